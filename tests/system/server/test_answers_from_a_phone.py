"""The buttons of a reminder on the phone, from ntfy's message to the break and back."""

from __future__ import annotations

import asyncio
import logging
import socket
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
import uvicorn
from starlette.types import ASGIApp

from app.domain.breaks.phases import Offered, Snoozed
from app.paths import shipped
from app.services.notification_actions import NotificationAction
from app.system.access_key import AccessKey
from app.system.answer_tokens import new_answer_token
from app.system.ntfy import NtfyNotifier, sequence_id
from app.system.reminder_buttons import ReminderButtons
from app.system.running_instance import AddressFile
from app.system.server import Admission, create_site, host_names
from app.system.token_attempts import MOST_OF_ONE
from app.texts import breaks
from app.texts import closed_reminders as words
from tests.services.reminder_graph import Morning, working
from tests.services.test_push import push_to
from tests.system.fake_ntfy import FakeNtfy, fake_ntfy

PHONE = "192.168.1.30"


@dataclass
class Home:
    """The app at work, its real server, and the ntfy server that it posts to."""

    life: Morning
    ntfy: FakeNtfy
    site: ASGIApp
    admission: Admission

    async def offered(self, posted: int = 1) -> dict[str, str]:
        """The addresses of the buttons, by title, once this many reminders were posted."""
        for _ in range(400):
            if len(self.ntfy.posted) >= posted:
                break
            await asyncio.sleep(0.01)
        found = self.ntfy.posted[posted - 1]
        return {each["label"]: each["url"] for each in found.get("actions", [])}

    async def from_phone(
        self, method: str, url: str, said: Mapping[str, str] | None = None
    ) -> httpx.Response:
        """Ask as a program on another device does."""
        transport = httpx.ASGITransport(self.site, client=(PHONE, 50000))
        async with httpx.AsyncClient(transport=transport) as client:
            return await client.request(method, url, headers=dict(said or {}))


async def pressed(url: str) -> httpx.Response:
    """Press a button, over a real connection."""
    async with httpx.AsyncClient() as client:
        return await client.post(url)


@asynccontextmanager
async def at_home(folder: Path, lan: bool = True) -> AsyncIterator[Home]:
    """The app with reminders through ntfy; with `lan` the phone reaches it."""
    with socket.create_server(("127.0.0.1", 0)) as listener, fake_ntfy() as ntfy:
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        async with working() as life:
            services = life.graph.services
            admission = Admission(AccessKey(folder), lan=address if lan else "")
            AddressFile(folder).publish(admission.at(address))
            answer = services.notification_actions.answer if lan else None
            names = host_names("127.0.0.1")
            site = create_site(
                lambda page: None, shipped("assets"), names, admission, answer=answer
            )
            services.notification_channels.add(
                NtfyNotifier(
                    lambda: services.settings.current.outside,
                    life.graph.clock.sleep,
                    ReminderButtons(folder, breaks.buttons).of,
                )
            )
            await push_to(services, ntfy)
            server = uvicorn.Server(uvicorn.Config(site, log_config=None, access_log=False))
            serving = asyncio.ensure_future(server.serve(sockets=[listener]))
            try:
                yield Home(life, ntfy, site, admission)
            finally:
                server.should_exit = server.force_exit = True
                await asyncio.wait({serving}, timeout=5)


async def test_a_snooze_from_the_phone_counts_once_and_logs_no_token(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "app")
    async with at_home(tmp_path) as home:
        await home.life.until("mon 09:45")
        buttons = await home.offered()
        assert list(buttons) == ["Start", "In 10 minutes", "Skip"]
        first = await pressed(buttons["In 10 minutes"])
        assert (first.status_code, first.text) == (200, "Your break comes again in 10 minutes.")
        assert first.headers["content-type"].startswith("text/plain")
        assert "set-cookie" not in first.headers
        snoozed = home.life.reminders.state
        assert isinstance(snoozed.phase, Snoozed)
        for again in ("In 10 minutes", "Skip"):
            replayed = await pressed(buttons[again])
            assert (replayed.status_code, replayed.text) == (409, words.ANSWER_USED)
        assert home.life.reminders.state == snoozed
        await home.life.until("mon 09:55")
        later = await home.offered(2)
        assert (await pressed(buttons["Skip"])).text == words.ANSWER_USED
        assert (await pressed(later["Skip"])).text == words.ANSWERED[NotificationAction.SKIP]
        token = buttons["Skip"].partition("token=")[2].partition("&")[0]
        assert token
        assert token not in caplog.text


async def test_start_only_opens_the_app_and_reading_an_address_answers_nothing(
    tmp_path: Path,
) -> None:
    async with at_home(tmp_path) as home:
        await home.life.until("mon 09:45")
        buttons = await home.offered()
        kinds = [(each["action"], each.get("method")) for each in home.ntfy.posted[0]["actions"]]
        assert kinds == [("view", None), ("http", "POST"), ("http", "POST")]
        assert buttons["Start"] == f"{home.admission.lan}/break"
        assert (await home.from_phone("GET", buttons["Start"])).status_code == 403
        assert (await home.from_phone("GET", buttons["Skip"])).status_code == 405
        assert home.life.is_offered
        assert (await pressed(buttons["Skip"])).status_code == 200


async def test_without_lan_there_are_no_buttons_and_no_route(tmp_path: Path) -> None:
    async with at_home(tmp_path, lan=False) as home:
        await home.life.until("mon 09:45")
        assert await home.offered() == {}
        assert "actions" not in home.ntfy.posted[0]
        token = new_answer_token(AccessKey(tmp_path).value(), "run", "break")
        answer = await home.from_phone("POST", f"http://127.0.0.1/act?token={token}&do=skip")
        assert "Unknot" in answer.text
        assert answer.status_code == 403
        assert home.life.is_offered


async def test_a_reminder_of_a_break_that_is_over_is_answered_plainly(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await home.life.until("mon 09:45")
        buttons = await home.offered()
        await home.life.reminders.skip()
        for _ in range(MOST_OF_ONE + 1):
            stale = await home.from_phone("POST", buttons["In 10 minutes"])
            assert (stale.status_code, stale.text) == (
                409,
                "That break has already passed. Nothing has changed.",
            )
        await home.life.until("mon 10:31")
        assert home.life.is_offered, "the next one"
        assert (await home.from_phone("POST", buttons["Skip"])).status_code == 409
        assert home.life.is_offered


async def test_forged_tokens_change_nothing_and_are_few(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await home.life.until("mon 09:45")
        good = (await home.offered())["Skip"]
        phase = home.life.reminders.state.phase
        assert isinstance(phase, Offered)
        subject, key = sequence_id(phase.open.id), AccessKey(tmp_path).value()
        run = home.admission.at("").run
        forged = (
            "",
            "é",
            new_answer_token(key, "another run", subject),
            new_answer_token(b"\0" * 32, run, subject),
            new_answer_token(key, run, "another break") + ".x",
        )
        assert len(forged) == MOST_OF_ONE
        act = good.partition("?")[0]
        for token in forged:
            answer = await home.from_phone("POST", f"{act}?token={token}&do=skip")
            assert (answer.status_code, answer.text) == (403, words.ANSWER_UNKNOWN)
        waits = await home.from_phone("POST", good)
        assert (waits.status_code, waits.text) == (429, words.ANSWER_WAIT)
        entry = home.admission.entrance("", "/act").partition("token=")[2]
        assert (await pressed(f"{act}?token={entry}&do=skip")).status_code == 403
        assert (await pressed(good.replace("do=skip", "do=start"))).status_code == 400
        assert home.life.is_offered


async def test_a_token_of_a_button_admits_nobody_and_no_other_site_may_press(
    tmp_path: Path,
) -> None:
    async with at_home(tmp_path) as home:
        await home.life.until("mon 09:45")
        skip = (await home.offered())["Skip"]
        token = skip.partition("token=")[2].partition("&")[0]
        entered = await home.from_phone("GET", f"{home.admission.lan}/?token={token}")
        assert entered.status_code == 403
        assert "set-cookie" not in entered.headers
        for origin in ("https://ntfy.sh", "null"):
            assert (await home.from_phone("POST", skip, {"origin": origin})).status_code == 403
        assert (await home.from_phone("POST", skip, {"host": "evil.test"})).status_code == 400
        assert home.life.is_offered


async def test_a_button_pressed_twice_at_once_has_one_effect(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await home.life.until("mon 09:45")
        url = (await home.offered())["In 10 minutes"]
        both = await asyncio.gather(*(home.from_phone("POST", url) for _ in range(2)))
        assert sorted(each.status_code for each in both) == [200, 409]


async def test_new_keys_end_the_buttons_too(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await home.life.until("mon 09:45")
        url = (await home.offered())["Skip"]
        AccessKey(tmp_path).replace()
        assert (await pressed(url)).status_code == 403
        assert home.life.is_offered
