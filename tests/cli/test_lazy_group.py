"""What the command line promises, whatever the verb."""

from __future__ import annotations

import logging
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from app.cli.context import data_option
from app.cli.lazy_group import LazyGroup
from app.system.log_file import PrivateLog

TROUBLED = dict.fromkeys(("greet", "invalid", "refused", "broken"), "tests.cli.troubled_commands")


@click.group(cls=LazyGroup, verbs=TROUBLED, default_verb="greet")
@data_option
def group(data: object) -> None:
    """Verbs that go wrong."""


@pytest.fixture(autouse=True)
def _no_log_stays_open() -> Iterator[None]:
    yield
    root = logging.getLogger()
    for handler in [each for each in root.handlers if isinstance(each, PrivateLog)]:
        root.removeHandler(handler)
        handler.close()


def run(*args: str) -> Result:
    return CliRunner().invoke(group, args)


def test_no_verb_means_the_one_that_goes_without_saying(tmp_path: Path) -> None:
    assert run().output == "Hello, you\n"
    assert run("--name", "Ada").output == "Hello, Ada\n"
    assert run("--data", str(tmp_path), "--name", "Ada").output == "Hello, Ada\n"
    assert run(f"--data={tmp_path}").output == "Hello, you\n"


def test_the_command_that_was_given_is_the_one_that_runs(tmp_path: Path) -> None:
    assert run("greet").output == "Hello, you\n"
    assert run("--data", str(tmp_path), "refused").exit_code == 1


def test_help_lists_the_verbs_in_their_order() -> None:
    output = run("--help").output
    assert [output.index(verb) for verb in TROUBLED] == sorted(map(output.index, TROUBLED))


def test_an_unknown_verb_is_wrong_usage() -> None:
    result = run("danced")
    assert result.exit_code == 2
    assert result.stderr == "There’s no command “danced”. “unknot --help” lists them all.\n"


def test_a_mistyped_verb_gets_a_suggestion() -> None:
    result = run("inavlid")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Did you mean invalid?" in result.stderr


def test_an_impossible_value_is_wrong_usage_reported_in_one_line() -> None:
    result = run("invalid")
    assert result.exit_code == 2
    assert result.stderr == "interval_minutes: a whole number from 30 to 60\n"
    assert result.stdout == ""


def test_a_refusal_fails_with_one_line() -> None:
    result = run("refused")
    assert result.exit_code == 1
    assert result.stderr == "A fourth snooze is not offered; start or skip.\n"


def test_a_mistake_of_ours_is_one_line_and_its_details_are_in_a_private_log(
    tmp_path: Path,
) -> None:
    result = run("--data", str(tmp_path), "broken")
    log = tmp_path / "unknot.log"
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert "ZeroDivisionError" in result.stderr
    assert str(log) in result.stderr
    assert "a mistake of ours" in log.read_text()
    assert os.name != "posix" or stat.S_IMODE(log.stat().st_mode) == 0o600


def test_a_bug_is_still_reported_where_no_log_can_be_written(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    result = run("--data", str(blocked / "inside"), "broken")
    assert result.exit_code == 1
    assert "ZeroDivisionError" in result.stderr
    assert "Traceback" not in result.stderr
