"""Texts of `unknot doctor`."""

from datetime import date

from app.domain.diagnostics import (
    MEGABYTE,
    Folder,
    LockState,
    Privacy,
    Severity,
    StrayFile,
    StrayKind,
)
from app.domain.errors import CANNOT_LOCK

ABOUT = (
    "Check that Unknot can work and save your data here.\n\nThis doesn't change anything "
    "you've saved. It ends with 0 if all is well, and with 1 if something needs sorting "
    "out. It lists what it could put right; --repair does it."
)
REPAIR = "Put right what can be, and say what was done. Nothing is deleted."
COULD_REPAIR = "“unknot doctor --repair” would:"
MAKE_PRIVATE = "make your data readable only by you"
STRAY = {
    StrayKind.COPY: (
        "{name} is another copy of your journal. Everything in it is in your journal too."
    ),
    StrayKind.CHANGED: (
        "{name} is a journal that another program wrote or changed. We’ve left it alone. "
        "To use it, run “unknot restore”, which asks first."
    ),
    StrayKind.LATER: (
        "{name} was written by a newer version of Unknot. We’ll leave it alone until you update."
    ),
    StrayKind.DAMAGED: "{name} is named like a journal or a backup, but we can’t read it.",
    StrayKind.FOREIGN: "{name} isn’t one of Unknot’s files. We’ve left it alone.",
}
GRADES = {Severity.FINE: "fine", Severity.WORTH_KNOWING: "note", Severity.PROBLEM: "problem"}

FOLDER = {
    Folder.READY: "Your data is in {path}, and Unknot can save there.",
    Folder.NOT_YET: "Your data will be in {path}. Unknot makes this folder when it first starts.",
    Folder.NOT_A_FOLDER: (
        "{path} can’t be your data folder, because there’s a file with that name. Choose "
        "another with --data."
    ),
    Folder.CANNOT_BE_MADE: (
        "Unknot can’t make the data folder {path}. Allow it to write there, or choose "
        "another folder with --data."
    ),
    Folder.CANNOT_BE_WRITTEN: (
        "Unknot can’t write to the data folder {path}. Allow it to write there, free some "
        "space, or choose another folder with --data."
    ),
    Folder.PARTLY_WRITABLE: (
        "Your data is in {path}, but Unknot can’t write to everything there, so it can’t "
        "save. To allow it, run “chmod -R u+w {path}”. If some files belong to another "
        "account, that account has to allow it."
    ),
}
PRIVACY = {
    Privacy.OWNER_ONLY: "Only you can read your data.",
    Privacy.OTHERS_TOO: (
        "Other people who use this computer may be able to read your data. To keep it to "
        "yourself, run “chmod -R go= {path}”."
    ),
    Privacy.UNKNOWN: "This system doesn’t say who else can read your data.",
}
TURN = {
    LockState.FREE: "Nothing else is writing to your data.",
    LockState.TAKEN: (
        "Another Unknot is saving right now. If this doesn’t stop, close it and start it again."
    ),
    LockState.NO_LOCKS: CANNOT_LOCK,
    LockState.CANNOT_BE_OPENED: (
        "Unknot can’t open the lock files in {path}, so it can’t save anything. They may "
        "belong to another account. Allow access to “*.lock” there, or close Unknot and "
        "delete them."
    ),
}
CONTENT_FINE = "Everything Unknot comes with is there: {muscles} muscles, {movements} movements."
ZONE_OF_SYSTEM = "Your hours are in {zone} time, this computer’s time zone."
ZONE_CHOSEN = "Your hours are in {zone} time, as you chose."
NOT_REMINDING = (
    "Nothing is reminding you of breaks right now. Start Unknot, or run “unknot remind” "
    "to use no window."
)
NO_CHANNEL = (
    "Reminders are running, but you won’t see them anywhere. Open Unknot in a browser tab "
    "and leave it open."
)


def space(free: int, grade: Severity) -> str:
    """The free space on the disk, given in bytes."""
    room = f"There’s {free / MEGABYTE:,.0f} MB free on its disk."
    return room if grade is Severity.FINE else f"{room} Please free some space."


def kept(spots: int, entries: int) -> str:
    """The number of spots and entries."""
    return (
        f"Your journal is fine: {entries} {'entry' if entries == 1 else 'entries'}, "
        f"{spots} {'spot' if spots == 1 else 'spots'}."
    )


def ahead(entries: int, last: date) -> str:
    """Entries dated in the future; the last one has this local date."""
    said = "1 entry has a date" if entries == 1 else f"{entries} entries have dates"
    return (
        f"{said} in the future, up to {last.day} {last:%B %Y}, because the clock was "
        "wrong. Trends leave them out until then. You can change the date in the journal."
    )


def move_to_today(entries: int) -> str:
    """The repair of entries dated in the future."""
    said = (
        "the entry with a future date"
        if entries == 1
        else f"the {entries} entries with a future date"
    )
    return f"give {said} today’s date"


def stray(file: StrayFile) -> str:
    """A file in the data folder that is not Unknot's."""
    return STRAY[file.kind].format(name=file.name)


def put_away(file: StrayFile) -> str:
    """The repair of such a file."""
    return f"move {file.name} to the quarantine folder"


def could_repair(offers: list[str]) -> str:
    """The possible repairs."""
    return "\n".join([COULD_REPAIR, *(f"  - {offer}" for offer in offers)])


def repaired(offer: str) -> str:
    """Confirms one repair."""
    return f"done     {offer}"


def not_repaired(offer: str, why: str) -> str:
    """Reports one failed repair."""
    return f"not done {offer}: {why}"


def line(grade: Severity, says: str) -> str:
    """One finding."""
    return f"{GRADES[grade]:<8} {says}"


def all_in_all(problems: int) -> str:
    """The summary on the last line."""
    if not problems:
        return "All is well."
    return "1 thing needs sorting out." if problems == 1 else f"{problems} things need sorting out."
