"""Texts of `unknot together`."""

from __future__ import annotations

TOGETHER = "Show what is seen together with your pain, and when it hurts."
TOGETHER_ABOUT = """Show when each spot hurts, by day of the week and by time of day, and the days
with breaks, holds, triggers and relief next to the days without. Seen together doesn't mean that
one is the cause of the other.

With --json, a list with one object for each spot: spot_id, label, and together, a list. Each item
says what it's about (beside, tag, name), and has days, medians and shifts in points, each with its
95 % range. p is corrected for everything that's compared, for all your spots. With too few days,
found is null, and needs says what's missing.

plan has the holds planned and done in each week, beside the mean of that week's worst scores."""
