"""What follows from all statements together: events, bounds, clashes, origins, explanations."""
