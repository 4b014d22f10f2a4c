"""Texts of `unknot log`."""

SHORT = "Write a score into the pain journal."
ABOUT = (
    "Write into the pain journal: a score from 0 to 10, or --clear, for one spot.\n\n"
    "Say where with --region (a spot is opened there if there is none) or with --spot. Prints the "
    "ids of the entry and of the spot."
)
REGION = "Where: view.area.side, such as back.trap_upper.left, or “other”."
SIDE = "Your own left or right, where --region does not say."
SPOT = "The spot's id, instead of --region or where there are several."
SCORE = "How much it hurts: 0 (none) to 10 (the worst)."
FLARE = "You would call this a flare."
CLEAR = "The spot is clear; needs no score."
AT = "When it was felt, if not now: 2026-03-02 (noon) or 2026-03-02T09:00, with or without offset."

WHERE_NEEDED = "say where: --region back.trap_upper.left, or --spot ID"
SCORE_NEEDED = "a whole number from 0 to 10, or --clear instead"
SCORE_OR_CLEAR = "leave out --score and --flare with --clear, which says there is nothing"
OTHER_REGION = "that spot lies elsewhere; leave out --region, or choose another spot"
UNKNOWN_SPOT = "there is no spot with that id"


def kept(entry_id: str, spot_id: str) -> str:
    """Confirms the new entry."""
    return f"entry {entry_id}\nspot {spot_id}"
