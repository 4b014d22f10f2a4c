"""Movement breaks on the screen: the card on Today, the player, and the history."""
