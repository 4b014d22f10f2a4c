"""The first start: where it knots, when you work, and the safety questions."""
