"""A tip after a break now and then."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import islice, takewhile

from app.domain.breaks.events import BreakFinished
from app.domain.breaks.state import AnchorReason
from app.domain.errors import NotFound
from app.domain.habits.record import TipShown, record, record_id
from app.domain.habits.tips import EVERY_BREAKS, NoTip, next_tip
from app.domain.learn.content import Tip
from app.domain.settings import ShowTips
from app.ports import Store
from app.services.break_log import BreakLog
from app.services.local_time import LocalTime
from app.services.reminders import Reminders
from app.services.settings import SettingsService
from app.services.signal import CommandLock

NEVER = datetime(1970, 1, 5, tzinfo=UTC)


class Tips:
    """The tip that goes with the break just taken: the same one as long as that break is the last.
    `changed` fires once it is recorded as shown.
    """

    def __init__(
        self,
        store: Store,
        tips: Sequence[Tip],
        break_log: BreakLog,
        reminders: Reminders,
        settings_service: SettingsService,
        local_time: LocalTime,
    ) -> None:
        self._store = store
        self._tips = tips
        self._break_log = break_log
        self._reminders = reminders
        self._settings = settings_service
        self._local_time = local_time
        self._lock = CommandLock(store)
        self.changed = self._lock.changed

    def after_break(self) -> Tip | NoTip:
        """The tip to show now; none unless a break was the last thing that happened."""
        anchor = self._reminders.state.anchor
        if self._settings.current.tips is ShowTips.OFF:
            return NoTip()
        if anchor.why is not AnchorReason.BREAK_TAKEN:
            return NoTip()
        shown, last = list[TipShown](), None
        for each in self._store.habits.all():
            if isinstance(each.what, TipShown):
                shown.append(each.what)
                last = each if last is None or each.at > last.at else last
        if last is not None and last.at >= anchor.at:
            return self._named(last.what)
        breaks = self._breaks_since(last.at if last else NEVER)
        return next_tip(self._tips, shown, breaks, self._local_time.today())

    async def mark_shown(self, tip: Tip) -> None:
        """Record that this tip is on the screen; nothing changes if it was already today. Raises
        `StorageError`.
        """
        shown = TipShown(tip.id, self._local_time.today())
        async with self._lock.changing():
            if not self._is_recorded(shown):
                await self._store.habits.save(record(shown, self._local_time.now()))

    def _breaks_since(self, at: datetime) -> int:
        """How many breaks were taken since then, as far as it matters."""
        later = takewhile(lambda event: event.at > at, self._break_log.newest_first())
        taken = (one for one in later if isinstance(one.what, BreakFinished))
        return sum(1 for _ in islice(taken, EVERY_BREAKS))

    def _is_recorded(self, shown: TipShown) -> bool:
        try:
            return self._store.habits.get(record_id(shown)).what == shown
        except NotFound:
            return False

    def _named(self, shown: object) -> Tip | NoTip:
        wanted = shown.tip if isinstance(shown, TipShown) else ""
        return next((tip for tip in self._tips if tip.id == wanted), NoTip())
