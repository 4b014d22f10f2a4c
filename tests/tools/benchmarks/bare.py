"""The least that Flet can do: a heading and a button that changes it.  What ours is held against.

python -m tests.tools.benchmarks.bare           prints its address once it listens
"""

from __future__ import annotations

import asyncio
import socket

import flet as ft
import flet_web.fastapi
import uvicorn

HEADINGS = ("First", "Second")


@ft.component
def Bare() -> ft.Control:
    """One heading, one button."""
    turn, set_turn = ft.use_state(0)
    return ft.Column(
        [
            ft.Text(HEADINGS[turn], theme_style=ft.TextThemeStyle.HEADLINE_LARGE),
            ft.Button("Turn", on_click=lambda: set_turn(1 - turn)),
        ]
    )


def main(page: ft.Page) -> None:
    """What Flet runs for a tab."""
    page.render(Bare)


async def serve() -> None:
    """Serve it at a free port."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        site = flet_web.fastapi.app(main, no_cdn=True)
        config = uvicorn.Config(
            site, log_level="error", ws="websockets-sansio", timeout_graceful_shutdown=1
        )
        print(f"http://127.0.0.1:{listener.getsockname()[1]}", flush=True)
        await uvicorn.Server(config).serve(sockets=[listener])


if __name__ == "__main__":
    asyncio.run(serve())
