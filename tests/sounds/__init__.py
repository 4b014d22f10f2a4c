"""The sounds of the app, made from sines.  `python -m tests.sounds` writes `assets/sounds/`."""
