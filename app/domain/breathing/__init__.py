"""Breathing: patterns, positions in a breath, and a session without pressing."""
