"""The `Store` port: a TinyDB file with a log of changes, backups and recovery; and one in memory.

`store` names everything that is kept.  `recovery` reads a folder in any state, `log_storage`
writes it.  It imports `domain` and `ports`; `bootstrap` and the command line import it.
"""
