"""Being led in the terminal: keys, lines that are redrawn, a breath as a bar, and a hold."""
