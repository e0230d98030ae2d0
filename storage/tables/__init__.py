"""The project's tables on their way out: columns, rows, filters and what is left out, in one place.

Every form of export takes its rows from `storage.tables.outgoing`.
"""
