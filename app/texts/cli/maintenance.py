"""Texts of `unknot backup`, `restore` and `compact`."""

BACKUP = (
    "Keep a copy of everything as it is now.\n\n"
    "One is made every day by itself: the last 7 days, 4 weeks and 12 months are kept in the "
    "“backups” folder inside your data folder."
)
BACKUP_OUT = "File to write instead, such as one on a memory stick, or - for standard output."
BACKUP_FORCE = "Replace the file if it is there already."

RESTORE = (
    "Go back to a backup.\n\n"
    "Everything becomes as it was then. What is there now is kept as a backup first, so this can "
    "be taken back the same way."
)
RESTORE_FILE = "Backup to go back to."
RESTORE_YES = "Do not ask first."
NOT_RESTORED = "Nothing was changed."

COMPACT = (
    "Tidy up your data file.\n\n"
    "Everything is written into journal.json, which any TinyDB program can open, and into today's "
    "backup. Unknot does this once a day by itself."
)


def kept_in(path: str) -> str:
    """Confirms the backup."""
    return f"Everything is kept in {path}"


def ask(path: str, spots: int, entries: int) -> str:
    """Asks whether to restore."""
    now = f"{spots} {'spot' if spots == 1 else 'spots'}"
    now += f" and {entries} {'entry' if entries == 1 else 'entries'}"
    return f"Go back to {path}? You have {now} now; they are kept as a backup."


def restored(before: str) -> str:
    """Confirms the restore."""
    return f"Done. What you had before is kept in {before}"


def compacted(path: str) -> str:
    """Confirms the compaction."""
    return f"Everything is in {path}"
