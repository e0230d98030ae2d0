"""What stands beside the grid: one panel for each side of an incident."""
