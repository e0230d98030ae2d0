"""Who told an incident: the independent sources, and a graph of who repeats whom."""
