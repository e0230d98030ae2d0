"""Datasets as they were given out: what was asked for, what it was, and how two of them differ."""
