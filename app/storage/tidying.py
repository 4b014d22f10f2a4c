"""Before a folder in disorder is put in order, its originals are kept, and the person is told."""

from __future__ import annotations

from app.ports import BackupReason
from app.storage import notices
from app.storage.backups import Backups
from app.storage.disk import Disk
from app.storage.notices import Notices
from app.storage.opening import Disorder, Opened
from app.storage.place import Place


def keep_originals(
    found: Opened, place: Place, disk: Disk, backups: Backups, told: Notices
) -> None:
    """Damaged files go to quarantine; those of other programs and versions to the backups.

    May raise `OSError`.
    """
    words = [found.notice]
    if Disorder.JOURNAL_HARMED in found.disorder and found.journal:
        words.append(notices.kept_at(told.set_aside(place.journal, found.journal)))
    if Disorder.LOG_HARMED in found.disorder and found.log:
        words.append(notices.kept_at(told.set_aside(place.log, found.log)))
    if Disorder.JOURNAL_FOREIGN in found.disorder:
        _keep(found.journal, BackupReason.CHANGED_ELSEWHERE, disk, backups)
    if Disorder.JOURNAL_OLDER in found.disorder:
        _keep(found.journal, BackupReason.BEFORE_MIGRATION, disk, backups)
    if notice := " ".join(word for word in words if word):
        told.add(notice)


def _keep(content: bytes, reason: BackupReason, disk: Disk, backups: Backups) -> None:
    backups.make_folder()
    disk.write(backups.for_reason(reason), content)
