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
    "Check that Unknot can work and keep your data here.\n\n"
    "Nothing you kept is changed. It ends with 0 when all is well, and with 1 when something is "
    "in the way. What it could put right is listed; --repair does it."
)
REPAIR = "Put right what can be, and say what was done. Nothing is deleted."
COULD_REPAIR = "“unknot doctor --repair” would:"
MAKE_PRIVATE = "keep your data to your own account"
STRAY = {
    StrayKind.COPY: (
        "{name} is another copy of your journal. Whatever it holds is in your journal, too."
    ),
    StrayKind.CHANGED: (
        "{name} is a journal that another program wrote or changed. It is left alone; "
        "“unknot restore” takes such a file, after asking."
    ),
    StrayKind.LATER: (
        "{name} was written by a later version of Unknot. It is left alone until you update."
    ),
    StrayKind.DAMAGED: "{name} is named like a journal or a backup, but cannot be read.",
    StrayKind.FOREIGN: "{name} is not one of Unknot’s files. It is left alone.",
}
GRADES = {Severity.FINE: "fine", Severity.WORTH_KNOWING: "note", Severity.PROBLEM: "problem"}

FOLDER = {
    Folder.READY: "Your data is in {path}, and it can be written.",
    Folder.NOT_YET: "Your data will be in {path}; the first start makes it.",
    Folder.NOT_A_FOLDER: (
        "{path} cannot be the data folder: a file is in its way. Choose another with --data."
    ),
    Folder.CANNOT_BE_MADE: (
        "The data folder {path} cannot be made. Allow writing there, or choose another with --data."
    ),
    Folder.CANNOT_BE_WRITTEN: (
        "The data folder {path} cannot be written. Allow writing there, free some space, or choose "
        "another with --data."
    ),
    Folder.PARTLY_WRITABLE: (
        "Your data is in {path}, but not everything there can be written, so saving fails. "
        "“chmod -R u+w {path}” allows it; what belongs to another account, that account must allow."
    ),
}
PRIVACY = {
    Privacy.OWNER_ONLY: "Only you can read your data.",
    Privacy.OTHERS_TOO: (
        "Others who use this computer may be able to read your data. “chmod -R go= {path}” "
        "keeps it to you."
    ),
    Privacy.UNKNOWN: "This system does not say who else can read your data.",
}
TURN = {
    LockState.FREE: "Nothing else is writing to your data.",
    LockState.TAKEN: (
        "Another Unknot is writing at this moment. If that goes on, close it and start it again."
    ),
    LockState.NO_LOCKS: CANNOT_LOCK,
    LockState.CANNOT_BE_OPENED: (
        "The lock files in {path} cannot be opened, so nothing can be saved. They may belong to "
        "another account: allow access to “*.lock” there, or close Unknot and remove them."
    ),
}
CONTENT_FINE = "The shipped content is complete: {muscles} muscles, {movements} movements."
ZONE_OF_SYSTEM = "Your hours are meant in {zone}, the time zone of this computer."
ZONE_CHOSEN = "Your hours are meant in {zone}, as you chose."
NOT_REMINDING = (
    "Nothing reminds you of breaks at this moment. Start Unknot, or “unknot remind” without a "
    "window."
)
NO_CHANNEL = (
    "Reminders run, but nowhere would you see one: open Unknot in a browser tab and leave it open."
)


def space(free: int, grade: Severity) -> str:
    """The free space on the disk, given in bytes."""
    room = f"{free / MEGABYTE:,.0f} MB are free on its disk."
    return room if grade is Severity.FINE else f"{room} Please free some space."


def kept(spots: int, entries: int) -> str:
    """The number of spots and entries."""
    return (
        f"Your journal can be read: {entries} {'entry' if entries == 1 else 'entries'}, "
        f"{spots} {'spot' if spots == 1 else 'spots'}."
    )


def ahead(entries: int, last: date) -> str:
    """Entries dated in the future; the last one has this local date."""
    said = "1 entry lies" if entries == 1 else f"{entries} entries lie"
    return (
        f"{said} ahead, up to {last.day} {last:%B %Y}: the clock was wrong when they were written "
        "down. Trends leave them out until then. In the journal they can be given another date."
    )


def move_to_today(entries: int) -> str:
    """The repair of entries dated in the future."""
    said = "the entry that lies" if entries == 1 else f"the {entries} entries that lie"
    return f"give {said} ahead today’s date"


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
    return "1 thing is in the way." if problems == 1 else f"{problems} things are in the way."
