"""Uids and revs."""

from __future__ import annotations

from pathlib import Path

from app.domain.revision import REV, UID, uid_for
from app.storage.atomic_files import AtomicFiles
from app.storage.revision import Revisions, device_kept_in, new_uid
from tests.fakes import FakeClock


def revisions(clock: FakeClock) -> Revisions:
    return Revisions(clock.now, lambda: "7f3a09bc")


def test_a_rev_says_when_and_where() -> None:
    assert revisions(FakeClock()).next() == "1772438400000-0000-7f3a09bc"
    assert REV.fullmatch(revisions(FakeClock()).next())


async def test_revs_grow_whatever_the_clock_does() -> None:
    clock = FakeClock()
    maker = revisions(clock)
    made = [maker.next() for _ in range(3)]
    clock.step(-3600)
    made += [maker.next() for _ in range(10_050)]
    clock.step(7200)
    made += [maker.next()]
    assert made == sorted(set(made))


def test_a_rev_is_greater_than_any_that_was_seen() -> None:
    maker = revisions(FakeClock())
    maker.seen("2772438400000-0042-aaaaaaaa")
    assert maker.next() == "2772438400000-0043-7f3a09bc"


def test_the_same_thing_has_the_same_uid_on_every_device() -> None:
    assert uid_for("entries", "a") == uid_for("entries", "a")
    assert len({uid_for("entries", "a"), uid_for("entries", "b"), uid_for("spots", "a")}) == 3
    assert UID.fullmatch(uid_for("entries", "a"))
    assert UID.fullmatch(new_uid())


def test_a_device_keeps_its_name(tmp_path: Path) -> None:
    path = tmp_path / "device"
    name = device_kept_in(path, AtomicFiles())()
    assert device_kept_in(path, AtomicFiles())() == name
    path.write_text("nonsense")
    assert device_kept_in(path, AtomicFiles())() != name


def test_a_device_has_a_name_even_where_it_cannot_be_kept(tmp_path: Path) -> None:
    device = device_kept_in(tmp_path / "missing" / "device", AtomicFiles())
    assert device() == device()
