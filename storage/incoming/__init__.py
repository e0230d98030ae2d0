"""Records of other event datasets, taken into the project as incidents with all their columns."""
