"""Texts for the differences between the journal and an imported file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from app.domain.body import Spot
from app.domain.breaks import LoggedEvent
from app.domain.breathing.record import BreathingRecord
from app.domain.habits.record import HabitRecord
from app.domain.holds.record import HoldRecord
from app.domain.import_export.archive import Archive
from app.domain.import_export.comparison import Difference, ImportPreview, Newer
from app.domain.import_export.removals import KINDS, ThingKey
from app.domain.journal.entry import Clear, Entry, PainAnswer, Scored
from app.domain.journal.own_tags import OwnTag
from app.domain.recurrence import Correction
from app.domain.settings import Settings
from app.domain.settings_keys import KEYS
from app.texts.dates_and_times import clock_time
from app.texts.entry_fields import FIELD_WORDS
from app.texts.phrases import joined

EXAMPLES = 3  # more would need scrolling
NAMES: dict[type, tuple[str, str]] = {
    Entry: ("entry", "entries"),
    Spot: ("spot", "spots"),
    Correction: ("corrected flare", "corrected flares"),
    HoldRecord: ("hold", "holds"),
    LoggedEvent: ("break history line", "break history lines"),
    HabitRecord: ("line about your plan", "lines about your plan"),
    BreathingRecord: ("breathing session", "breathing sessions"),
    OwnTag: ("tag of your own", "tags of your own"),
}
NEWER = {
    Newer.HERE: " (yours was saved after the file was made)",
    Newer.FILE: " (the file has the newer one)",
    Newer.UNKNOWN: "",
}
ENTRY_NAMES = {"spot": "the spot", **{name: said.name for name, said in FIELD_WORDS.items()}}
SPOT_FIELDS = {
    "region": "where it is",
    "side": "its side",
    "opened": "when you first logged it",
    "at": "where it’s marked on the body",
    "muscle": "the muscle you linked it to",
}


def things_of(archive: Archive) -> list[ThingKey]:
    """Everything in the archive that has an id."""
    return [thing for kind in KINDS for thing in getattr(archive, kind)]


def things(listed: Sequence[ThingKey | Settings]) -> tuple[str, int]:
    """The number of things of each kind in words (“2 entries and 1 spot”), and in all."""
    parts = []
    for kind, (one, many) in NAMES.items():
        number = sum(isinstance(thing, kind) for thing in listed)
        if number:
            parts.append(f"{number} {one if number == 1 else many}")
    if any(isinstance(thing, Settings) for thing in listed):
        return joined([*parts, "your settings" if parts else "Your settings"]), len(listed) + 1
    return joined(parts), len(listed)


def examples(differences: Sequence[Difference]) -> list[str]:
    """The first few differences, one by one, and the number of others."""
    lines = [difference(each) for each in differences[:EXAMPLES]]
    more = len(differences) - len(lines)
    return [*lines, f"and {more} more"] if more else lines


def differ(incoming: ImportPreview) -> str:
    """How much of the file differs from the journal."""
    what, number = things([each.here for each in incoming.differences])
    older = all(each.newer is Newer.HERE for each in incoming.differences)
    said = "older" if incoming.is_merged and older else "different"
    return f"{what} {'is' if number == 1 else 'are'} {said} in the file"


def newer_there(incoming: ImportPreview) -> str:
    """How much of the journal gets a newer version from the file."""
    what, number = things([each.brought for each in incoming.merge.updated])
    return f"{what} {'is' if number == 1 else 'are'} newer in the file, so that version is used"


def deleted_there(incoming: ImportPreview) -> str:
    """How much of the journal was deleted on the other device."""
    what, _ = things(things_of(incoming.merge.deleted))
    return f"You deleted {what} on your other device"


def changed_on_both(number: int) -> str:
    """How many things were changed on both devices, and what becomes of them."""
    if number == 1:
        return (
            "You changed one thing on both devices. The newer version counts, and we’ll keep "
            "the other one for you."
        )
    return (
        f"You changed {number} things on both devices. The newer versions count, and we’ll keep "
        "the other ones for you."
    )


def were_removed(incoming: ImportPreview) -> str:
    """How much of the file was deleted from the journal before."""
    what, _ = things(things_of(incoming.removed))
    return f"You deleted {what} here before"


def has_removed(incoming: ImportPreview) -> bool:
    """Whether anything in the file was deleted from the journal before."""
    return bool(things_of(incoming.removed))


def difference(each: Difference) -> str:
    """“2 March 2026, 09:00, “Right neck”: 8 here, 4 in the file”."""
    match each.here, each.brought:
        case Entry() as here, Entry() as brought:
            about = f"{_at(here.occurred_at)}, “{each.spot}”"
            said = _entry(here, brought)
        case Spot() as here, Spot() as brought:
            about, said = f"“{here.name}”", _spot(here, brought)
        case Settings() as here, Settings() as brought:
            about, said = "Your settings", _settings(here, brought)
        case OwnTag() as here, OwnTag() as brought:
            about, said = f"Your tag “{here.name}”", _tag(here, brought)
        case HoldRecord() as here, _:
            about, said = f"The hold of {_at(here.begun_at)}", iter(())
        case BreathingRecord() as here, _:
            about, said = f"Breathing on {_at(here.begun_at)}", iter(())
        case HabitRecord() as here, _:
            about, said = f"Your plan, {_at(here.at)}", iter(())
        case Correction(), _:
            about, said = f"A corrected flare of “{each.spot}”", iter(())
        case _:
            about, said = "A break history line", iter(())
    what = "; ".join(said) or "different"
    on_both = " (you changed it on both devices)" if each.on_both else NEWER[each.newer]
    return f"{about}: {what}{on_both}"


def _entry(here: Entry, brought: Entry) -> Iterator[str]:
    if here.reading != brought.reading:
        yield _both(reading(here.reading), reading(brought.reading))
    if _at(here.occurred_at) != _at(brought.occurred_at):
        yield _both(_at(here.occurred_at), _at(brought.occurred_at))
    yield from _fields(here, brought, ENTRY_NAMES)


def _spot(here: Spot, brought: Spot) -> Iterator[str]:
    if here.name != brought.name:
        yield _both(f"“{here.name}”", f"“{brought.name}”")
    if here.archived != brought.archived:
        yield _both(_put_away(here), _put_away(brought))
    yield from _fields(here, brought, SPOT_FIELDS)


def _tag(here: OwnTag, brought: OwnTag) -> Iterator[str]:
    if here.name != brought.name:
        yield _both(f"“{here.name}”", f"“{brought.name}”")
    if here.archived != brought.archived:
        yield _both(*("archived" if each.archived else "in use" for each in (here, brought)))


def _settings(here: Settings, brought: Settings) -> Iterator[str]:
    for key in KEYS:
        ours, theirs = key.written(here), key.written(brought)
        if ours != theirs:
            yield f"{key.meaning}: {_both(ours or 'none', theirs or 'none')}"
    if here.movements.own != brought.movements.own:
        yield "your own movements differ"


def _fields(here: object, brought: object, names: dict[str, str]) -> Iterator[str]:

    def differs(field: str) -> bool:
        return bool(getattr(here, field) != getattr(brought, field))

    other = [name for field, name in names.items() if differs(field)]
    if other:
        yield f"{joined(other)} {'is' if len(other) == 1 else 'are'} different"


def reading(said: PainAnswer) -> str:
    """“4”, “4, called a flare”, “clear”, “not said”."""
    match said:
        case Scored(score, flare):
            return f"{int(score)}, marked as a flare" if flare else str(int(score))
        case Clear():
            return "clear"
        case _:
            return "skipped"


def _put_away(spot: Spot) -> str:
    return "in use" if spot.archived is None else f"archived on {_on(spot.archived.date())}"


def _both(here: str, brought: str) -> str:
    return f"{here} here, {brought} in the file"


def _at(at: datetime) -> str:
    return f"{_on(at.date())}, {clock_time(at)}"


def _on(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"
