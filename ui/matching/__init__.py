"""Reports of the same incident: offered while one reviews, read beside, and all in a list."""
