"""What an article, an account, an incident and a codebook are, and how they are read and checked.

Pure functions over frozen values: no Qt, no SQL, no files. Words as in the README's glossary.
"""
