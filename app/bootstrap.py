"""Where everything is put together, and the only place that knows everyone."""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from app import paths
from app.content import load_library
from app.domain.library import Library
from app.domain.settings import ANYWHERE
from app.ports import Alarm, Clock, Lease, Store, Turns
from app.report.formats import exporters, importers
from app.report.outbox import FolderOutbox
from app.services.answers import Answers, Button
from app.services.breaktime import Breaktime
from app.services.browser import Browser
from app.services.caretaker import Caretaker
from app.services.channels import Channels, InApp, Message, Occasion
from app.services.corrections import Corrections
from app.services.evenings import Evenings
from app.services.holds import Holds
from app.services.in_hold import InHold
from app.services.journal import Journal
from app.services.lining import Lining
from app.services.patterns import Patterns
from app.services.preferences import Preferences
from app.services.reminders import Reminders
from app.services.safety import Safety
from app.services.senses import NoIdleSource, Senses
from app.services.standing import Alone
from app.services.together import Together
from app.services.transfer import Formats, Transfer
from app.services.trends import Trends
from app.services.unknot import Unknot
from app.services.watch import Watch
from app.storage import documents
from app.storage.disk import Disk
from app.storage.lock import WriteLock
from app.ui.words import breaks as break_words

if TYPE_CHECKING:
    import flet as ft


def assemble(
    *,
    clock: Clock,
    alarm: Alarm,
    store: Store,
    library: Library,
    system_zone: Callable[[], str] = lambda: ANYWHERE,
    home: str = "",
    lease: Lease | None = None,
    turns: Turns | None = None,
) -> Unknot:
    """The object graph over these parts, real ones or fakes; `home` says where the store is.

    Without a `lease` and `turns` this is the only process on the store.
    """
    preferences = Preferences(store, library, system_zone)
    journal = Journal(
        clock=clock,
        store=store,
        library=library,
        zone=lambda: ZoneInfo(preferences.current.reminders.zone),
    )
    corrections = Corrections(clock, store, journal.today)
    trends = Trends(store, journal.today, journal.changed, corrections.changed)
    safety = Safety(clock=clock, store=store, library=library, zone=journal.zone)
    holds = Holds(
        clock=clock,
        store=store,
        library=library,
        preferences=preferences,
        safety=safety,
        zone=journal.zone,
    )
    in_app, browser = InApp(), Browser()

    def announce(occasion: Occasion) -> Message:
        names = tuple(one.movement.name for one in breaktime.next_up())
        return break_words.message(occasion, break_words.movements(names))

    reminders = Reminders(
        clock=clock,
        alarm=alarm,
        store=store,
        settings=lambda: preferences.current.reminders,
        settings_changed=preferences.changed,
        senses=Senses(clock, NoIdleSource(), [InHold(holds, clock)]),
        channels=Channels([in_app, browser], announce),
        lease=lease or Alone(),
        turns=turns or Alone(),
    )
    breaktime = Breaktime(
        clock=clock,
        alarm=alarm,
        store=store,
        library=library,
        choice=lambda: preferences.current.movements,
        reminders=reminders,
    )
    evenings = Evenings(clock, alarm, journal, preferences, reminders)
    return Unknot(
        clock=clock,
        library=library,
        store=store,
        preferences=preferences,
        journal=journal,
        corrections=corrections,
        trends=trends,
        together=Together(store, trends, journal.zone, holds.changed, reminders.changed),
        evenings=evenings,
        safety=safety,
        patterns=Patterns(library, preferences),
        holds=holds,
        lining=Lining(clock, store, holds),
        reminders=reminders,
        breaktime=breaktime,
        answers=Answers(reminders, breaktime),
        in_app=in_app,
        browser=browser,
        transfer=Transfer(
            store=store,
            clock=clock,
            zone=journal.zone,
            formats=Formats(exporters(documents, library), importers(documents, library)),
            outbox=FolderOutbox(Disk().write),
            tell=(preferences.changed, journal.changed, corrections.changed, safety.changed),
            home=home,
        ),
        parts=[reminders, holds, evenings],
    )


def build(folder: Path, clock: Clock) -> Unknot:
    """The object graph of this machine, with what is kept in `folder`.

    Raises `StorageTrouble` when the folder cannot be used, `ContentTrouble` when what is shipped
    in `data/` is damaged.
    """
    from app.storage.store import disk_store
    from app.system.alarm import SystemAlarm
    from app.system.bus import Bus, Which
    from app.system.clock import SystemClock
    from app.system.desktop import Desktop
    from app.system.senses.machine import senses_of
    from app.system.senses.waking import Waking
    from app.system.zone import system_zone

    alarm, zone = SystemAlarm(clock), system_zone()
    unknot = assemble(
        clock=clock,
        alarm=alarm,
        store=disk_store(folder, clock),
        library=load_library(paths.shipped("data")),
        system_zone=lambda: zone,
        home=str(folder),
        lease=_lease_on(folder),
        turns=WriteLock(folder / "turn.lock"),
    )
    session, system = Bus(Which.SESSION), Bus(Which.SYSTEM)
    unknot.reminders.channels.add(
        Desktop(
            session,
            {button.value: title for button, title in break_words.BUTTONS.items()},
            lambda name, break_id: unknot.answers.press_soon(Button(name), break_id),
        )
    )
    if isinstance(clock, SystemClock):  # with another time, this machine's says nothing
        idle, hold_backs = senses_of(clock, session, system)
        unknot.reminders.senses.listen_to(idle)
        for source in hold_backs:
            unknot.reminders.senses.add(source)
        unknot.parts.append(Waking(system, unknot.reminders.look_soon))
    unknot.parts.insert(0, alarm)
    unknot.parts.append(Watch(clock, unknot.store, unknot.fire_all))
    unknot.parts.append(Caretaker(clock, unknot.store))
    return unknot


def _lease_on(folder: Path) -> Lease:
    """Where the lock library is not installed there is no second process."""
    if find_spec("filelock") is None:
        return Alone()
    from app.system.lease import FileLease

    return FileLease(folder)


def face(unknot: Unknot) -> Callable[[ft.Page], None]:
    """What Flet calls for each window or tab."""
    from app.ui.app import build_main

    return build_main(unknot)
