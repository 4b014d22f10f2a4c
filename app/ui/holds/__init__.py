"""Holds: choosing, preparing, the player and its pacer, breathing, aftercare."""
