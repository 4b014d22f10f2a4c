"""`unknot doctor`: whether the app can work here, in plain words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import click

from app.cli.autostart import broken_autostart
from app.cli.context import data_option, json_option, opened
from app.domain.checkup import (
    Folder,
    FolderFacts,
    Grade,
    Turn,
    grade_of_folder,
    grade_of_privacy,
    grade_of_space,
    grade_of_turn,
    grade_of_zone,
)
from app.domain.errors import StorageTrouble, UnknotError
from app.domain.settings import ZoneFrom
from app.services.preferences import Preferences
from app.services.reminders import Reminders
from app.services.unknot import Unknot
from app.system.examine import examine
from app.ui.words import doctor as words
from app.ui.words.breaks_verbs import shown_where
from app.ui.words.zones import unsure


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    about: str
    grade: Grade
    says: str


@click.command("doctor", help=words.ABOUT)
@data_option
@json_option
@click.pass_context
def doctor(ctx: click.Context, data: Path, as_json: bool) -> None:
    """Look, tell, and end with 1 when something is in the way."""
    facts = examine(data)
    findings = [*_of_folder(facts), *_of_inside(data, facts), *_of_autostart()]
    problems = sum(finding.grade is Grade.PROBLEM for finding in findings)
    click.echo(_as_json(data, findings) if as_json else _as_text(findings, problems))
    ctx.exit(1 if problems else 0)


def _of_folder(facts: FolderFacts) -> Iterator[Finding]:
    says = words.FOLDER[facts.folder].format(path=facts.path)
    yield Finding("folder", grade_of_folder(facts.folder), says)
    space = grade_of_space(facts.free)
    yield Finding("space", space, words.space(facts.free, space))
    if facts.folder in (Folder.READY, Folder.PARTLY_WRITABLE):
        privacy = words.PRIVACY[facts.privacy].format(path=facts.path)
        yield Finding("privacy", grade_of_privacy(facts.privacy), privacy)
    if facts.folder in (Folder.READY, Folder.PARTLY_WRITABLE) or facts.turn is Turn.NO_LOCKS:
        lock = words.TURN[facts.turn].format(path=facts.path)
        yield Finding("lock", grade_of_turn(facts.turn), lock)


def _of_inside(data: Path, facts: FolderFacts) -> Iterator[Finding]:
    """What only the services can say; they are not woken where they could not stand."""
    if facts.folder in (Folder.NOT_YET, Folder.NOT_A_FOLDER, Folder.CANNOT_BE_MADE):
        return
    try:
        with opened(data) as unknot:
            yield from _of_services(unknot)
    except UnknotError as trouble:
        yield Finding("journal", Grade.PROBLEM, str(trouble))


def _of_services(unknot: Unknot) -> Iterator[Finding]:
    kept = words.kept(len(unknot.store.spots.all()), len(unknot.store.entries.all()))
    yield Finding("journal", Grade.FINE, kept)
    for report in unknot.store.reports:
        yield Finding("journal", Grade.PROBLEM, report)
    with suppress(StorageTrouble):  # in a folder that cannot be written they stay
        unknot.store.upkeep.put_away_reports()  # they have been told now
    yield from _of_entries_ahead(unknot)
    library = unknot.library
    content = words.CONTENT_FINE.format(
        muscles=len(library.muscles), movements=len(library.movements)
    )
    yield Finding("content", Grade.FINE, content)
    yield _of_zone(unknot.preferences)
    yield _of_reminders(unknot.reminders)


def _of_entries_ahead(unknot: Unknot) -> Iterator[Finding]:
    if ahead := unknot.journal.ahead():
        says = words.ahead(len(ahead), ahead[0].day)
        yield Finding("entries_ahead", Grade.WORTH_KNOWING, says)


def _of_autostart() -> Iterator[Finding]:
    """Only what is wrong: whoever never asked for it need not hear of it."""
    for broken in broken_autostart():
        yield Finding("autostart", Grade.PROBLEM, broken.says)


def _of_zone(preferences: Preferences) -> Finding:
    now, certainty = preferences.current, preferences.zone_certainty
    said = words.ZONE_OF_SYSTEM if now.zone_from is ZoneFrom.SYSTEM else words.ZONE_CHOSEN
    says = unsure(certainty, now.reminders.zone) or said.format(zone=now.reminders.zone)
    return Finding("zone", grade_of_zone(certainty), says)


def _of_reminders(reminders: Reminders) -> Finding:
    if not reminders.is_running:
        return Finding("reminders", Grade.WORTH_KNOWING, words.NOT_REMINDING)
    if not reminders.reach.channels:
        return Finding("reminders", Grade.WORTH_KNOWING, words.NO_CHANNEL)
    return Finding("reminders", Grade.FINE, shown_where(reminders.reach))


def _as_text(findings: list[Finding], problems: int) -> str:
    lines = [words.line(finding.grade, finding.says) for finding in findings]
    return "\n".join([*lines, words.all_in_all(problems)])


def _as_json(data: Path, findings: list[Finding]) -> str:
    told = {
        "ok": not any(finding.grade is Grade.PROBLEM for finding in findings),
        "folder": str(data),
        "findings": [
            {"about": each.about, "grade": each.grade.value, "says": each.says} for each in findings
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)
