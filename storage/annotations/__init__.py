"""Annotations made elsewhere: one module for each program's files, all of them read into
`model.annotated`. A new one is a module and a row in `storage.annotations.kinds`.
"""
