"""Records of event datasets that others made, read as accounts: cells to values of the codebook.

Nothing here knows files or the project: a record is its cells by heading. What a cell means follows
the dataset's own codebook (``resources/datasets``) and the ``maps_to`` of the project's.
"""
