"""Event datasets that others publish: their columns, and incidents as their rows.

What a column may hold is data (``resources/datasets``); where an incident's values go is the
codebook's ``maps_to``; what takes more than that is a small function in the module of its dataset.
"""
