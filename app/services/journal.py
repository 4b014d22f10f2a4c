"""The pain journal: recording, editing and deleting entries, and undoing that.

Every command returns when its effect is durable; `changed` fires after that.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from app.domain.body import Spot, SpotId
from app.domain.content import Content
from app.domain.errors import InvalidInput, NotAllowed
from app.domain.holds.hold_entries import both_of
from app.domain.journal.entry import (
    NO_DETAILS,
    Clear,
    Entry,
    EntryDetails,
    EntryId,
    JournalEdit,
    PainAnswer,
    check_note,
    check_tags,
    check_when,
)
from app.domain.journal.entry_fields import (
    TAG_FIELDS,
    DetailValue,
    EntryField,
    RegionsField,
    ScaleField,
    TagsField,
    TextField,
    details_from,
)
from app.domain.journal.entry_queries import newest_first
from app.domain.journal.evening_checkin import Evening, felt_at
from app.domain.journal.own_tags import KnownTags
from app.domain.spots.matching import BodyPlace, ManyMatches, NewSpot, NoMatch, OneMatch
from app.ports import Clock, Store
from app.services.journal_reader import JournalReader
from app.services.local_time import LocalTime
from app.services.signal import CommandLock
from app.services.spots import SpotService, random_id

END_OF_DAY = time(23, 59)


@dataclass(frozen=True, slots=True)
class SavedEntry:
    """The result of recording: the spot, its entry, and the change that `undo` reverses."""

    spot: Spot
    entry: Entry
    change: JournalEdit


class Journal:
    """The commands on entries.

    `lock` is shared with `SpotService`, so that two taps never open the same spot twice.
    """

    def __init__(
        self,
        *,
        clock: Clock,
        store: Store,
        content: Content,
        reader: JournalReader,
        spots: SpotService,
        lock: CommandLock,
        local_time: LocalTime,
        new_id: Callable[[], str] = random_id,
    ) -> None:
        self._clock = clock
        self._store = store
        self._entries = store.entries
        self._content = content
        self._reader = reader
        self._local_time = local_time
        self._spots = spots
        self._lock = lock
        self._new_id = new_id
        self.changed = lock.changed

    async def record(
        self,
        where: SpotId | BodyPlace | NewSpot,
        reading: PainAnswer,
        at: datetime | None = None,
        details: EntryDetails = NO_DETAILS,
    ) -> SavedEntry:
        """Save one entry with its details, felt now or `at` (with its UTC offset).

        A place without an open spot opens one; a `NewSpot` always does. Raises `InvalidInput` for
        invalid values and for a place with several open spots, `NotFound` for an unknown spot, and
        `NotAllowed` for an archived one; then nothing is saved.
        """
        (saved,) = await self.record_each((where,), reading, at, details)
        return saved

    async def record_each(
        self,
        places: Sequence[SpotId | BodyPlace | NewSpot],
        reading: PainAnswer,
        at: datetime | None = None,
        details: EntryDetails = NO_DETAILS,
    ) -> tuple[SavedEntry, ...]:
        """Save the same entry for each of these places, as `record` does: all of them or none."""
        async with self._lock.changing():
            found = [self._spot_for(where) for where in places]
            felt, now = at or self._local_time.now(), self._clock.now()
            saved = []
            for spot, new in found:
                entry = Entry(EntryId(self._new_id()), spot.id, felt, now, reading)
                checked = self._checked(entry.saying(details))
                saved.append(SavedEntry(spot, checked, JournalEdit((), (checked,), new)))
            await self._store.write_together(
                self._store.spots.saving(*(spot for _, new in found for spot in new)),
                self._entries.saving(*(each.entry for each in saved)),
            )
        return tuple(saved)

    async def answer_check_in(
        self, spot: SpotId, reading: PainAnswer, evening: Evening, at: time
    ) -> SavedEntry:
        """Save an answer to one evening's check-in, which came at the local time `at`."""
        return await self.record(spot, reading, felt_at(evening.day, at, self._local_time.now()))

    async def all_clear(self, day: date) -> JournalEdit:
        """Mark every open spot clear on a local date, except those whose last entry of that day is
        clear already.

        Raises `InvalidInput` for a future date or one before 1900, and `NotAllowed` when no spot is
        open.
        """
        async with self._lock.changing():
            spots = self._reader.open_spots()
            if not spots:
                raise NotAllowed("You don’t have a spot to mark as clear yet. Log one first.")
            now = self._local_time.now()
            at = now if day == now.date() else datetime.combine(day, END_OF_DAY, now.tzinfo)
            that_day = (entry for entry in self._entries.all() if entry.day == day)
            last = {entry.spot: entry.reading for entry in reversed(newest_first(that_day))}
            cleared = tuple(
                self._checked(
                    Entry(EntryId(self._new_id()), spot.id, at, self._clock.now(), Clear())
                )
                for spot in spots
                if not isinstance(last.get(spot.id), Clear)
            )
            await self._entries.save(*cleared)
        return JournalEdit((), cleared)

    async def revise(self, entry: Entry) -> JournalEdit:
        """Replace the entry with the same id by `entry`; the time of recording is unchanged.

        Raises the same errors as `record`, and `NotFound` when the entry no longer exists.
        """
        async with self._lock.changing():
            before = self._entries.get(entry.id)
            self._store.spots.get(entry.spot)
            after = self._checked(replace(entry, recorded_at=before.recorded_at), before)
            await self._entries.save(after)
        return JournalEdit((before,), (after,))

    async def delete(self, *entries: EntryId) -> JournalEdit:
        """Delete entries, and of a hold both. Raises `NotFound` when one does not exist; then all
        stay.
        """
        async with self._lock.changing():
            for entry in entries:
                self._entries.get(entry)
            gone = {each for entry in entries for each in both_of(entry)}
            before = tuple(entry for entry in self._entries.all() if entry.id in gone)
            await self._entries.remove(*(entry.id for entry in before))
        return JournalEdit(before, ())

    async def undo(self, change: JournalEdit) -> JournalEdit:
        """Restore entries as they were before `change`, including their ids. A spot that it opened
        goes with them, unless something else belongs to it.

        Raises `NotAllowed` when one of them has changed again since; then nothing is undone.
        """
        async with self._lock.changing():
            stored = {entry.id: entry for entry in self._entries.all()}
            touched = {entry.id for entry in (*change.before, *change.after)}
            present = {stored[each] for each in touched if each in stored}
            if present != set(change.after):
                raise NotAllowed("This has changed since then, so it stays as it is now.")
            added = touched - {entry.id for entry in change.before}
            left = (entry for entry in stored.values() if entry.id not in added)
            unused = self._spots.unused(change.opened, (*left, *change.before))
            await self._store.write_together(
                self._store.spots.saving(*change.removed),
                self._entries.saving(*change.before),
                self._entries.removing(*added),
                self._store.spots.removing(*(spot.id for spot in unused)),
            )
        return JournalEdit(change.after, change.before, change.removed, unused)

    def _spot_for(self, where: SpotId | BodyPlace | NewSpot) -> tuple[Spot, tuple[Spot, ...]]:
        """The spot, and a tuple that contains it only when it is new and still to be saved."""
        match where:
            case NewSpot(place, name):
                spot = self._spots.new_spot(place, name)
                return spot, (spot,)
            case BodyPlace():
                return self._spot_at(where)
            case spot_id:
                spot = self._reader.spot(spot_id)
                if not spot.is_open:
                    raise NotAllowed(f"“{spot.name}” is archived. To log it, use it again first.")
                return spot, ()

    def _spot_at(self, place: BodyPlace) -> tuple[Spot, tuple[Spot, ...]]:
        match self._reader.find_spot(place):
            case OneMatch(spot):
                return spot, ()
            case ManyMatches(spots):
                known = ", ".join(f"“{spot.name}” ({spot.id})" for spot in spots)
                raise InvalidInput("spot", f"you have more than one spot here. Say which: {known}")
            case NoMatch():
                spot = self._spots.new_spot(place)
                return spot, (spot,)

    def _checked(self, entry: Entry, *before: Entry) -> Entry:
        """The checked entry. Tags that it had `before` (for example imported ones) may stay."""
        known = KnownTags(self._content.tags, tuple(self._store.own_tags.all()))
        known_tags = [tag for old in before for field in TAG_FIELDS for tag in field.of(old)]

        def checked(field: EntryField) -> DetailValue:
            match field:
                case TagsField():
                    said = tuple(map(known.resolved, field.of(entry)))
                    offered = (tag.id for tag in known.offered(field))
                    return check_tags(field.name, said, (*offered, *known_tags))
                case RegionsField():
                    return tuple(dict.fromkeys(field.of(entry)))
                case ScaleField():
                    return field.of(entry)
                case TextField():
                    return check_note(field.of(entry), field.name)

        occurred_at = check_when(entry.occurred_at, self._clock.now())
        return replace(entry, occurred_at=occurred_at).saying(details_from(checked))
