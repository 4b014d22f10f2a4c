"""The `Store` port: a TinyDB file with a log of changes, backups and recovery; and one in memory.

`app/ports/storage.py: Store` lists everything that is stored.  `recovery.py` reads a folder in any
state, and `log_storage.py` writes it.  Imports: this package uses `domain` and `ports`; `bootstrap`
and the command line use it.
"""
