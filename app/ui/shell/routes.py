"""The routes of the app: every address, the screen behind it, and where Back leads.

To add a screen: write its component in the folder of its noun in `ui/`, its title in `texts/`, and
a line here.  Addresses with `framed=False` fill the window (players, first run) and have their own
way out.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

import flet as ft

from app.texts import break_history as history
from app.texts import (
    break_screens,
    corrections,
    getting_help,
    holds,
    journal,
    learn,
    movements,
    notifications,
    settings,
    welcome,
)
from app.texts import shell as words
from app.texts import trends_charts as pictures
from app.texts import trends_screens as trends
from app.ui.breaks.history_screen import BreakHistory
from app.ui.breaks.player_screen import BreakPlayer
from app.ui.holds.breathing_custom_screen import BreathingCustom
from app.ui.holds.breathing_screen import HoldBreathe
from app.ui.holds.choose_screen import HoldChoose
from app.ui.holds.player_screen import HoldPlayer
from app.ui.holds.prepare_screen import HoldPrepare, HoldSafety
from app.ui.holds.spot_screen import HoldSpot
from app.ui.journal.entry_screen import JournalEntry
from app.ui.journal.journal_screen import JournalScreen
from app.ui.journal.new_entry_screen import JournalNew
from app.ui.journal.spot_screen import JournalArchived, JournalSpot
from app.ui.learn.emergency_screen import LearnEmergency
from app.ui.learn.find_screen import LearnFind
from app.ui.learn.muscle_screens import LearnMuscle, LearnMuscles
from app.ui.learn.reading_screens import LearnEvidence, LearnHelp, LearnHome, LearnWhy
from app.ui.settings.breaks_screen import SettingsBreaks, SettingsEvening
from app.ui.settings.data_screen import SettingsData
from app.ui.settings.holds_screen import SettingsHolds
from app.ui.settings.home_screen import SettingsAbout, SettingsHome
from app.ui.settings.movements_screen import SettingsMovements
from app.ui.settings.notifications_screen import SettingsNotifications
from app.ui.settings.own_movement_screen import OwnMovementForm
from app.ui.settings.safety_screen import SettingsSafety
from app.ui.shell.today_screen import Today
from app.ui.trends.correct_screen import TrendsCorrect
from app.ui.trends.months_screen import TrendsMonths
from app.ui.trends.overview_screen import TrendsBody, TrendsOverview
from app.ui.trends.spot_screen import TrendsSpot
from app.ui.welcome.welcome_screen import Welcome


class Tab(Enum):
    """The five tabs, in order, with their address, label and icons."""

    TODAY = ("/", words.TODAY, ft.Icons.WB_SUNNY_OUTLINED, ft.Icons.WB_SUNNY)
    HOLD = ("/hold", words.HOLD, ft.Icons.TOUCH_APP_OUTLINED, ft.Icons.TOUCH_APP)
    JOURNAL = ("/journal", words.JOURNAL, ft.Icons.EDIT_NOTE_OUTLINED, ft.Icons.EDIT_NOTE)
    TRENDS = ("/trends", words.TRENDS, ft.Icons.TIMELINE_OUTLINED, ft.Icons.TIMELINE)
    LEARN = ("/learn", words.LEARN, ft.Icons.MENU_BOOK_OUTLINED, ft.Icons.MENU_BOOK)

    @property
    def route(self) -> str:
        return self.value[0]


FORMS = (JournalNew, JournalEntry)


@dataclass(frozen=True, slots=True)
class Screen:
    """One address.  `back` is where Back leads from a page inside a tab."""

    path: str
    title: str
    component: Callable[..., Any]
    tab: Tab
    back: str = ""
    framed: bool = True

    @property
    def is_form(self) -> bool:
        """Whether the person writes here, and should not be interrupted."""
        return self.component in FORMS

    def matches(self, route: str) -> bool:
        """Whether `route`, without its query, is this address."""
        pattern = re.sub(r":\w+", "[^/]+", self.path)
        return re.fullmatch(pattern, route.partition("?")[0].rstrip("/") or "/") is not None


SCREENS: tuple[Screen, ...] = (
    Screen("/", words.TODAY, Today, Tab.TODAY),
    Screen("/break", break_screens.TITLE, BreakPlayer, Tab.TODAY, framed=False),
    Screen("/hold", words.HOLD, HoldChoose, Tab.HOLD),
    Screen("/hold/now", words.HOLD, HoldPlayer, Tab.HOLD, framed=False),
    Screen("/hold/breathe", holds.BREATHE_TITLE, HoldBreathe, Tab.HOLD, back="/hold"),
    Screen("/hold/breathe/own", holds.OWN_TITLE, BreathingCustom, Tab.HOLD, back="/hold/breathe"),
    Screen(
        "/hold/breathe/own/:id", holds.OWN_TITLE, BreathingCustom, Tab.HOLD, back="/hold/breathe"
    ),
    Screen("/hold/safety", holds.SAFETY_TITLE, HoldSafety, Tab.HOLD, back="/hold"),
    Screen("/hold/spot/:spot", holds.PREPARE_TITLE, HoldSpot, Tab.HOLD, back="/hold"),
    Screen("/hold/spot/:spot/:muscle", holds.PREPARE_TITLE, HoldSpot, Tab.HOLD, back="/hold"),
    Screen("/hold/:muscle", holds.PREPARE_TITLE, HoldPrepare, Tab.HOLD, back="/hold"),
    Screen("/hold/:muscle/:side", holds.PREPARE_TITLE, HoldPrepare, Tab.HOLD, back="/hold"),
    Screen("/journal", journal.TITLE, JournalScreen, Tab.JOURNAL),
    Screen("/journal/new", journal.NEW_TITLE, JournalNew, Tab.JOURNAL, back="/journal"),
    Screen("/journal/new/:place", journal.NEW_TITLE, JournalNew, Tab.JOURNAL, back="/journal"),
    Screen("/journal/log/:spot", journal.NEW_TITLE, JournalNew, Tab.JOURNAL, back="/journal"),
    Screen("/journal/entry/:id", journal.ENTRY_TITLE, JournalEntry, Tab.JOURNAL, back="/journal"),
    Screen("/journal/spot/:id", journal.SPOT_TITLE, JournalSpot, Tab.JOURNAL, back="/journal"),
    Screen("/journal/put-away", journal.PUT_AWAY, JournalArchived, Tab.JOURNAL, back="/journal"),
    Screen("/trends", words.TRENDS, TrendsOverview, Tab.TRENDS),
    Screen("/trends/body", pictures.BODY_TITLE, TrendsBody, Tab.TRENDS, back="/trends"),
    Screen("/trends/months", pictures.MONTHS_TITLE, TrendsMonths, Tab.TRENDS, back="/trends"),
    Screen("/trends/:spot/correct", corrections.TITLE, TrendsCorrect, Tab.TRENDS, back="/trends"),
    Screen("/trends/:spot", trends.SPOT_TITLE, TrendsSpot, Tab.TRENDS, back="/trends"),
    Screen("/learn", words.LEARN, LearnHome, Tab.LEARN),
    Screen("/learn/find", learn.FIND, LearnFind, Tab.LEARN, back="/learn"),
    Screen("/learn/muscles", learn.MUSCLES, LearnMuscles, Tab.LEARN, back="/learn"),
    Screen("/learn/muscle/:id", learn.MUSCLE, LearnMuscle, Tab.LEARN, back="/learn/muscles"),
    Screen("/learn/why", learn.WHY, LearnWhy, Tab.LEARN, back="/learn"),
    Screen("/learn/help", learn.HELP, LearnHelp, Tab.LEARN, back="/learn"),
    Screen("/learn/emergency", getting_help.EMERGENCY, LearnEmergency, Tab.LEARN, framed=False),
    Screen(
        "/learn/emergency/:reason", getting_help.EMERGENCY, LearnEmergency, Tab.LEARN, framed=False
    ),
    Screen("/learn/evidence", learn.EVIDENCE, LearnEvidence, Tab.LEARN, back="/learn"),
    Screen("/welcome", welcome.TITLE, Welcome, Tab.TODAY, framed=False),
    Screen("/settings", settings.TITLE, SettingsHome, Tab.TODAY, back="/"),
    Screen("/settings/breaks", settings.BREAKS, SettingsBreaks, Tab.TODAY, back="/settings"),
    Screen(
        "/settings/reach", notifications.TITLE, SettingsNotifications, Tab.TODAY, back="/settings"
    ),
    Screen("/settings/history", history.TITLE, BreakHistory, Tab.TODAY, back="/settings/reach"),
    Screen("/settings/evening", settings.EVENING, SettingsEvening, Tab.TODAY, back="/settings"),
    Screen("/settings/holds", settings.HOLDS, SettingsHolds, Tab.TODAY, back="/settings"),
    Screen(
        "/settings/movements", settings.MOVEMENTS, SettingsMovements, Tab.TODAY, back="/settings"
    ),
    Screen(
        "/settings/movements/own",
        movements.OWN_TITLE,
        OwnMovementForm,
        Tab.TODAY,
        back="/settings/movements",
    ),
    Screen(
        "/settings/movements/own/:id",
        movements.OWN_TITLE,
        OwnMovementForm,
        Tab.TODAY,
        back="/settings/movements",
    ),
    Screen("/settings/safety", settings.SAFETY, SettingsSafety, Tab.TODAY, back="/settings"),
    Screen("/settings/data", settings.DATA, SettingsData, Tab.TODAY, back="/settings"),
    Screen("/settings/about", settings.ABOUT, SettingsAbout, Tab.TODAY, back="/settings"),
)


def screen_at(route: str) -> Screen:
    """The screen behind `route`; Today if there is none (the router shows "nothing here")."""
    return next((screen for screen in SCREENS if screen.matches(route)), SCREENS[0])
