"""Every word a person reads, apart from the content in `data/`: one module per part of the app.

Functions turn domain values into sentences.  There is no Flet here.  It imports `domain` and
`services`; `ui`, `cli`, `export` and `bootstrap` import it.
"""
