"""Reminders through ntfy, against a small real server."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest

from app.domain.breaks.status import PushTrouble
from app.domain.outside import OutsideSettings
from app.services.signal import Signal
from app.system import ntfy as module
from app.system.ntfy import NotPosted, NtfyNotifier, sequence_id
from app.system.reminder_buttons import ReminderButton
from tests.fakes import FakeClock
from tests.system.fake_ntfy import FakeNtfy, fake_ntfy


@pytest.fixture
def server() -> Iterator[FakeNtfy]:
    with fake_ntfy() as found:
        yield found


class Phone:
    """The channel, and the settings and the clock that it goes by."""

    def __init__(self, address: str) -> None:
        self.settings = OutsideSettings(True, address, "room")
        self.clock = FakeClock()
        self.changed = Signal()
        self.notifier = NtfyNotifier(lambda: self.settings, self.clock.sleep, changed=self.changed)

    @property
    def trouble(self) -> PushTrouble:
        return self.notifier.trouble.why

    async def posted_again(self, seconds: float) -> None:
        """Let time pass, and a post that follows from it end."""
        await self.clock.advance(seconds)
        for task in list(self.notifier._sending.values()):
            await asyncio.wait({task})
        await self.clock.advance(0)


async def becomes(found: Callable[[], bool]) -> None:
    """Wait until it is so; much longer than it takes on a slow machine would be a fault."""
    for _ in range(2000):
        if found():
            return
        await asyncio.sleep(0.01)
    pytest.fail("it did not come about")


async def test_a_title_and_a_text_arrive_and_nothing_else(server: FakeNtfy) -> None:
    phone = Phone(server.address)
    await phone.notifier.show("b1", "Time for a movement break", "09:45")
    assert server.posted == [
        {
            "topic": "room",
            "title": "Time for a movement break",
            "message": "09:45",
            "sequence_id": sequence_id("b1"),
        }
    ]
    assert server.tokens == [""]
    assert "b1" not in sequence_id("b1")


async def test_a_token_is_sent_along(server: FakeNtfy) -> None:
    phone = Phone(server.address)
    phone.settings = replace(phone.settings, token="tk_secret")
    await phone.notifier.show("b1", "Break", "09:45")
    assert server.tokens == ["Bearer tk_secret"]


async def test_it_is_taken_back_once_also_by_another_process(server: FakeNtfy) -> None:
    phone = Phone(server.address)
    await phone.notifier.withdraw("b1")
    assert server.deleted == [], "nothing was posted"
    await phone.notifier.show("b1", "Break", "09:45")
    trace = phone.notifier.left_behind("b1")
    await phone.notifier.withdraw("b1")
    await phone.notifier.withdraw("b1")
    assert [f"{server.address}{each}" for each in server.deleted] == [trace]
    await Phone(server.address).notifier.withdraw_trace(trace)
    assert len(server.deleted) == 2


async def test_another_process_takes_it_back_from_where_it_is_and_keeps_its_token_to_itself(
    server: FakeNtfy,
) -> None:
    phone = Phone(server.address)
    await phone.notifier.show("b1", "Break", "09:45")
    later = Phone("http://127.0.0.1:9")
    later.settings = replace(later.settings, push=False, token="tk_of_another_server")
    await later.notifier.withdraw_trace(phone.notifier.left_behind("b1"))
    assert server.shown == {}
    assert server.tokens == ["", ""]
    await later.notifier.withdraw_trace("not an address")


async def test_an_old_server_that_cannot_take_back_is_no_trouble(server: FakeNtfy) -> None:
    phone = Phone(server.address)
    await phone.notifier.show("b1", "Break", "09:45")
    server.status = 404
    await phone.notifier.withdraw("b1")
    assert phone.trouble is PushTrouble.NONE


@pytest.mark.parametrize(
    ("status", "why", "again"),
    [
        (401, PushTrouble.NOT_ALLOWED, False),
        (403, PushTrouble.NOT_ALLOWED, False),
        (404, PushTrouble.REFUSED, False),
        (413, PushTrouble.REFUSED, False),
        (429, PushTrouble.TOO_MANY, True),
        (500, PushTrouble.SERVER_FAILED, True),
        (503, PushTrouble.SERVER_FAILED, True),
    ],
)
async def test_what_may_recover_is_posted_again_and_the_rest_is_said(
    server: FakeNtfy, status: int, why: PushTrouble, again: bool
) -> None:
    phone = Phone(server.address)
    server.status = status
    with pytest.raises(NotPosted):
        await phone.notifier.show("b1", "Break", "09:45")
    assert phone.trouble is why
    server.status = 200
    await phone.posted_again(6)
    assert len(server.posted) == (1 if again else 0)
    assert phone.trouble is (PushTrouble.NONE if again else why)


async def test_a_server_that_is_down_is_tried_a_few_times(server: FakeNtfy) -> None:
    phone = Phone("http://127.0.0.1:9")  # the port where nobody answers
    with pytest.raises(NotPosted):
        await phone.notifier.show("b1", "Break", "09:45")
    assert phone.trouble is PushTrouble.UNREACHABLE
    for seconds in module.RETRIES:
        await phone.posted_again(seconds)
    assert not phone.notifier._again


async def test_what_is_taken_back_is_not_posted_again(server: FakeNtfy) -> None:
    phone = Phone(server.address)
    server.status = 500
    with pytest.raises(NotPosted):
        await phone.notifier.show("b1", "Break", "09:45")
    server.status = 200
    await phone.notifier.withdraw("b1")
    await phone.posted_again(200)
    assert server.posted == []


async def test_what_is_taken_back_while_it_is_posted_again_does_not_stay(server: FakeNtfy) -> None:
    phone = Phone(server.address)
    server.status = 500
    with pytest.raises(NotPosted):
        await phone.notifier.show("b1", "Break", "09:45")
    server.status = 200
    server.may_answer.clear()
    await phone.clock.advance(6)
    await becomes(lambda: len(server.tokens) == 2)
    taken_back = asyncio.create_task(phone.notifier.withdraw("b1"))
    await asyncio.wait({taken_back}, timeout=0.2)
    server.may_answer.set()
    await taken_back
    await becomes(lambda: len(server.posted) == 1)
    assert server.shown == {}


async def test_it_is_posted_again_where_the_person_wants_it_by_then(server: FakeNtfy) -> None:
    phone = Phone("http://127.0.0.1:9")  # the port where nobody answers
    with pytest.raises(NotPosted):
        await phone.notifier.show("b1", "Break", "09:45")
    phone.settings = OutsideSettings(True, server.address, "hall", "tk_new")
    await phone.posted_again(6)
    assert [each["topic"] for each in server.posted] == ["hall"]
    assert server.tokens == ["Bearer tk_new"]


async def test_a_refusal_ends_what_is_posted_again(server: FakeNtfy) -> None:
    phone = Phone(server.address)
    server.status = 500
    with pytest.raises(NotPosted):
        await phone.notifier.show("b1", "Break", "09:45")
    server.status = 401
    await phone.posted_again(6)
    server.status = 200
    await phone.posted_again(200)
    assert (len(server.tokens), server.posted) == (2, [])
    assert phone.trouble is PushTrouble.NOT_ALLOWED


async def test_once_it_is_turned_off_nothing_is_posted_and_what_may_be_there_is_taken_back(
    server: FakeNtfy,
) -> None:
    phone = Phone(server.address)
    server.status = 500
    with pytest.raises(NotPosted):
        await phone.notifier.show("b1", "Break", "09:45")
    server.status, phone.settings = 200, replace(phone.settings, push=False)
    await phone.posted_again(200)
    await phone.notifier.withdraw("b1")
    assert not await phone.notifier.available()
    assert (server.posted, len(server.deleted)) == ([], 1)
    assert phone.trouble is PushTrouble.NONE


@pytest.mark.parametrize(
    ("changes", "is_left"),
    [
        ({"push": False}, True),
        ({"topic": "hall"}, True),
        ({"server": "http://127.0.0.1:9"}, True),
        ({"names_spots": True}, False),
        ({"token": "tk_new"}, False),
    ],
)
async def test_what_is_on_the_phone_is_taken_back_from_the_topic_that_is_left(
    server: FakeNtfy, changes: dict[str, Any], is_left: bool
) -> None:
    phone = Phone(server.address)
    phone.settings = replace(phone.settings, token="tk_old")
    await phone.notifier.show("b1", "Break", "09:45")
    phone.settings = replace(phone.settings, **changes)
    phone.changed.fire()
    if is_left:
        await becomes(lambda: server.deleted == [f"/room/{sequence_id('b1')}"])
        assert phone.notifier.left_behind("b1") == ""
    phone.changed.fire()
    await phone.notifier.withdraw("b1")
    assert server.deleted == [f"/room/{sequence_id('b1')}"]
    assert server.tokens == ["Bearer tk_old", "Bearer tk_old"]


async def test_what_is_on_its_way_to_the_topic_that_is_left_is_taken_back_once_it_is_there(
    server: FakeNtfy,
) -> None:
    phone = Phone(server.address)
    server.may_answer.clear()
    showing = asyncio.create_task(phone.notifier.show("b1", "Break", "09:45"))
    await becomes(lambda: len(server.tokens) == 1)
    phone.settings = replace(phone.settings, topic="hall")
    phone.changed.fire()
    server.may_answer.set()
    await showing
    await becomes(lambda: server.deleted == [f"/room/{sequence_id('b1')}"])
    assert server.shown == {}


async def test_it_may_be_in_two_topics_and_is_taken_back_from_both(server: FakeNtfy) -> None:
    phone = Phone(server.address)
    await phone.notifier.show("b1", "Break", "09:45")
    phone.settings = replace(phone.settings, topic="hall")
    await phone.notifier.show("b1", "Break", "09:46")
    await phone.notifier.withdraw("b1")
    assert server.shown == {}
    assert len(server.deleted) == 2


async def test_a_slow_server_that_took_it_after_all_shows_it_once(
    server: FakeNtfy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "ANSWER_WITHIN", 0.05)
    phone = Phone(server.address)
    server.may_answer.clear()
    with pytest.raises(NotPosted):
        await phone.notifier.show("b1", "Break", "09:45")
    server.may_answer.set()
    await becomes(lambda: len(server.posted) == 1)
    monkeypatch.undo()
    await phone.posted_again(6)
    assert len(server.posted) == 2
    assert list(server.shown.values()) == ["Break"], "each under the same sequence id"


async def test_a_redirection_is_not_followed(server: FakeNtfy) -> None:
    phone = Phone(server.address)
    with fake_ntfy() as other:
        server.status, server.location = 302, other.address
        with pytest.raises(NotPosted):
            await phone.notifier.show("b1", "Break", "09:45")
        assert (other.posted, other.tokens) == ([], [])


async def test_buttons_are_there_once_the_phone_can_reach_the_app(server: FakeNtfy) -> None:
    phone = Phone(server.address)
    page, address = "http://192.168.1.5:8550/break", "http://192.168.1.5:8550/act?token=x&do=skip"

    async def buttons(break_id: str, subject: str) -> Sequence[ReminderButton]:
        assert (break_id, subject) == ("b1", sequence_id("b1"))
        return ReminderButton("Start", page, opens=True), ReminderButton("Skip", address)

    phone.notifier = NtfyNotifier(lambda: phone.settings, phone.clock.sleep, buttons)
    await phone.notifier.show("b1", "Break", "09:45")
    assert server.posted[0]["actions"] == [
        {"action": "view", "label": "Start", "url": page},
        {"action": "http", "label": "Skip", "url": address, "method": "POST", "clear": True},
    ]
