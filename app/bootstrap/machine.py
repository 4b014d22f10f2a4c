"""The object graph of this machine: the store on disk, real time, and what the machine offers."""

from __future__ import annotations

from pathlib import Path

from app import paths
from app.bootstrap.assemble import assemble
from app.content import load_library
from app.domain.breaks.phases import Offered
from app.ports import Clock
from app.services.answers import Button
from app.services.caretaker import Caretaker
from app.services.saving import Saving
from app.services.standing import Alone
from app.services.unknot import Unknot
from app.services.watch import Watch
from app.storage.lease import FileLease
from app.storage.lock import WriteLock
from app.storage.lock_file import ONE_PROCESS_ONLY
from app.ui.words import breaks as break_words


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
    from app.system.door import BrowserDoor
    from app.system.senses.machine import senses_of
    from app.system.senses.waking import Waking
    from app.system.zone import system_zone

    alarm, zone = SystemAlarm(clock), system_zone()
    store, saving = disk_store(folder, clock), Saving()
    saving.stand_by(store)
    unknot = assemble(
        clock=clock,
        alarm=alarm,
        store=store,
        library=load_library(paths.shipped("data")),
        system_zone=lambda: zone.name,
        home=str(folder),
        lease=saving.lease(Alone() if ONE_PROCESS_ONLY else FileLease.by(clock, folder)),
        turns=saving.turns(WriteLock(folder / "turn.lock")),
    )
    session, system = Bus(Which.SESSION), Bus(Which.SYSTEM)
    desktop = Desktop(
        session,
        {button.value: title for button, title in break_words.BUTTONS.items()},
        lambda name, break_id: unknot.guiding.press_soon(Button(name), break_id),
    )
    unknot.reminders.channels.add(desktop)
    unknot.guiding.leader, unknot.guiding.door = desktop, BrowserDoor(folder)
    unknot.rights.asks_desk = desktop
    if isinstance(clock, SystemClock):  # with another time, this machine's says nothing
        idle, hold_backs = senses_of(clock, session, system)
        unknot.reminders.senses.listen_to(idle)
        for source in hold_backs:
            unknot.reminders.senses.add(source)
        unknot.parts.append(Waking(system, unknot.reminders.look_soon))
    unknot.saving = saving
    unknot.preferences.system_certainty = zone.certainty
    unknot.parts[:0] = [saving, alarm]

    def news() -> None:
        unknot.fire_all()
        unknot.reminders.look_soon()

    def shows() -> bool:
        return unknot.in_app.is_seen or isinstance(unknot.reminders.state.phase, Offered)

    hints = (unknot.reminders.beat, unknot.reminders.changed, unknot.in_app.changed)
    unknot.parts.append(Watch(clock, unknot.store, news, hints, shows))
    unknot.parts.append(Caretaker(clock, unknot.store))
    return unknot
