"""`unknot find` as a person types it."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner, Result

from app.cli import unknot
from app.texts.cli import commands as words
from app.texts.getting_help import CALL, SIGN_ONLY


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


def test_a_place_that_has_a_flag_shows_it_before_the_muscles() -> None:
    lines = run("chest").output.splitlines()
    assert lines[0] == f"Get help now ({CALL})"
    assert lines[1].startswith("- Chest pain, pressure or tightness")
    assert any("pectoralis major" in line for line in lines[2:])


def test_a_sign_is_answered_with_help_alone() -> None:
    output = run("pins", "and", "needles").output
    assert output.startswith("See someone today\n- Weakness, numbness or pins and needles")
    assert SIGN_ONLY in output
    assert "may send pain to" not in output


@pytest.mark.parametrize(("asked", "muscles"), [("chest", True), ("dizzy", False)])
def test_json_stays_a_list_of_muscles_and_the_flags_go_to_standard_error(
    asked: str, muscles: bool
) -> None:
    result = run(asked, "--json")
    assert bool(json.loads(result.stdout)) is muscles
    assert "Get help now" in result.stderr
