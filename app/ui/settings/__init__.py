"""Settings on the screen, with imports, exports and the safety questions."""
