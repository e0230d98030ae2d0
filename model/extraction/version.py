"""Which reading this is: a run keeps it, and articles read by an older one are read again."""

VERSION = "rules/2"
"""Changes whenever the rules or the shipped lexicons may read otherwise."""
