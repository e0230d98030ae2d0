"""A dataset as others take it: its tables as CSV, described in the forms that repositories and
programs read (Frictionless Data Package, Croissant, CITATION.cff), and in words.

`storage.packages.writing.write_package` is the way in.
"""
