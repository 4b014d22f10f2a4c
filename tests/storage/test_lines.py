"""Lines of the log: what counts, what does not, and in which order."""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.storage import log_reader
from app.storage.log_record import Delete, LogChange, Put, encode

HERE = "9f2c01aa5b7e4410"
UID, REV = "0" * 32, "1772440140000-0000-7f3a09bc"


def puts(*numbers: int) -> list[LogChange]:
    return [Put("entries", str(n), UID, REV, {"n": n}) for n in numbers]


def written(*groups: Sequence[LogChange]) -> bytes:
    content, seq = b"", 0
    for group in groups:
        content += encode(group, after=seq, snapshot=HERE)
        seq += len(group)
    return content


def numbers(read: log_reader.LogContent) -> list[str]:
    return [line.change.number for line in read.lines]


def test_a_line_is_json_with_a_number_and_a_checksum_of_the_rest() -> None:
    (line,) = written(puts(7)).splitlines()
    fields = json.loads(line)
    assert fields == {
        "crc": fields["crc"],
        "seq": 1,
        "until": 1,
        "snapshot": HERE,
        "table": "entries",
        "id": "7",
        "uid": UID,
        "rev": REV,
        "doc": {"n": 7},
    }
    rest = line.split(b",", 1)[1]
    assert int(fields["crc"], 16) == zlib.crc32(rest)


def test_a_removal_leaves_its_tombstone() -> None:
    gone = Delete("entries", "7", UID, REV)
    (line,) = log_reader.read(encode([gone], after=4, snapshot=HERE), start=0, after=4).lines
    assert line.change == gone
    assert b"doc" not in encode([gone], after=4, snapshot=HERE)


def test_what_was_written_is_read_in_order() -> None:
    content = written(puts(1), puts(2, 3), puts(4))
    read = log_reader.read(content, start=0, after=0)
    assert numbers(read) == ["1", "2", "3", "4"]
    assert (read.size, read.last) == (len(content), 4)


def test_lines_that_are_known_already_are_left_out() -> None:
    read = log_reader.read(written(puts(1), puts(2), puts(3)), start=0, after=2)
    assert numbers(read) == ["3"]


@pytest.mark.parametrize("cut", range(1, 200, 7))
def test_a_group_cut_short_does_not_count_at_all(cut: int) -> None:
    whole = written(puts(1))
    content = written(puts(1), puts(2, 3, 4))
    read = log_reader.read(content[: max(len(whole), len(content) - cut)], start=0, after=0)
    assert numbers(read) == ["1"]
    assert (read.size, read.last) == (len(whole), 1)
    assert read.rest_is_partial_write


def test_zeros_at_the_end_are_no_write_of_ours() -> None:
    assert not log_reader.read(
        written(puts(1)) + b"\0" * 512, start=0, after=0
    ).rest_is_partial_write


@pytest.mark.parametrize("which", [0, 1, 2, 3])
def test_one_bad_line_costs_only_itself(which: int) -> None:
    lines = written(puts(1), puts(2, 3), puts(4)).splitlines(keepends=True)
    lines[which] = lines[which].replace(b'"n":', b'"m":')
    read = log_reader.read(b"".join(lines), start=0, after=0)
    assert numbers(read) == [str(n) for n in (1, 2, 3, 4) if n != which + 1]
    assert read.last == 4


def test_a_group_without_its_end_does_not_count_even_when_one_of_it_is_bad() -> None:
    one, two, three, four, _five = written(puts(1), puts(2, 3, 4, 5)).splitlines(keepends=True)
    read = log_reader.read(one + two + three.replace(b'"n":', b'"m":') + four, start=0, after=0)
    assert numbers(read) == ["1"]


def test_lines_in_disorder_or_twice_are_put_right() -> None:
    one, two, three = written(puts(1), puts(2), puts(3)).splitlines(keepends=True)
    read = log_reader.read(three + one + one + two, start=0, after=0)
    assert numbers(read) == ["1", "2", "3"]


@given(st.binary(max_size=200), st.integers(0, 300))
def test_whatever_stands_in_the_file_reading_it_does_not_fail(noise: bytes, at: int) -> None:
    content = written(puts(1), puts(2, 3))
    read = log_reader.read(content[:at] + noise + content[at:], start=0, after=0)
    assert set(numbers(read)) <= {"1", "2", "3"}


@given(st.dictionaries(st.text(), st.text() | st.floats(allow_nan=False) | st.lists(st.text())))
def test_any_document_comes_back(document: dict[str, object]) -> None:
    content = encode([Put("entries", "1", UID, REV, document)], after=0, snapshot=HERE)
    assert content.count(b"\n") == 1
    (line,) = log_reader.read(content, start=0, after=0).lines
    assert isinstance(line.change, Put)
    assert line.change.document == document
