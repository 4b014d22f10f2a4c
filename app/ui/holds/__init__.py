"""Holds on the screen: choosing, preparing, the player and its pacer, breathing, aftercare."""
