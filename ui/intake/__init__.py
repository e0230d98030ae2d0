"""Articles in at the desk: what an import would do, how it went, and folders that are watched."""
