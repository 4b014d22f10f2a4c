"""The map of the app: every address, the screen behind it, and where Back leads.

To add a screen: write its component in `screens/`, its title in `words/`, and a line here.
Addresses with `framed=False` fill the window (players, first run) and bring their own way out.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

import flet as ft

from app.ui.screens.break_history import BreakHistory
from app.ui.screens.break_player import BreakPlayer
from app.ui.screens.breath_own import BreathOwn
from app.ui.screens.hold_breathe import HoldBreathe
from app.ui.screens.hold_choose import HoldChoose
from app.ui.screens.hold_now import HoldNow
from app.ui.screens.hold_prepare import HoldPrepare, HoldSafety, HoldSpot
from app.ui.screens.journal import Journal
from app.ui.screens.journal_entry import JournalEntry
from app.ui.screens.journal_new import JournalNew
from app.ui.screens.journal_put_away import JournalPutAway
from app.ui.screens.journal_spot import JournalSpot
from app.ui.screens.learn_find import LearnFind
from app.ui.screens.learn_home import LearnHome
from app.ui.screens.learn_muscle import LearnMuscle
from app.ui.screens.learn_muscles import LearnMuscles
from app.ui.screens.learn_reading import LearnEvidence, LearnHelp, LearnWhy
from app.ui.screens.settings_about import SettingsAbout
from app.ui.screens.settings_breaks import SettingsBreaks
from app.ui.screens.settings_data import SettingsData
from app.ui.screens.settings_evening import SettingsEvening
from app.ui.screens.settings_holds import SettingsHolds
from app.ui.screens.settings_home import Settings
from app.ui.screens.settings_movements import SettingsMovements
from app.ui.screens.settings_reach import SettingsReach
from app.ui.screens.settings_safety import SettingsSafety
from app.ui.screens.today import Today
from app.ui.screens.trends_body import TrendsBody
from app.ui.screens.trends_correct import TrendsCorrect
from app.ui.screens.trends_months import TrendsMonths
from app.ui.screens.trends_overview import TrendsOverview
from app.ui.screens.trends_spot import TrendsSpot
from app.ui.screens.welcome import Welcome
from app.ui.words import break_history as history
from app.ui.words import (
    break_screens,
    corrections,
    holds,
    journal,
    learn,
    reach,
    settings,
    welcome,
)
from app.ui.words import shell as words
from app.ui.words import trends_pictures as pictures
from app.ui.words import trends_screens as trends


class Tab(Enum):
    """The five places in the bar, in order, with their address, label and icons."""

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
        """Whether somebody writes here, and should not be interrupted."""
        return self.component in FORMS

    def matches(self, route: str) -> bool:
        """Whether `route`, without its query, is this address."""
        pattern = re.sub(r":\w+", "[^/]+", self.path)
        return re.fullmatch(pattern, route.partition("?")[0].rstrip("/") or "/") is not None


SCREENS: tuple[Screen, ...] = (
    Screen("/", words.TODAY, Today, Tab.TODAY),
    Screen("/break", break_screens.TITLE, BreakPlayer, Tab.TODAY, framed=False),
    Screen("/hold", words.HOLD, HoldChoose, Tab.HOLD),
    Screen("/hold/now", words.HOLD, HoldNow, Tab.HOLD, framed=False),
    Screen("/hold/breathe", holds.BREATHE_TITLE, HoldBreathe, Tab.HOLD, back="/hold"),
    Screen("/hold/breathe/own", holds.OWN_TITLE, BreathOwn, Tab.HOLD, back="/hold/breathe"),
    Screen("/hold/breathe/own/:id", holds.OWN_TITLE, BreathOwn, Tab.HOLD, back="/hold/breathe"),
    Screen("/hold/safety", holds.SAFETY_TITLE, HoldSafety, Tab.HOLD, back="/hold"),
    Screen("/hold/spot/:spot", holds.PREPARE_TITLE, HoldSpot, Tab.HOLD, back="/hold"),
    Screen("/hold/spot/:spot/:muscle", holds.PREPARE_TITLE, HoldSpot, Tab.HOLD, back="/hold"),
    Screen("/hold/:muscle", holds.PREPARE_TITLE, HoldPrepare, Tab.HOLD, back="/hold"),
    Screen("/hold/:muscle/:side", holds.PREPARE_TITLE, HoldPrepare, Tab.HOLD, back="/hold"),
    Screen("/journal", journal.TITLE, Journal, Tab.JOURNAL),
    Screen("/journal/new", journal.NEW_TITLE, JournalNew, Tab.JOURNAL, back="/journal"),
    Screen("/journal/new/:place", journal.NEW_TITLE, JournalNew, Tab.JOURNAL, back="/journal"),
    Screen("/journal/log/:spot", journal.NEW_TITLE, JournalNew, Tab.JOURNAL, back="/journal"),
    Screen("/journal/entry/:id", journal.ENTRY_TITLE, JournalEntry, Tab.JOURNAL, back="/journal"),
    Screen("/journal/spot/:id", journal.SPOT_TITLE, JournalSpot, Tab.JOURNAL, back="/journal"),
    Screen("/journal/put-away", journal.PUT_AWAY, JournalPutAway, Tab.JOURNAL, back="/journal"),
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
    Screen("/learn/evidence", learn.EVIDENCE, LearnEvidence, Tab.LEARN, back="/learn"),
    Screen("/welcome", welcome.TITLE, Welcome, Tab.TODAY, framed=False),
    Screen("/settings", settings.TITLE, Settings, Tab.TODAY, back="/"),
    Screen("/settings/breaks", settings.BREAKS, SettingsBreaks, Tab.TODAY, back="/settings"),
    Screen("/settings/reach", reach.TITLE, SettingsReach, Tab.TODAY, back="/settings"),
    Screen("/settings/history", history.TITLE, BreakHistory, Tab.TODAY, back="/settings/reach"),
    Screen("/settings/evening", settings.EVENING, SettingsEvening, Tab.TODAY, back="/settings"),
    Screen("/settings/holds", settings.HOLDS, SettingsHolds, Tab.TODAY, back="/settings"),
    Screen(
        "/settings/movements", settings.MOVEMENTS, SettingsMovements, Tab.TODAY, back="/settings"
    ),
    Screen("/settings/safety", settings.SAFETY, SettingsSafety, Tab.TODAY, back="/settings"),
    Screen("/settings/data", settings.DATA, SettingsData, Tab.TODAY, back="/settings"),
    Screen("/settings/about", settings.ABOUT, SettingsAbout, Tab.TODAY, back="/settings"),
)


def screen_at(route: str) -> Screen:
    """The screen behind `route`; Today where there is none (the router says "nothing here")."""
    return next((screen for screen in SCREENS if screen.matches(route)), SCREENS[0])
