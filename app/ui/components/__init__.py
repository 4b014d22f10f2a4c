"""Components that several parts of the app share: the drawn body, cards, choices, the 0-10 row."""
