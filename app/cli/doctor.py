"""`unknot doctor`: whether the app can work here, in plain words."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import click

from app.cli.autostart import broken_autostart
from app.cli.context import data_option, json_option, opened
from app.cli.repairs import repairs
from app.domain.diagnostics import (
    Folder,
    FolderFacts,
    LockState,
    Severity,
    severity_of_folder,
    severity_of_lock,
    severity_of_privacy,
    severity_of_space,
    severity_of_stray,
    severity_of_zone,
)
from app.domain.errors import StorageError, UnknotError
from app.domain.settings import ZoneFrom
from app.services.container import Services
from app.services.settings import SettingsService
from app.system.folder_check import check_folder
from app.system.running_instance import lan_address
from app.texts.cli import doctor as words
from app.texts.cli import lan as lan_words
from app.texts.cli.breaks import shown_where
from app.texts.dates_and_times import unsure


@dataclass(frozen=True, slots=True)
class Finding:
    """The result of one check."""

    about: str
    grade: Severity
    says: str


@dataclass(frozen=True, slots=True)
class Checkup:
    """All findings, and the repairs that are possible."""

    findings: tuple[Finding, ...]
    offers: tuple[str, ...] = ()

    @property
    def problems(self) -> int:
        """How many findings are problems."""
        return sum(finding.grade is Severity.PROBLEM for finding in self.findings)


@click.command("doctor", help=words.ABOUT)
@click.option("--repair", is_flag=True, help=words.REPAIR)
@data_option
@json_option
@click.pass_context
def doctor(ctx: click.Context, repair: bool, data: Path, as_json: bool) -> None:
    """Check, report, and exit with 1 if there is a problem."""
    if repair:
        for done in _repaired(data):
            click.echo(done, err=as_json)
    checkup = _checkup(data)
    click.echo(_as_json(data, checkup) if as_json else _as_text(checkup))
    ctx.exit(1 if checkup.problems else 0)


def _checkup(data: Path) -> Checkup:
    facts = check_folder(data)
    inside = _of_inside(data, facts)
    findings = (*_of_folder(facts), *inside.findings, *_of_autostart(), *_of_lan(data))
    return Checkup(findings, inside.offers)


def _repaired(data: Path) -> Iterator[str]:
    """Do all possible repairs, and report the result of each."""
    facts = check_folder(data)
    if not _is_there(facts):
        return
    with opened(data) as services:
        for each in repairs(services, facts):
            try:
                asyncio.run(each.do())
            except UnknotError as trouble:
                yield words.not_repaired(each.offer, str(trouble))
            else:
                yield words.repaired(each.offer)


def _of_folder(facts: FolderFacts) -> Iterator[Finding]:
    says = words.FOLDER[facts.folder].format(path=facts.path)
    yield Finding("folder", severity_of_folder(facts.folder), says)
    space = severity_of_space(facts.free)
    yield Finding("space", space, words.space(facts.free, space))
    if facts.folder in (Folder.READY, Folder.PARTLY_WRITABLE):
        privacy = words.PRIVACY[facts.privacy].format(path=facts.path)
        yield Finding("privacy", severity_of_privacy(facts.privacy), privacy)
    if facts.folder in (Folder.READY, Folder.PARTLY_WRITABLE) or facts.lock is LockState.NO_LOCKS:
        lock = words.TURN[facts.lock].format(path=facts.path)
        yield Finding("lock", severity_of_lock(facts.lock), lock)


def _is_there(facts: FolderFacts) -> bool:
    return facts.folder not in (Folder.NOT_YET, Folder.NOT_A_FOLDER, Folder.CANNOT_BE_MADE)


def _of_inside(data: Path, facts: FolderFacts) -> Checkup:
    """Checks that need the services, which are not started where they could not run."""
    if not _is_there(facts):
        return Checkup(())
    try:
        with opened(data) as services:
            findings = (*_of_services(services), *_of_strays(services))
            return Checkup(findings, tuple(each.offer for each in repairs(services, facts)))
    except UnknotError as trouble:
        return Checkup((Finding("journal", Severity.PROBLEM, str(trouble)),))


def _of_services(services: Services) -> Iterator[Finding]:
    kept = words.kept(len(services.store.spots.all()), len(services.store.entries.all()))
    yield Finding("journal", Severity.FINE, kept)
    for report in services.store.reports:
        yield Finding("journal", Severity.PROBLEM, report)
    with suppress(StorageError):  # in a read-only folder they stay
        services.store.maintenance.put_away_reports()  # the person has just read them
    yield from _of_entries_ahead(services)
    known = services.content
    content = words.CONTENT_FINE.format(muscles=len(known.muscles), movements=len(known.movements))
    yield Finding("content", Severity.FINE, content)
    yield _of_zone(services.settings)
    yield _of_reminders(services)


def _of_strays(services: Services) -> Iterator[Finding]:
    for stray in services.store.maintenance.strays():
        yield Finding("files", severity_of_stray(stray.kind), words.stray(stray))


def _of_entries_ahead(services: Services) -> Iterator[Finding]:
    if ahead := services.journal_reader.future_entries():
        says = words.ahead(len(ahead), ahead[0].day)
        yield Finding("entries_ahead", Severity.WORTH_KNOWING, says)


def _of_autostart() -> Iterator[Finding]:
    """Reports problems only, as autostart is optional."""
    for broken in broken_autostart():
        yield Finding("autostart", Severity.PROBLEM, broken.says)


def _of_lan(data: Path) -> Iterator[Finding]:
    """Reports only that other devices can reach the app, as that is off by default."""
    if address := asyncio.run(lan_address(data)):
        firewall = lan_words.FIREWALL.format(port=urlsplit(address).port)
        says = f"{lan_words.reached_at(address)} {firewall}"
        yield Finding("lan", Severity.WORTH_KNOWING, says)


def _of_zone(settings_service: SettingsService) -> Finding:
    now, certainty = settings_service.current, settings_service.zone_certainty
    said = words.ZONE_OF_SYSTEM if now.zone_from is ZoneFrom.SYSTEM else words.ZONE_CHOSEN
    says = unsure(certainty, now.reminders.zone) or said.format(zone=now.reminders.zone)
    return Finding("zone", severity_of_zone(certainty), says)


def _of_reminders(services: Services) -> Finding:
    if not services.reminder_loop.is_running:
        return Finding("reminders", Severity.WORTH_KNOWING, words.NOT_REMINDING)
    if not services.reminders.service_status.channels:
        return Finding("reminders", Severity.WORTH_KNOWING, words.NO_CHANNEL)
    return Finding("reminders", Severity.FINE, shown_where(services.reminders.service_status))


def _as_text(checkup: Checkup) -> str:
    lines = [words.line(finding.grade, finding.says) for finding in checkup.findings]
    if checkup.offers:
        lines.append(words.could_repair(list(checkup.offers)))
    return "\n".join([*lines, words.all_in_all(checkup.problems)])


def _as_json(data: Path, checkup: Checkup) -> str:
    told = {
        "ok": not checkup.problems,
        "folder": str(data),
        "findings": [
            {"about": each.about, "grade": each.grade.value, "says": each.says}
            for each in checkup.findings
        ],
        "repairs": checkup.offers,
    }
    return json.dumps(told, ensure_ascii=False, indent=2)
