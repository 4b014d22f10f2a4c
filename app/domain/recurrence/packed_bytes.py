"""Rows of small numbers, one byte each, processed in parallel.

A row is one long integer with a byte for each of its places, so that one addition adds at every
place. This holds as long as no byte overflows into the next: numbers to be ranked are at most 127,
and sums at most 255.
"""

from __future__ import annotations

from collections.abc import Sequence

TOP = b"\x80"


def row(numbers: bytes) -> int:
    """These numbers as a row."""
    return int.from_bytes(numbers, "little")


def together(length: int, *rows: int) -> bytes:
    """The sum at each of the `length` places."""
    return sum(rows).to_bytes(length, "little")


def lowest_first(rows: Sequence[int], count: int, length: int) -> list[int]:
    """The `count` lowest numbers at each of the `length` places: the lowest of all `rows` in the
    first returned row, the next in the second, and so on.
    """
    tops = row(TOP * length)
    left, ranked = list(rows), list[int]()
    while len(ranked) < count:
        lowest, *others = left
        for nth, other in enumerate(others):
            # A byte keeps its top bit where `lowest` is not below `other`: there they are swapped.
            bits = ((lowest | tops) - other) & tops
            change = (lowest ^ other) & (bits - (bits >> 7))
            lowest, others[nth] = lowest ^ change, other ^ change
        ranked.append(lowest)
        left = others
    return ranked
