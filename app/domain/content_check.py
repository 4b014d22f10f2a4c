"""Checks that the content is consistent: what one file names exists in another.

1. Ids are unique in their file; no text that a person reads is empty.
2. Every muscle, movement, area, place and card refers only to what exists.
3. Lengths are in order: shortest, default, longest, none of them 0.
4. All 37 areas are drawn, in the left half of the picture, each with its centre inside itself.
5. Every muscle lies somewhere and sends pain somewhere, and movements and muscles refer to each
   other: a muscle names at least one movement.
6. The safety questions name muscles that exist, and every drawn area can be named there and covers
   each muscle that lies in it.
7. A red flag names drawn areas, each of its words means something to a search, and every reason
   for stopping that needs help has a flag; one for an emergency has flags that say "now".
8. The banned claims are valid patterns.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass

from app.domain.body import AREAS, Side, View
from app.domain.body_geometry import area_at
from app.domain.content import Content
from app.domain.holds.hold_locks import EMERGENCY, NEEDS_HELP
from app.domain.holds.protocol import Seconds
from app.domain.learn.content import Urgency
from app.domain.learn.flag_search import fitting_flags
from app.domain.learn.muscle import Pressable
from app.domain.learn.phrases import words_of
from app.domain.movements.paces_check import problems
from app.domain.safety import TheseMuscles

MAY_BE_EMPTY = {
    *("about", "pattern", "note", "cautions", "yes", "agreed", "instead"),
    *("relieves", "excluded_by"),
}
NOT_EVERYWHERE = {
    ("referrals.json", "areas"),
    *(("red_flags.json", field) for field in ("words", "signs", "areas", "stops")),
}
"""A pattern that is known by name only is drawn nowhere; a flag may fit one occasion only."""
HALF = 0.5


@dataclass(frozen=True, slots=True)
class Fault:
    """A problem with one field of one item of one file."""

    file: str
    item: str
    field: str
    what: str

    def __str__(self) -> str:
        return f"{self.file}, {self.item}, {self.field}: {self.what}."


def faults(content: Content) -> Iterator[Fault]:
    """Every inconsistency (rules 1-8), in order."""
    for file, things in _files(content).items():
        yield from _repeated(file, things)
        for thing in things:
            yield from _empty(file, str(getattr(thing, "id", "the whole")), thing)
    yield from _muscles(content)
    yield from _movements(content)
    yield from _pointers(content)
    yield from _safety(content)
    yield from _red_flags(content)
    yield from _lengths(content)
    yield from _drawing(content)


def _files(content: Content) -> dict[str, tuple[object, ...]]:
    return {
        "muscles.json": content.muscles,
        "movements.json": content.movements,
        "breathing.json": content.patterns,
        "atlas.json": content.areas,
        "referrals.json": content.referrals,
        "places.json": content.places,
        "screening.json": content.screening,
        "screening_areas.json": content.screening_areas,
        "tags.json": content.tags.all,
        "cards.json": content.cards,
        "tips.json": content.tips,
        "red_flags.json": content.red_flags,
        "evidence.json": content.evidence,
        "hold_protocol.json": (content.protocol,),
    }


def _repeated(file: str, things: Iterable[object]) -> Iterator[Fault]:
    ids = Counter(thing.id for thing in things if hasattr(thing, "id"))
    for repeated in (each for each, times in ids.items() if times > 1):
        if file != "tags.json":
            yield Fault(file, str(repeated), "id", "it is there more than once")


def _empty(file: str, item: str, thing: object) -> Iterator[Fault]:
    if not is_dataclass(thing):
        return
    for field in fields(thing):
        value = getattr(thing, field.name)
        if field.name in MAY_BE_EMPTY or (file, field.name) in NOT_EVERYWHERE:
            continue
        if value in ("", ()):
            yield Fault(file, item, field.name, "it is empty")
        for each in value if isinstance(value, tuple) else (value,):
            if each == "":
                yield Fault(file, item, field.name, "it has an empty text")


def _unknown(
    file: str, item: str, field: str, named: Iterable[object], known: set[str]
) -> Iterator[Fault]:
    for each in named:
        if str(each) not in known:
            yield Fault(file, item, field, f"“{each}” is not known")


def _muscles(content: Content) -> Iterator[Fault]:
    movements = {str(movement.id) for movement in content.movements}
    for muscle in content.muscles:
        yield from _unknown(
            "muscles.json", muscle.id, "related_movements", muscle.related_movements, movements
        )
        press = muscle.pressing
        if isinstance(press, Pressable):
            seconds = Seconds(press.default_seconds, press.min_seconds, press.max_seconds)
            yield from _in_order("muscles.json", muscle.id, "pressing", seconds)
            if not (1 <= press.rounds <= content.protocol.rounds.most):
                yield Fault("muscles.json", muscle.id, "pressing", "too few or too many rounds")
            if not (1 <= press.intensity_max <= content.protocol.pressure.most):
                yield Fault(
                    "muscles.json", muscle.id, "pressing", "an intensity that is not allowed"
                )


def _movements(content: Content) -> Iterator[Fault]:
    muscles = {str(muscle.id) for muscle in content.muscles}
    questions = {str(question.id) for question in content.screening}
    for movement in content.movements:
        yield from _unknown("movements.json", movement.id, "relieves", movement.relieves, muscles)
        excluding = movement.excluded_by
        yield from _unknown("movements.json", movement.id, "excluded_by", excluding, questions)
        for field, what in problems(movement):
            yield Fault("movements.json", movement.id, field, what)


def _pointers(content: Content) -> Iterator[Fault]:
    muscles = {str(muscle.id) for muscle in content.muscles}
    for row in content.referrals:
        yield from _unknown("referrals.json", row.id, "muscles", row.muscles, muscles)
        for muscle in content.muscles:
            missing = set(row.areas) - set(muscle.refers_areas)
            if muscle.id in row.muscles and missing:
                what = f"lacks {', '.join(sorted(map(str, missing)))}, which the table has"
                yield Fault("muscles.json", muscle.id, "refers_areas", what)


def _safety(content: Content) -> Iterator[Fault]:
    muscles = {str(muscle.id) for muscle in content.muscles}
    for question in content.screening:
        for each in (*question.yes, *question.agreed):
            if isinstance(each.on, TheseMuscles):
                named = each.on.muscles
                yield from _unknown("screening.json", question.id, "on", named, muscles)
    for area in content.screening_areas:
        if isinstance(area.covers, TheseMuscles):
            named = area.covers.muscles
            yield from _unknown("screening_areas.json", area.id, "covers", named, muscles)
    covers = {str(area.id): area.covers for area in content.screening_areas}
    for muscle in content.muscles:
        for drawn in map(str, muscle.areas):
            match covers.get(drawn, TheseMuscles(())):
                case TheseMuscles(there) if muscle.id not in there:
                    what = f"does not cover {muscle.id}, which lies there"
                    yield Fault("screening_areas.json", drawn, "covers", what)


def _red_flags(content: Content) -> Iterator[Fault]:
    drawn = {str(area.id) for area in content.areas}
    for flag in content.red_flags:
        yield from _unknown("red_flags.json", flag.id, "areas", flag.areas, drawn)
        for phrase in (*flag.words, *flag.signs):
            if not words_of(phrase):
                what = f"“{phrase}” has no word that a search looks at"
                yield Fault("red_flags.json", flag.id, "words", what)
    for reason in sorted(NEEDS_HELP):
        fitting = fitting_flags(content.red_flags, reason)
        if not fitting:
            yield Fault("red_flags.json", "the whole", "stops", f"no flag fits “{reason}”")
        if reason in EMERGENCY and any(flag.urgency is not Urgency.NOW for flag in fitting):
            what = f"a flag that fits “{reason}” does not say “now”"
            yield Fault("red_flags.json", "the whole", "stops", what)


def _lengths(content: Content) -> Iterator[Fault]:
    protocol = content.protocol
    timed = [(phase.id, phase.length) for phase in protocol.phases]
    timed += [("first_press", protocol.first_press), ("check_in_every", protocol.check_in_every)]
    for name, length in timed:
        if isinstance(length, Seconds):
            yield from _in_order("hold_protocol.json", name, "length", length, shortest=0)


def _in_order(
    file: str, item: str, field: str, length: Seconds, shortest: int = 1
) -> Iterator[Fault]:
    if not shortest <= length.min_seconds <= length.default_seconds <= length.max_seconds:
        yield Fault(file, item, field, "shortest, default and longest should be in that order")


def _drawing(content: Content) -> Iterator[Fault]:
    drawn = {str(area.id) for area in content.areas}
    expected = {f"{view}.{name}" for view, names in AREAS.items() for name in names}
    for missing in sorted(expected - drawn):
        yield Fault("atlas.json", missing, "polygon", "it is not drawn")
    for view in set(View) - {outline.view for outline in content.outlines}:
        yield Fault("atlas.json", "outlines", str(view), "it is not drawn")
    for area in content.areas:
        if len(area.polygon) < 3 or any(point.x > HALF for point in area.polygon):
            yield Fault("atlas.json", str(area.id), "polygon", "draw it in the picture's left half")
        elif area_at(content.areas, area.id.view, area.centre).text not in {
            area.id.on(side).text for side in (Side.LEFT, Side.RIGHT)
        }:
            yield Fault("atlas.json", str(area.id), "centre", "it lies in another area")
