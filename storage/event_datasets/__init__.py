"""Exports into the datasets that others publish, and reports of what did not fit them."""
