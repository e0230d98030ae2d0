"""Releases: datasets given out under a version, kept so that they can be checked and compared.

The records of a release stand in ``release_records``: blocks of canonical JSON Lines packed by
zlib, a line ``[key, {column: value}]`` for each, in the order of the keys; ids and codes, whatever
words the files were written in.
"""
