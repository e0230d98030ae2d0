"""Training data at the desk: what is asked before, and what is told after."""
