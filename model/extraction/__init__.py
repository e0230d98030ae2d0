"""Reading an Arabic report: from text to proposed accounts, each value with its evidence."""
