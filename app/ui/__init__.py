"""The screens, in Flet: a folder per noun, with its screens and their components side by side.

`shell` is the frame and the routes, `components` is what several nouns share, `hooks` is how a
component reaches the services.  It imports `texts`, `services` and `domain`; only `bootstrap`
imports it.
"""
