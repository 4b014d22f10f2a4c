"""The screens, in Flet: one folder per noun, with its screens and their components side by side.

`shell` has the frame and the routes, `components` is shared by several nouns, and `hooks` connects
components to the services.  Imports: this package uses `texts`, `services` and `domain`; only
`bootstrap` uses it.
"""
