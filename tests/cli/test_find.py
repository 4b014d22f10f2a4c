"""`unknot find` as a person types it."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner, Result

from app.cli import unknot
from app.texts.cli import commands as words


def run(*args: str) -> Result:
    return CliRunner().invoke(unknot, ["find", *args])


def test_json_names_each_muscle_with_where_it_refers_to_and_whether_it_may_be_pressed() -> None:
    result = run("behind the eye", "--json")
    first = json.loads(result.output)[0]
    assert result.exit_code == 0
    assert set(first) == {"id", "name", "refers_to", "self_pressure"}
    assert first["id"] == "sternocleidomastoid"
    assert "behind the eye" in first["refers_to"]
    assert first["self_pressure"] is False


def test_words_need_no_quotation_marks() -> None:
    assert run("behind", "the", "eye", "--json").output == run("behind the eye", "--json").output


def test_the_text_form_says_what_is_for_reading_only_and_that_it_is_a_map() -> None:
    output = run("behind the eye").output
    assert f"Front and side of the neck (sternocleidomastoid) ({words.READING_ONLY})" in output
    assert words.SAME_PLACE in output


@pytest.mark.parametrize("form", [[], ["--json"]])
def test_nothing_found_is_no_error(form: list[str]) -> None:
    result = run("xyzzy", *form)
    assert result.exit_code == 0
    assert result.output == ("[]\n" if form else f"{words.nothing_found('xyzzy')}\n")


def test_asking_for_nothing_is_wrong_usage() -> None:
    assert run().exit_code == 2
