"""Which versions a journal holds or ever held: what two devices need to merge by file.

1. Of two versions of a thing, the one with the greater rev counts. A removal is a version.
2. A journal has seen every version up to the greatest rev that it ever held of each device, because
   a file carries a whole journal, and the revs of one device never go back. So it replaced those
   versions knowingly.
3. A version that loses without ever having been seen by the winning side was written by somebody
   who did not know the other: the thing was changed on both devices.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from app.domain.revision import NO_REV, device_of, uid_for

DocumentKey = tuple[str, str]
"""The kind of a thing (a table), and its uid."""


@dataclass(frozen=True, slots=True)
class VersionHistory:
    """The rev of each thing in a journal, and of each removal; and the greatest rev that the
    journal ever held of each device (rule 2), by device.
    """

    revs: Mapping[DocumentKey, str] = field(default_factory=dict)
    removals: Mapping[DocumentKey, str] = field(default_factory=dict)
    seen: Mapping[str, str] = field(default_factory=dict)

    def rev(self, kind: str, id: str) -> str:
        """The rev of the thing with this id; `NO_REV` when it is not there."""
        return self.revs.get((kind, uid_for(kind, id)), NO_REV)

    def removal(self, kind: str, id: str) -> str:
        """The rev of the removal of the thing with this id; `NO_REV` when it was not removed."""
        return self.removals.get((kind, uid_for(kind, id)), NO_REV)

    def has_seen(self, rev: str) -> bool:
        """Whether this journal ever held the version with this rev (rule 2)."""
        return rev <= self.seen.get(device_of(rev), NO_REV)


NO_HISTORY = VersionHistory()


def greatest_by_device(revs: Iterable[str]) -> dict[str, str]:
    """The greatest of these revs of each device."""
    greatest: dict[str, str] = {}
    for rev in revs:
        if rev > greatest.get(device_of(rev), NO_REV):
            greatest[device_of(rev)] = rev
    return greatest
