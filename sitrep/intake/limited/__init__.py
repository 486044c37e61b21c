"""Files from outside are opened in a process of their own, with limits; what comes back is data."""
