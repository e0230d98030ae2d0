"""Installs what the program needs, with Python's standard library alone; see the README."""
