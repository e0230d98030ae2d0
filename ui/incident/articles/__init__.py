"""The articles of an incident side by side, each at the words that the grid is at."""
