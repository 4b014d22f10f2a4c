"""Files in the data folder that are none of those Unknot keeps there: what each is.

Nothing is changed by looking.  What can be put away goes to quarantine; nothing is deleted.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from app.domain.checkup import StrayFile, StrayKind
from app.storage import snapshot
from app.storage.backups import Backups, newest_first
from app.storage.copies import Copies
from app.storage.migrations import SCHEMA
from app.storage.place import TEMPORARY, Place, is_like_a_journal

OURS = frozenset(
    {
        "browsers.key",
        "device",
        "journal.json",
        "journal.last",
        "journal.lock",
        "journal.log",
        "notices.txt",
        "reminding.lock",
        "running.address",
        "turn.lock",
        "unknot.log",
    }
)
"""Whatever any part of Unknot keeps in the folder itself."""


def strays(place: Place, backups: Backups, copies: Copies) -> Iterator[StrayFile]:
    """All of them, by name.  Hidden files are the business of whoever hid them."""
    paths = newest_first([*place.folder.glob("[!.]*"), *place.backups.glob("[!.]*")])
    for path in sorted(paths):
        kind = _kind(path, copies)
        expected = _is_ours(path.name) if path.parent == place.folder else backups.made(path)
        if not expected or (path.parent == place.backups and kind is StrayKind.DAMAGED):
            yield StrayFile(str(path.relative_to(place.folder)), kind)


def _is_ours(name: str) -> bool:
    return name in OURS or name.startswith("unknot.log.") or name.endswith(TEMPORARY)


def _kind(path: Path, copies: Copies) -> StrayKind:
    if not is_like_a_journal(path):
        return StrayKind.FOREIGN
    match copies.look_into(path):
        case snapshot.Damaged():
            return StrayKind.DAMAGED
        case snapshot.Whole(state) | snapshot.Foreign(state) if state.schema > SCHEMA:
            return StrayKind.LATER
        case snapshot.Foreign():
            return StrayKind.CHANGED
        case _:
            return StrayKind.COPY
