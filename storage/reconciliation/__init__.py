"""What several accounts say of one incident, in the project file and beside it."""
