"""Writers of tables in the forms of other programs; what is in the tables they do not know."""
