"""The project file, and what goes into it and comes out of it."""
