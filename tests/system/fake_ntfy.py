"""A small ntfy server on this machine: what was posted to it, and what it does not do well."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class FakeNtfy:
    """What arrived; `status` is what it answers, to a post once `may_answer` is set.

    `shown` has the titles on the phone now: one for each sequence id, without those taken back.
    """

    address: str = ""
    status: int = 200
    location: str = ""
    posted: list[dict[str, Any]] = field(default_factory=list)
    shown: dict[str, str] = field(default_factory=dict)
    deleted: list[str] = field(default_factory=list)
    tokens: list[str] = field(default_factory=list)
    may_answer: threading.Event = field(default_factory=threading.Event)


@contextmanager
def fake_ntfy() -> Iterator[FakeNtfy]:
    """A server that is up."""
    ntfy = FakeNtfy()
    ntfy.may_answer.set()

    class Answers(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            message = json.loads(self.rfile.read(int(self.headers["content-length"])))
            ntfy.tokens.append(self.headers.get("authorization", ""))
            status = ntfy.status
            ntfy.may_answer.wait(30)
            if status == 200:
                ntfy.shown[f"/{message['topic']}/{message['sequence_id']}"] = message["title"]
                ntfy.posted.append(message)
            self._answer(status)

        def do_DELETE(self) -> None:
            ntfy.tokens.append(self.headers.get("authorization", ""))
            if ntfy.status == 200:
                ntfy.shown.pop(self.path, None)
                ntfy.deleted.append(self.path)
            self._answer(ntfy.status)

        def _answer(self, status: int) -> None:
            self.send_response(status)
            if ntfy.location:
                self.send_header("location", ntfy.location)
            self.send_header("content-length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    server.daemon_threads = True
    ntfy.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield ntfy
    finally:
        ntfy.may_answer.set()
        server.shutdown()
        server.server_close()
        thread.join()
