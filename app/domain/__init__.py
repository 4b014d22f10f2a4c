"""What is true whatever the machine: plain values and pure functions."""
