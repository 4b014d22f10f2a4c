"""The command that a session starts, and the interface of the place for it."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from app.domain.errors import StorageError

NAME = "unknot"
TITLE = "Unknot reminders"


@dataclass(frozen=True, slots=True)
class Command:
    """A program and its arguments."""

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

    def command(self) -> Command:
        """The command of our entry; empty if the entry is missing or cannot be read."""
        ...

    def on(self, command: Command) -> None:
        """Write the entry.  Raises `StorageError`."""
        ...

    def off(self) -> None:
        """Remove the entry.  Raises `StorageError`."""
        ...


def command_here(data: str) -> Command:
    """`unknot remind` as installed here, in quiet mode, on the data in this folder."""
    return Command((*_program_here(), "remind", "--quiet", "--data", data))


def repaired(command: Command) -> Command:
    """The same command on the same data, with the program as installed here."""
    at = command.words.index("remind") if "remind" in command.words else len(command.words)
    return Command((*_program_here(), *command.words[at:]))


def what_is_missing(command: Command) -> str:
    """The missing file that prevents the start: the program or its interpreter; empty for none."""
    if not command.words:
        return ""
    program = Path(command.words[0])
    found = program if program.is_absolute() else Path(shutil.which(program) or program)
    if not found.is_file():
        return str(program)
    with suppress(OSError), found.open("rb") as file:
        first = file.readline(1000)
        if first.startswith(b"#!"):  # a script of an environment whose Python was removed
            runner = Path(os.fsdecode(first[2:].strip().split(b" ")[0]))
            if not runner.is_file():
                return str(runner)
    return ""


def read(path: Path) -> str:
    """The text of a file; empty if it is missing or cannot be read."""
    try:
        return path.read_text("utf-8", "replace")
    except OSError:
        return ""


def _program_here() -> tuple[str, ...]:
    beside = Path(sys.executable).with_name("unknot.exe" if sys.platform == "win32" else "unknot")
    return (str(beside),) if beside.exists() else (sys.executable, "-m", "app")


def write(path: Path, content: bytes) -> None:
    """Write a file.  Raises `StorageError`."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        raise StorageError(
            f"Unknot can’t write to {path} ({error.strerror or error}), so reminders won’t "
            "start when you log in. Make the folder writable, then try again."
        ) from error


def remove(*paths: Path) -> None:
    """Remove the files that exist.  Raises `StorageError`."""
    for path in paths:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise StorageError(
                f"Unknot can’t delete {path} ({error.strerror or error}). Please delete it "
                "yourself."
            ) from error
