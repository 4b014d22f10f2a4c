"""The rules of the product as plain values and pure functions.

Time, zone and settings are always arguments; nothing here reads a clock, a file or a screen. It
imports nothing else of the app, and every other layer may import it.
"""
