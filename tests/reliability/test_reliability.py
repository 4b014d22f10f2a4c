"""The long trials, in short."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.server import at_home, running
from tests.reliability.damage import suffer, with_backup, without_backup
from tests.reliability.histories import suffer as mix_up
from tests.reliability.kill import trial
from tests.reliability.kill_service import torture
from tests.reliability.tabs import growth, sockets
from tests.reliability.victims import OurStore


def test_nothing_acknowledged_is_lost_when_the_process_is_killed(tmp_path: Path) -> None:
    score = torture(OurStore(), tmp_path / "data", runs=25, seed=7)
    assert score.acknowledged > 50
    assert (score.lost, score.failed_starts) == (0, 0)


@pytest.mark.timeout(600)  # six starts of everything, on a machine that may be busy
def test_processes_that_share_a_folder_are_killed_and_nothing_is_lost_or_wrongly_reported(
    tmp_path: Path,
) -> None:
    report = trial(tmp_path, kills=6, seed=7)
    assert report.acknowledged > 5
    assert report.holds, "\n".join(report.lines())


def test_whatever_is_harmed_all_that_is_left_is_recovered(tmp_path: Path) -> None:
    score = suffer(with_backup, cases=150, seed=7, place=tmp_path / "data")
    assert score.starts == score.cases
    assert score.recovered == score.recoverable
    assert score.false == 0
    assert not score.crashes


def test_the_app_starts_even_when_the_backup_is_harmed_as_well(tmp_path: Path) -> None:
    score = suffer(without_backup, cases=50, seed=7, place=tmp_path / "data")
    assert score.starts == score.cases
    assert not score.crashes


def test_whatever_files_are_put_back_what_was_saved_is_found_or_its_loss_is_reported(
    tmp_path: Path,
) -> None:
    score = mix_up(runs=60, seed=7, place=tmp_path / "place")
    assert score.acknowledged > 100
    assert score.found > 80
    assert (score.missed, score.untold, score.false_alarms) == (0, 0, 0), score.examples[0]
    assert not score.crashes


def test_tabs_that_come_and_go_do_not_fill_the_memory(tmp_path: Path) -> None:
    with running(at_home(tmp_path)) as app, sockets(app) as visit:
        first, last = growth(app, visit, tabs=80)
    assert last <= first * 1.06  # 60 forgotten sessions would be 14 MB, or 17 %
