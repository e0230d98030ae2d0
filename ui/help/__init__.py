"""Help inside the program: pages by task, the instruction of a field, the tour of the window."""
