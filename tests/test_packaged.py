"""Inside a package, the host opens and closes screens as it likes."""

from __future__ import annotations

import asyncio
from typing import Any, cast

from app.mobile_main import Screens
from app.services.background_tasks import BackgroundTask
from tests.graph import graph


class Heart:
    """A part that counts its starts, and takes a moment for each."""

    def __init__(self) -> None:
        self.starts = 0

    async def start(self) -> None:
        await asyncio.sleep(0)
        self.starts += 1

    async def stop(self) -> None: ...


async def test_the_services_start_once_however_many_screens_are_opened() -> None:
    services, heart = graph().services, Heart()
    shown: list[Any] = []
    part: BackgroundTask = heart
    services.background_tasks[:] = [part]
    screens = Screens(services, shown.append)
    first, second = cast(Any, "first"), cast(Any, "second")
    await asyncio.gather(screens(first), screens(second))
    assert heart.starts == 1
    assert sorted(shown) == ["first", "second"]
