"""The object graph, over parts that are real or not."""

from __future__ import annotations

from collections.abc import Callable
from zoneinfo import ZoneInfo

from app.domain.library import Library
from app.domain.settings import ANYWHERE
from app.ports import Alarm, Clock, Lease, Store, Turns
from app.report.formats import exporters, importers
from app.report.outbox import FolderOutbox
from app.services.answers import Answers
from app.services.breaktime import Breaktime
from app.services.browser import Browser
from app.services.channels import Channels, Message, Occasion
from app.services.corrections import Corrections
from app.services.evenings import Evenings
from app.services.guiding import Guiding
from app.services.holds import Holds
from app.services.in_app import InApp
from app.services.in_form import InForm
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
from app.storage import documents
from app.storage.disk import Disk
from app.ui.words import break_guide
from app.ui.words import breaks as break_words


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
        senses=Senses(clock, NoIdleSource(), [InHold(holds, clock), InForm(in_app, clock)]),
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
    answers = Answers(reminders, breaktime)
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
        answers=answers,
        guiding=Guiding(answers, breaktime, in_app, break_guide.guidance),
        in_app=in_app,
        browser=browser,
        transfer=Transfer(
            store=store,
            clock=clock,
            zone=journal.zone,
            formats=Formats(exporters(documents, library), importers(documents, library)),
            outbox=FolderOutbox(Disk().write, home),
            tell=(preferences.changed, journal.changed, corrections.changed, safety.changed),
            home=home,
        ),
        parts=[reminders, holds, evenings],
    )
