"""Text out of bytes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import StorageError
from app.domain.import_export.text_encoding import DecodedText, Encoding, decoded

GERMAN = "Schön müde – „weh“ €"


@given(st.text(), st.sampled_from(["utf-8", "utf-8-sig"]))
def test_utf_8_comes_back_with_and_without_a_mark(text: str, encoding: str) -> None:
    text = text.removeprefix("\ufeff")
    assert decoded(text.encode(encoding)) == DecodedText(text, Encoding.UTF_8)


@given(st.text())
def test_utf_16_is_known_by_its_mark(text: str) -> None:
    assert decoded(text.encode("utf-16")) == DecodedText(text, Encoding.UTF_16)


def test_what_an_older_spreadsheet_wrote_is_windows_1252() -> None:
    assert decoded(GERMAN.encode("cp1252")) == DecodedText(GERMAN, Encoding.WINDOWS_1252)


@pytest.mark.parametrize(
    "content",
    [
        GERMAN.encode() + b"\n\xff",  # UTF-8 with one broken place
        b"a\n\xff\x81",  # a byte that Windows-1252 does not have
        b"a\n\xff\x00",  # no text
        b"\xff\xfe\x00\xd8",  # half a character in UTF-16
    ],
)
def test_what_is_damaged_is_not_guessed(content: bytes) -> None:
    with pytest.raises(StorageError, match="isn’t UTF-8 text"):
        decoded(content)


def refusal_of(content: bytes) -> str:
    """Why it is no text; empty when it is one."""
    try:
        decoded(content).text.encode()
    except StorageError as trouble:
        return str(trouble)
    return ""


@given(st.binary())
def test_no_bytes_break_it(content: bytes) -> None:
    said = refusal_of(content)
    assert not said or said.endswith("Nothing has changed.")
