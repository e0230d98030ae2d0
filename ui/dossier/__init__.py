"""An incident's dossier as a page to read, to print and to send: no storage here, Qt only to print.

`page` writes HTML from a `model.reconciliation.dossier.Dossier`, `words` names things in both
languages, `printing` makes a PDF of it.
"""
