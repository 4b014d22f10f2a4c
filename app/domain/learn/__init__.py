"""What there is to read about muscles, and the search from a place on the body to a muscle."""
