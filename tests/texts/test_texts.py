"""Nothing that a person reads makes a promise (the phrases and patterns: `data/never_say.json`).

Read are: every text in `data/`, but for the titles of sources, ids, and the list of phrases itself;
and every text in `app/texts/`, but for docstrings.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app import paths
from tests.texts.banned_claims import BANNED, claims_in

DRAWN = "–—…·•" + "\u2018\u2019\u201c\u201d\u00a0"
TITLES_AND_IDS = {"source", "sources", "id"}
DATA = sorted(
    path for path in paths.shipped("data").glob("*.json") if path.name != "never_say.json"
)
TEXTS = Path(paths.APP) / "texts"
WORDS = sorted(TEXTS.rglob("*.py"))


def texts_in(content: Any) -> Iterator[str]:
    """Every text a person may read in a content file."""
    if isinstance(content, str):
        yield content
    elif isinstance(content, list):
        for each in content:
            yield from texts_in(each)
    elif isinstance(content, dict):
        for name, value in content.items():
            if name not in TITLES_AND_IDS:
                yield from texts_in(value)


def strings_in(code: str) -> Iterator[str]:
    """Every string in a module that is not a docstring."""
    tree = ast.parse(code)
    said = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.value


def claims(texts: Iterator[str]) -> list[tuple[str, str]]:
    return [(claim.phrase, text) for text in texts for claim in claims_in(text, BANNED)]


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.name)
def test_no_content_makes_a_promise(path: Path) -> None:
    assert claims(texts_in(json.loads(path.read_text(encoding="utf-8")))) == []


@pytest.mark.parametrize(
    "path", WORDS, ids=lambda path: str(path.relative_to(TEXTS).with_suffix(""))
)
def test_no_words_on_a_screen_make_a_promise(path: Path) -> None:
    assert claims(strings_in(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("path", [*DATA, *WORDS], ids=lambda path: path.name)
def test_every_sign_can_be_drawn_with_the_letters_that_are_shipped(path: Path) -> None:
    beyond = {
        sign for sign in path.read_text(encoding="utf-8") if ord(sign) > 0x17F and sign not in DRAWN
    }
    assert beyond == set()


def test_texts_are_found_where_they_are() -> None:
    content = {"id": "heal", "text": "one", "steps": ["two", {"sources": ["treatment"]}]}
    assert list(texts_in(content)) == ["one", "two"]
    assert list(strings_in('"""Heals."""\nA = f"cures {1}"\n')) == ["cures "]
