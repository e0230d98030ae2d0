"""The parts around the three columns: top bar, foot bar, banner, progress of jobs."""
