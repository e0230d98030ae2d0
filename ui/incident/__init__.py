"""The window of incidents: their list, the grid of one, its articles side by side, its panels."""
