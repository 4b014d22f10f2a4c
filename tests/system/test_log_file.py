"""The log of what went wrong."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

import pytest

from app.system.log_file import start_log


class Full:
    """A terminal, or the file in its place, that takes nothing."""

    def write(self, _: str) -> int:
        raise OSError("the disk is full")

    def flush(self) -> None:
        raise OSError("the disk is full")


def test_where_nothing_can_be_written_whoever_logs_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "unknot.log").mkdir()
    start_log(tmp_path)
    monkeypatch.setattr(sys, "stderr", Full())
    logging.getLogger("app.test").warning("not saved")
