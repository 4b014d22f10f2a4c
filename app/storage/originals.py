"""Before damage is repaired, the originals are kept and a notice is written."""

from __future__ import annotations

import json
from collections.abc import Sequence

from app.ports import BackupReason
from app.storage import notices
from app.storage.backups import Backups
from app.storage.data_folder import DataFolder
from app.storage.disk import Disk
from app.storage.merge import ReplacedVersion
from app.storage.notices import Notices
from app.storage.recovery import Damage, LoadedFolder

OTHER_VERSIONS = "other-versions.jsonl"


def keep_originals(
    found: LoadedFolder, place: DataFolder, disk: Disk, backups: Backups, store: Notices
) -> None:
    """Keep the originals, and add a notice.

    Damaged files, and versions of documents replaced by another device's, go to quarantine.  Files
    of other programs and of earlier versions of Unknot go to the backups.  May raise `OSError`.
    """
    words, files = [found.notice], found.files
    if Damage.JOURNAL_HARMED in found.damage and files.journal:
        words.append(notices.kept_at(store.set_aside(place.journal, files.journal)))
    if Damage.LOG_HARMED in found.damage and files.log:
        words.append(notices.kept_at(store.set_aside(place.log, files.log)))
    if Damage.JOURNAL_FOREIGN in found.damage:
        _keep(files.journal, BackupReason.CHANGED_ELSEWHERE, disk, backups)
    if Damage.JOURNAL_OLDER in found.damage:
        _keep(files.journal, BackupReason.BEFORE_MIGRATION, disk, backups)
    if found.replaced_versions:
        words.append(kept_versions(found.replaced_versions, place, store))
    if notice := " ".join(word for word in words if word):
        store.add(notice)


def kept_versions(replaced: Sequence[ReplacedVersion], place: DataFolder, store: Notices) -> str:
    """Keep these versions in quarantine, and say so in words.  May raise `OSError`."""
    kept = store.set_aside(place.folder / OTHER_VERSIONS, _lines(replaced))
    return notices.replaced_versions(len(replaced), kept)


def _lines(replaced_versions: Sequence[ReplacedVersion]) -> bytes:
    """One line of JSON for each version."""
    return b"".join(
        json.dumps({"table": each.table, **each.row._asdict()}).encode("ascii") + b"\n"
        for each in replaced_versions
    )


def _keep(content: bytes, reason: BackupReason, disk: Disk, backups: Backups) -> None:
    backups.make_folder()
    disk.write(backups.for_reason(reason), content)
