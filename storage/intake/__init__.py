"""Readers of the files that reports come in: a module for each family of formats.

`document` says what a reader hands over, `kinds` which reader takes which file. Readers know
neither the project nor one another's formats; what they cannot read is a sentence in its place.
"""
