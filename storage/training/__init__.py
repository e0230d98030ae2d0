"""Training data on its way out: which articles, in which parts, and the forms of other programs."""
