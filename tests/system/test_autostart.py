"""What starts with a session, in the form each system reads."""

from __future__ import annotations

import configparser
import plistlib
import shlex
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import StorageError
from app.system.autostart import (
    Autostart,
    AutostartMethod,
    Command,
    autostart_here,
    command_here,
    repaired,
    what_is_missing,
)
from app.system.autostart.linux import SystemdAutostart, XdgAutostart
from app.system.autostart.macos_and_windows import LaunchdAutostart, WindowsAutostart
from tests.examples import examples

WRITTEN = "abc /%$'`;é-"  # what a path may have
COMMAND = Command(("/opt/my apps/unknot", "remind", "--quiet", "--data", "/home/a%b/it's $5"))


class FakeKey:
    """The Run key."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    def get(self, name: str) -> str:
        return self.values.get(name, "")

    def set(self, name: str, value: str) -> None:
        self.values[name] = value

    def remove(self, name: str) -> None:
        self.values.pop(name, None)


def everywhere(folder: Path) -> list[Autostart]:
    return [
        XdgAutostart(folder),
        SystemdAutostart(folder),
        LaunchdAutostart(folder),
        WindowsAutostart(FakeKey()),
    ]


@pytest.mark.parametrize("nth", range(4), ids=["xdg", "systemd", "launchd", "windows"])
def test_it_can_be_put_on_again_and_taken_off_twice(tmp_path: Path, nth: int) -> None:
    place = everywhere(tmp_path)[nth]
    assert not place.is_on()
    place.on(COMMAND)
    place.on(COMMAND)
    assert place.is_on()
    place.off()
    place.off()
    assert not place.is_on()


@pytest.mark.parametrize("nth", range(4), ids=["xdg", "systemd", "launchd", "windows"])
@given(st.lists(st.text(WRITTEN, min_size=1), min_size=1, max_size=4))
@examples(40)
def test_what_it_starts_is_read_back_word_by_word(nth: int, words: list[str]) -> None:
    with TemporaryDirectory() as folder:
        place = everywhere(Path(folder))[nth]
        assert place.command() == Command(())
        place.on(Command(("/opt/unknot", *words)))
        assert place.command() == Command(("/opt/unknot", *words))


def test_a_program_that_is_gone_is_missing_and_so_is_what_runs_a_script(tmp_path: Path) -> None:
    program = tmp_path / "unknot"
    start = Command((str(program), "remind"))
    assert what_is_missing(start) == str(program)
    program.write_text(f"#!{sys.executable}\n")
    assert what_is_missing(start) == ""
    program.write_text(f"#!{tmp_path}/venv/bin/python3\n")
    assert what_is_missing(start) == f"{tmp_path}/venv/bin/python3"
    program.unlink()
    program.symlink_to(tmp_path / "gone")
    assert what_is_missing(start) == str(program)
    assert what_is_missing(command_here(str(tmp_path))) == ""


def test_a_repaired_command_keeps_what_it_was_told() -> None:
    broken = Command(("/gone/python", "-m", "app", "remind", "--quiet", "--data", "/my data"))
    words = repaired(broken).words
    assert words[-4:] == ("remind", "--quiet", "--data", "/my data")
    assert what_is_missing(repaired(broken)) == ""


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_an_entry_that_the_desktop_was_told_to_leave_out_is_not_on(
    tmp_path: Path, line: str
) -> None:
    place = XdgAutostart(tmp_path)
    place.on(COMMAND)
    file = Path(place.where)
    file.write_text(file.read_text().replace("X-GNOME-Autostart-enabled=true", line))
    assert not place.is_on()
    place.on(COMMAND)
    assert place.is_on()


def test_a_desktop_entry_says_the_command_whatever_is_in_its_words(tmp_path: Path) -> None:
    XdgAutostart(tmp_path).on(COMMAND)
    entry = configparser.RawConfigParser()
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(tmp_path / "autostart" / "unknot.desktop")
    said = entry["Desktop Entry"]["Exec"].replace("\\\\", "\\").replace("%%", "%")
    assert tuple(shlex.split(said.replace("\\$", "$"))) == COMMAND.words


def test_a_unit_of_systemd_is_wanted_by_the_session_and_restarted(tmp_path: Path) -> None:
    place = SystemdAutostart(tmp_path)
    place.on(COMMAND)
    unit = (tmp_path / "systemd/user/unknot.service").read_text()
    assert "Restart=on-failure" in unit
    assert 'ExecStart="/opt/my apps/unknot" remind --quiet --data "/home/a%%b/it\'s $$5"' in unit
    wanted = tmp_path / "systemd/user/graphical-session.target.wants/unknot.service"
    assert wanted.resolve() == (tmp_path / "systemd/user/unknot.service").resolve()


def test_an_agent_of_launchd_has_the_words_as_they_are(tmp_path: Path) -> None:
    place = LaunchdAutostart(tmp_path)
    place.on(COMMAND)
    agent = plistlib.loads(Path(place.where).read_bytes())
    assert tuple(agent["ProgramArguments"]) == COMMAND.words
    assert agent["RunAtLoad"] is True


def test_the_run_key_quotes_what_has_spaces() -> None:
    key = FakeKey()
    WindowsAutostart(key).on(Command((r"C:\Program Files\unknot.exe", "remind")))
    assert key.values["unknot"] == r'"C:\Program Files\unknot.exe" remind'


def test_each_system_has_its_place(tmp_path: Path) -> None:
    environment = {"HOME": str(tmp_path)}
    assert isinstance(autostart_here(environment, system="darwin"), LaunchdAutostart)
    linux = autostart_here(environment, AutostartMethod.DESKTOP, "linux")
    assert linux.where == str(tmp_path / ".config/autostart/unknot.desktop")
    assert isinstance(
        autostart_here(environment, AutostartMethod.SYSTEMD, "linux"), SystemdAutostart
    )


def test_a_folder_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "autostart").write_text("in the way")
    with pytest.raises(StorageError, match="reminders won’t start when you log in"):
        XdgAutostart(tmp_path).on(COMMAND)


def test_what_is_started_is_this_unknot_on_this_data(tmp_path: Path) -> None:
    words = command_here(str(tmp_path)).words
    assert words[-4:] == ("remind", "--quiet", "--data", str(tmp_path))
    assert Path(words[0]).exists()
