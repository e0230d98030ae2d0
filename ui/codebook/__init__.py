"""The codebook's window: what the form asks, changed step by step beside a preview of it.

`edited` holds the codebook as it is being edited, with undo; the other modules draw it and make
edits of keys and clicks; `window` composes them.
"""
