"""The one window of exports: what goes out, in which form, and what it comes to."""
