"""The routes of the app: every address, the screen behind it, and where Back leads.

To add a screen: write its component in the folder of its noun in `ui/`, its title in
`texts/screen_titles.py`, and a line here.  Addresses with `framed=False` fill the window (players,
first run) and have their own way out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

import flet as ft

from app.texts import shell as words
from app.texts.screen_titles import TITLES, is_at
from app.ui.breaks.history_screen import BreakHistory
from app.ui.breaks.player_screen import BreakPlayer
from app.ui.habits.plan_screen import Plan, PlanForSpot
from app.ui.habits.week_screen import Week
from app.ui.holds.breathing_custom_screen import BreathingCustom
from app.ui.holds.breathing_player import BreatheNow
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
from app.ui.learn.muscle_screen import LearnMuscle
from app.ui.learn.muscles_screen import LearnMuscles
from app.ui.learn.reading_screens import LearnEvidence, LearnHelp, LearnHome, LearnWhy
from app.ui.settings.breaks_screen import SettingsBreaks, SettingsEvening
from app.ui.settings.data_screen import SettingsData
from app.ui.settings.holds_screen import SettingsHolds
from app.ui.settings.home_screen import SettingsAbout, SettingsHome
from app.ui.settings.movements_screen import SettingsMovements
from app.ui.settings.notifications_screen import SettingsNotifications
from app.ui.settings.own_movement_screen import OwnMovementForm
from app.ui.settings.phone_screen import SettingsPhone
from app.ui.settings.safety_screen import SettingsSafety
from app.ui.settings.tags_screen import SettingsTag, SettingsTags
from app.ui.shell.today_screen import Today
from app.ui.trends.correct_screen import TrendsCorrect
from app.ui.trends.months_screen import TrendsMonths
from app.ui.trends.overview_screen import TrendsBody, TrendsOverview
from app.ui.trends.spot_screen import TrendsSpot
from app.ui.welcome.hours_screen import WelcomeHours
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
    component: Callable[..., Any]
    tab: Tab
    back: str = ""
    framed: bool = True

    @property
    def title(self) -> str:
        """What the screen is called."""
        return TITLES[self.path]

    @property
    def is_form(self) -> bool:
        """Whether the person writes here, and should not be interrupted."""
        return self.component in FORMS

    def matches(self, route: str) -> bool:
        """Whether `route`, without its query, is this address."""
        return is_at(self.path, route)


SCREENS: tuple[Screen, ...] = (
    Screen("/", Today, Tab.TODAY),
    Screen("/break", BreakPlayer, Tab.TODAY, framed=False),
    Screen("/hold", HoldChoose, Tab.HOLD),
    Screen("/hold/now", HoldPlayer, Tab.HOLD, framed=False),
    Screen("/hold/breathe", HoldBreathe, Tab.HOLD, back="/hold"),
    Screen(
        "/hold/breathe/now/:pattern/:minutes",
        BreatheNow,
        Tab.HOLD,
        framed=False,
    ),
    Screen("/hold/breathe/own", BreathingCustom, Tab.HOLD, back="/hold/breathe"),
    Screen("/hold/breathe/own/:id", BreathingCustom, Tab.HOLD, back="/hold/breathe"),
    Screen("/hold/safety", HoldSafety, Tab.HOLD, back="/hold"),
    Screen("/hold/spot/:spot", HoldSpot, Tab.HOLD, back="/hold"),
    Screen("/hold/spot/:spot/:muscle", HoldSpot, Tab.HOLD, back="/hold"),
    Screen("/hold/:muscle", HoldPrepare, Tab.HOLD, back="/hold"),
    Screen("/hold/:muscle/:side", HoldPrepare, Tab.HOLD, back="/hold"),
    Screen("/journal", JournalScreen, Tab.JOURNAL),
    Screen("/journal/new", JournalNew, Tab.JOURNAL, back="/journal"),
    Screen("/journal/new/:place", JournalNew, Tab.JOURNAL, back="/journal"),
    Screen("/journal/log/:spot", JournalNew, Tab.JOURNAL, back="/journal"),
    Screen("/journal/entry/:id", JournalEntry, Tab.JOURNAL, back="/journal"),
    Screen("/journal/spot/:id", JournalSpot, Tab.JOURNAL, back="/journal"),
    Screen("/journal/put-away", JournalArchived, Tab.JOURNAL, back="/journal"),
    Screen("/trends", TrendsOverview, Tab.TRENDS),
    Screen("/trends/body", TrendsBody, Tab.TRENDS, back="/trends"),
    Screen("/trends/months", TrendsMonths, Tab.TRENDS, back="/trends"),
    Screen("/trends/:spot/correct", TrendsCorrect, Tab.TRENDS, back="/trends"),
    Screen("/trends/:spot", TrendsSpot, Tab.TRENDS, back="/trends"),
    Screen("/learn", LearnHome, Tab.LEARN),
    Screen("/learn/find", LearnFind, Tab.LEARN, back="/learn"),
    Screen("/learn/muscles", LearnMuscles, Tab.LEARN, back="/learn"),
    Screen("/learn/muscle/:id", LearnMuscle, Tab.LEARN, back="/learn/muscles"),
    Screen("/learn/why", LearnWhy, Tab.LEARN, back="/learn"),
    Screen("/learn/help", LearnHelp, Tab.LEARN, back="/learn"),
    Screen("/learn/emergency", LearnEmergency, Tab.LEARN, framed=False),
    Screen("/learn/emergency/:reason", LearnEmergency, Tab.LEARN, framed=False),
    Screen("/learn/evidence", LearnEvidence, Tab.LEARN, back="/learn"),
    Screen("/week", Week, Tab.TODAY, back="/"),
    Screen("/welcome", Welcome, Tab.TODAY, framed=False),
    Screen("/welcome/hours", WelcomeHours, Tab.TODAY, framed=False),
    Screen("/plan", Plan, Tab.TODAY, back="/settings"),
    Screen("/plan/:spot", PlanForSpot, Tab.TODAY, back="/plan"),
    Screen("/settings", SettingsHome, Tab.TODAY, back="/"),
    Screen("/settings/breaks", SettingsBreaks, Tab.TODAY, back="/settings"),
    Screen("/settings/reach", SettingsNotifications, Tab.TODAY, back="/settings"),
    Screen("/settings/history", BreakHistory, Tab.TODAY, back="/settings/reach"),
    Screen("/settings/evening", SettingsEvening, Tab.TODAY, back="/settings"),
    Screen("/settings/holds", SettingsHolds, Tab.TODAY, back="/settings"),
    Screen("/settings/movements", SettingsMovements, Tab.TODAY, back="/settings"),
    Screen(
        "/settings/movements/own",
        OwnMovementForm,
        Tab.TODAY,
        back="/settings/movements",
    ),
    Screen(
        "/settings/movements/own/:id",
        OwnMovementForm,
        Tab.TODAY,
        back="/settings/movements",
    ),
    Screen("/settings/tags", SettingsTags, Tab.TODAY, back="/settings"),
    Screen("/settings/tags/:id", SettingsTag, Tab.TODAY, back="/settings/tags"),
    Screen("/settings/safety", SettingsSafety, Tab.TODAY, back="/settings"),
    Screen("/settings/data", SettingsData, Tab.TODAY, back="/settings"),
    Screen("/settings/phone", SettingsPhone, Tab.TODAY, back="/settings"),
    Screen("/settings/about", SettingsAbout, Tab.TODAY, back="/settings"),
)


def screen_at(route: str) -> Screen:
    """The screen behind `route`; Today if there is none (the router shows "nothing here")."""
    return next((screen for screen in SCREENS if screen.matches(route)), SCREENS[0])
