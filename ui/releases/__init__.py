"""The window of releases: those there are, a new one, and what differs between two of them."""
