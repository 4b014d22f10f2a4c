"""Linux: an entry of the desktop session (XDG), or a unit of the person's systemd."""

from __future__ import annotations

import re
from pathlib import Path

from app.system.autostart.command import NAME, TITLE, Command, read, remove, write

OFF = re.compile(r"^(Hidden\s*=\s*true|X-GNOME-Autostart-enabled\s*=\s*false)\s*$", re.M | re.I)
WORD = re.compile(r'"((?:[^"\\]|\\.)*)"|([^\s"]+)')
RESERVED = set(" \t\n\"'\\><~|&;$*?#()`%")


class XdgAutostart:
    """A desktop entry in `config`/autostart: every desktop session reads it."""

    def __init__(self, config: Path) -> None:
        self._file = config / "autostart" / f"{NAME}.desktop"

    @property
    def where(self) -> str:
        """The file."""
        return str(self._file)

    def is_on(self) -> bool:
        """Whether the entry exists, and is not disabled."""
        return self._file.exists() and not OFF.search(read(self._file))

    def command(self) -> Command:
        """The command of the entry."""
        return Command(tuple(_from_entry(_line(self._file, "Exec"))))

    def on(self, command: Command) -> None:
        """Write the entry."""
        lines = (
            "[Desktop Entry]",
            "Type=Application",
            f"Name={TITLE}",
            f"Exec={' '.join(_for_entry(word) for word in command.words)}",
            "Terminal=false",
            "X-GNOME-Autostart-enabled=true",
            "",
        )
        write(self._file, "\n".join(lines).encode())

    def off(self) -> None:
        """Remove the entry."""
        remove(self._file)


class SystemdAutostart:
    """A unit that the graphical session wants; restarted when it fails."""

    def __init__(self, config: Path) -> None:
        units = config / "systemd" / "user"
        self._file = units / f"{NAME}.service"
        self._wanted = units / "graphical-session.target.wants" / self._file.name

    @property
    def where(self) -> str:
        """The file."""
        return str(self._file)

    def is_on(self) -> bool:
        """Whether the session wants it."""
        return self._wanted.is_symlink()

    def command(self) -> Command:
        """The command of the unit."""
        return Command(tuple(_from_unit(_line(self._file, "ExecStart"))))

    def on(self, command: Command) -> None:
        """Write the unit, and make the session want it."""
        lines = (
            "[Unit]",
            f"Description={TITLE}",
            "PartOf=graphical-session.target",
            "After=graphical-session.target",
            "",
            "[Service]",
            f"ExecStart={' '.join(_for_unit(word) for word in command.words)}",
            "Restart=on-failure",
            "",
            "[Install]",
            "WantedBy=graphical-session.target",
            "",
        )
        write(self._file, "\n".join(lines).encode())
        remove(self._wanted)
        self._wanted.parent.mkdir(parents=True, exist_ok=True)
        self._wanted.symlink_to(Path("..") / self._file.name)

    def off(self) -> None:
        """Remove the unit and the link to it."""
        remove(self._wanted, self._file)


def _for_entry(word: str) -> str:
    """Quote a word for an Exec line: in quotes where needed, with percent signs doubled."""
    doubled = word.replace("%", "%%")
    if not RESERVED & set(word):
        return doubled
    # Escaped once for the quotes, and again because every value of the file is unescaped first.
    quoted = "".join(f"\\{sign}" if sign in '"`$\\' else sign for sign in doubled)
    return '"' + quoted.replace("\\", "\\\\") + '"'


def _line(file: Path, name: str) -> str:
    """The value of this name in a file of names and values."""
    lines = (line.partition("=") for line in read(file).splitlines())
    return next((value.strip() for said, _, value in lines if said.strip() == name), "")


def _from_entry(line: str) -> list[str]:
    """The words of an Exec line: the inverse of `_for_entry`."""
    return [_as_word(each).replace("%%", "%") for each in WORD.findall(line.replace("\\\\", "\\"))]


def _from_unit(line: str) -> list[str]:
    """The words of an ExecStart line: the inverse of `_for_unit`."""
    return [_as_word(each).replace("%%", "%").replace("$$", "$") for each in WORD.findall(line)]


def _as_word(found: tuple[str, str]) -> str:
    quoted, plain = found
    return re.sub(r"\\(.)", r"\1", quoted) or plain


def _for_unit(word: str) -> str:
    """Quote a word for an ExecStart line."""
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return f'"{escaped}"' if RESERVED & set(word) else escaped
