"""What a session starts, and the place for it."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from app.domain.errors import StorageTrouble

NAME = "unknot"
TITLE = "Unknot reminders"


@dataclass(frozen=True, slots=True)
class Command:
    """A program and what it is told."""

    words: tuple[str, ...]


class Autostart(Protocol):
    """A system's place for what starts with a session."""

    @property
    def where(self) -> str:
        """The file or the key, for a person who looks for it."""
        ...

    def is_on(self) -> bool:
        """Whether our entry is there."""
        ...

    def on(self, command: Command) -> None:
        """Have it started.  Raises `StorageTrouble`."""
        ...

    def off(self) -> None:
        """Have it started no more.  Raises `StorageTrouble`."""
        ...


def command_here(data: str) -> Command:
    """`unknot remind` as it is installed here, quietly, on the data in this folder."""
    beside = Path(sys.executable).with_name("unknot.exe" if sys.platform == "win32" else "unknot")
    program = (str(beside),) if beside.exists() else (sys.executable, "-m", "app")
    return Command((*program, "remind", "--quiet", "--data", data))


def write(path: Path, content: bytes) -> None:
    """Put a file where it belongs.  Raises `StorageTrouble`."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        raise StorageTrouble(
            f"{path} cannot be written ({error.strerror or error}). Nothing starts with your "
            "session; make the folder writable, then try again."
        ) from error


def remove(*paths: Path) -> None:
    """Take files away that may be there.  Raises `StorageTrouble`."""
    for path in paths:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise StorageTrouble(
                f"{path} cannot be removed ({error.strerror or error}). Remove it by hand."
            ) from error
