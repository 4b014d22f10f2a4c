"""Every text a person reads, apart from the content in `data/`: one module per part of the app.

Functions turn domain values into sentences.  Nothing here uses Flet.  Imports: this package uses
`domain` and `services`; `ui`, `cli`, `export` and `bootstrap` use it.
"""
