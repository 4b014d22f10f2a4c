"""A server in the process of the test, for what only real connections show."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress

from starlette.types import ASGIApp

from app.system.server import SharedListener, listen, serve


@asynccontextmanager
async def served(site: ASGIApp, shared: Sequence[SharedListener] = ()) -> AsyncIterator[int]:
    """Serve `site` on this computer until the block ends; yields the port."""
    listener, ready = listen("127.0.0.1", 0), asyncio.Event()
    serving = asyncio.ensure_future(serve(site, listener, ready.set, shared=shared))
    try:
        await asyncio.wait_for(ready.wait(), 10)
        yield listener.getsockname()[1]
    finally:
        serving.cancel()
        with suppress(asyncio.CancelledError):
            await serving
        listener.close()
