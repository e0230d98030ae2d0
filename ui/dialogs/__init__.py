"""The dialogs of the desktop: each asks or tells one thing."""
