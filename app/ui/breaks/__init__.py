"""Movement breaks: the card on Today, the player, and the history."""
