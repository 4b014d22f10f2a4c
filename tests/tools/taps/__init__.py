"""How many taps the everyday jobs take, counted in a browser."""
