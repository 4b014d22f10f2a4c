"""Components shared by several parts of the app: the drawn body, cards, choices, the score row."""
