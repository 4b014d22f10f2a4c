"""The texts about muscles, and the search from a place on the body to a muscle."""
