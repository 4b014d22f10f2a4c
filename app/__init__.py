"""Unknot: breaks, guided holds and a pain journal for muscle knots that keep coming back.

The layers and what each may import are described in ARCHITECTURE.md.
"""
