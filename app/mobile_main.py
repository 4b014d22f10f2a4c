"""The app inside a package (a phone's, or a desktop bundle's), where Flet is the host.

The host may keep the process and open its screen again; the services are started once all the
same, and the second screen shows what the first one did.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from app import paths
from app.bootstrap import build, window
from app.services.container import Services
from app.system.clock import clock_from
from app.system.log_file import start_log

if TYPE_CHECKING:
    import flet as ft


class Screens:
    """What the host calls for each screen it opens."""

    def __init__(self, services: Services, show: Callable[[ft.Page], None]) -> None:
        self._unknot, self._show = services, show
        self._starting = asyncio.Lock()
        self._started = False

    async def __call__(self, page: ft.Page) -> None:
        """Start the services, the first time; show the app."""
        async with self._starting:
            if not self._started:
                await self._unknot.start()
                self._started = True
        self._show(page)


def main() -> None:
    """Run until the host ends."""
    import flet as ft

    folder = paths.data_folder(os.environ)
    start_log(folder)
    services = build(folder, clock_from(os.environ))
    screens = Screens(services, window(services))

    async def open_screen(page: ft.Page) -> None:
        await screens(page)

    ft.run(open_screen, assets_dir=str(paths.shipped("assets")))
