"""Breathing: patterns, the moments of a breath, and a session without pressing."""
