"""Dates in running text."""

from __future__ import annotations

from datetime import date


def day_month(day: date, today: date) -> str:
    """“3 March”, with the year when it is not this one."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {day:%B}{year}"


def short(day: date) -> str:
    """“3 Mar”, for the edge of a chart."""
    return f"{day.day} {day:%b}"


def month_year(day: date) -> str:
    """“Mar 2026”, for the edge of a long chart."""
    return f"{day:%b} {day.year}"


def stretch(first: date, last: date, today: date) -> str:
    """“3–7 March”, “28 February – 3 March”, “3 March”."""
    if first == last:
        return day_month(first, today)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day_month(last, today)}"
    return f"{day_month(first, today)} – {day_month(last, today)}"
