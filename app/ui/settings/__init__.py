"""Settings, with imports, exports and the safety questions."""
