"""A small log of errors beside a person's data.  It never leaves the machine."""

from __future__ import annotations

import logging
import sys
from contextlib import suppress
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

NAME = "unknot.log"
LARGEST = 500_000  # bytes; then it is renamed, and one older file is kept
PRIVATE_FILE, PRIVATE_FOLDER = 0o600, 0o700


class PrivateLog(RotatingFileHandler):
    """A log file that is created on first use, readable by its owner only."""

    def _open(self) -> TextIOWrapper:
        file = Path(self.baseFilename)
        file.parent.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        file.touch(PRIVATE_FILE)
        return super()._open()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        """Report what could not be written, if that is possible; on a full disk it may not be.

        The caller that wanted to log must not fail because of it.
        """
        with suppress(OSError, ValueError):
            print(f"{self.baseFilename} cannot be written: {record.getMessage()}", file=sys.stderr)


def make_verbose() -> None:
    """Also log what this process does, for a process that nobody watches."""
    logging.getLogger("app").setLevel(logging.INFO)
    for handler in logging.getLogger().handlers:
        if isinstance(handler, PrivateLog):
            handler.setLevel(logging.INFO)


def start_log(folder: Path) -> Path:
    """Log warnings and errors of this process to `folder` from now on; return the file.

    A second call with the same folder does nothing; with another folder, the log moves there.
    """
    file = folder / NAME
    root = logging.getLogger()
    for handler in [each for each in root.handlers if isinstance(each, PrivateLog)]:
        if Path(handler.baseFilename) == file:
            return file
        root.removeHandler(handler)
        handler.close()
    handler = PrivateLog(file, maxBytes=LARGEST, backupCount=1, encoding="utf-8", delay=True)
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)
    return file
