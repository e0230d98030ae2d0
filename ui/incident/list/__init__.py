"""The list of a project's incidents: paged, searched, filtered and sorted."""
