"""The pieces that the journal's screens, and Today, are made of."""
