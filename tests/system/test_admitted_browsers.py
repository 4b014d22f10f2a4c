"""The browsers that were let in, as files of the data folder."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from app.domain.admitted_browsers import BrowserKind, MachineKind, Visitor
from app.domain.errors import NotFound
from app.services.signal import Signal
from app.system.access_key import AccessKey
from app.system.admitted_browsers import FOLDER, AdmittedBrowsers

PHONE = Visitor(BrowserKind.SAFARI, MachineKind.IPHONE)
DESK = Visitor(BrowserKind.CHROME, MachineKind.LINUX, is_here=True)
NOON = 1_772_449_200.0


class Watch:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.time = NOON

    def __call__(self) -> float:
        return self.time


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def browsers(tmp_path: Path, watch: Watch) -> AdmittedBrowsers:
    return AdmittedBrowsers(tmp_path, AccessKey(tmp_path).value, watch)


def test_each_browser_is_listed_with_when_it_was_seen(
    browsers: AdmittedBrowsers, watch: Watch
) -> None:
    browsers.admit("one", PHONE)
    watch.time += 3600
    browsers.admit("two", DESK)
    watch.time += 3600
    browsers.saw("one")
    first, second = browsers.all()
    assert (first.visitor, second.visitor) == (PHONE, DESK)
    assert first.first_seen.timestamp() == NOON
    assert first.last_seen.timestamp() == NOON + 7200
    assert second.last_seen.timestamp() == second.first_seen.timestamp() == NOON + 3600


def test_being_seen_is_noted_once_a_minute(browsers: AdmittedBrowsers, watch: Watch) -> None:
    browsers.admit("one", PHONE)
    for _ in range(119):
        watch.time += 1
        browsers.saw("one")
    assert browsers.all()[0].last_seen.timestamp() == NOON + 61


def test_the_files_let_nobody_in_and_only_their_owner_reads_them(
    browsers: AdmittedBrowsers, tmp_path: Path
) -> None:
    browsers.admit("name-in-the-cookie", PHONE)
    (file,) = (tmp_path / FOLDER).iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert "name-in-the-cookie" not in file.name + file.read_text()


def test_a_revoked_browser_is_known_no_more_in_any_process(
    browsers: AdmittedBrowsers, tmp_path: Path
) -> None:
    browsers.admit("one", PHONE)
    browsers.admit("two", DESK)
    elsewhere = AdmittedBrowsers(tmp_path, AccessKey(tmp_path).value)
    phone = next(each for each in elsewhere.all() if each.visitor == PHONE)
    assert elsewhere.revoke(phone.id[:6]) == phone
    assert (browsers.knows("one"), browsers.knows("two")) == (False, True)
    browsers.saw("one")  # as its last request may
    assert [each.visitor for each in browsers.all()] == [DESK]


@pytest.mark.parametrize("number", ["", "0123456", "../one"])
def test_a_number_of_no_browser_revokes_none(browsers: AdmittedBrowsers, number: str) -> None:
    browsers.admit("one", PHONE)
    with pytest.raises(NotFound, match="--devices"):
        browsers.revoke(number)
    assert browsers.knows("one")


def test_a_new_key_ends_all_and_their_files_go(browsers: AdmittedBrowsers, tmp_path: Path) -> None:
    browsers.admit("one", PHONE)
    AccessKey(tmp_path).replace()
    assert not browsers.knows("one")
    assert browsers.all() == ()
    browsers.admit("two", DESK)
    assert len(list((tmp_path / FOLDER).iterdir())) == 1


def test_a_damaged_file_is_still_a_browser_that_can_be_revoked(
    browsers: AdmittedBrowsers, tmp_path: Path
) -> None:
    browsers.admit("one", PHONE)
    (file,) = (tmp_path / FOLDER).iterdir()
    file.write_text("{")
    (browser,) = browsers.all()
    assert browser.visitor == Visitor()
    browsers.revoke(browser.id)
    assert not browsers.knows("one")


def test_where_nothing_can_be_written_a_browser_is_known_until_the_end(
    tmp_path: Path, watch: Watch
) -> None:
    (tmp_path / FOLDER).touch()  # so that there can be no folder
    fired = Signal()
    browsers = AdmittedBrowsers(tmp_path, AccessKey(tmp_path).value, watch, fired)
    browsers.admit("one", PHONE)
    assert browsers.knows("one")
    (browser,) = browsers.all()
    browsers.revoke(browser.id)
    assert not browsers.knows("one")
    assert browsers.all() == ()


def test_screens_hear_of_every_change(tmp_path: Path) -> None:
    changed, heard = Signal(), []
    browsers = AdmittedBrowsers(tmp_path, AccessKey(tmp_path).value, changed=changed)

    def listener() -> None:
        heard.append(len(browsers.all()))

    changed.connect(listener)
    browsers.admit("one", PHONE)
    browsers.revoke(browsers.all()[0].id)
    assert heard == [1, 0]
