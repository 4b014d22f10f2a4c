"""The sounds of the app, made from sines.

`python -m tests.tools.sounds` writes `assets/sounds/`.
"""
