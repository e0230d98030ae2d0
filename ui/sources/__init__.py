"""The register of sources: a window with a table of outlets and of those whom they quote."""
