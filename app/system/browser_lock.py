"""The lock of the one tab that has the journal open (Web Locks), and handing it over.

1. The browser releases the lock when the tab is gone, however that happens.  It does so a moment
   later, also when a page is reloaded, so a tab asks for as long.
2. A second tab asks its person first.  If they want to go on there, it asks the holder, over a
   channel that all tabs of the site hear.  The holder closes its files, and only then lets go.
3. A holder that does not answer, such as a tab that the browser has frozen, keeps the lock.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from importlib import import_module
from typing import Any

MOMENT = 1.0  # seconds; until the browser has closed a page
PATIENCE = 10.0  # seconds; until the holder has let go
TAKE_OVER = "take over"


class TabLock:
    """This tab's hold on the lock of this name.

    `let_go` is called when another tab takes over: it must close all files.
    """

    def __init__(self, let_go: Callable[[], None], name: str = "unknot journal") -> None:
        self._js: Any = import_module("js")
        self._ffi: Any = import_module("pyodide.ffi")
        self._name = name
        self._let_go = let_go
        self._release: Callable[[], None] | None = None
        self._channel = self._js.BroadcastChannel.new(name)
        self._channel.onmessage = self._ffi.create_proxy(self._heard)

    @property
    def is_held(self) -> bool:
        """Whether this tab has the lock."""
        return self._release is not None

    async def take(self) -> bool:
        """Take the lock unless another tab keeps it; return whether this tab has it."""
        return await self._request(MOMENT)

    async def take_over(self) -> bool:
        """Ask the tab that has the lock to let go, and take it; return whether that worked."""
        self._channel.postMessage(TAKE_OVER)
        return await self._request(PATIENCE)

    def release(self) -> None:
        """Let another tab take it.  Does nothing if it is not held."""
        if self._release is not None:
            release, self._release = self._release, None
            release()

    async def _request(self, seconds: float) -> bool:
        answer: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

        def granted(_lock: Any) -> Any:
            if not answer.done():
                answer.set_result(True)
            return self._js.Promise.new(hold)

        def held(resolve: Any, _reject: Any) -> None:
            self._release = resolve

        hold = self._ffi.create_once_callable(held)
        options = {"signal": self._js.AbortSignal.timeout(int(seconds * 1000))}
        request = self._js.navigator.locks.request(
            self._name,
            self._ffi.to_js(options, dict_converter=self._js.Object.fromEntries),
            self._ffi.create_once_callable(granted),
        )

        def ended(_: object = None) -> None:
            if not answer.done():
                answer.set_result(False)

        request.then(self._ffi.create_once_callable(ended), self._ffi.create_once_callable(ended))
        return await answer

    def _heard(self, event: Any) -> None:
        if event.data == TAKE_OVER and self._release is not None:
            self._let_go()
            self.release()
