"""Texts of the 0-10 scale."""

ANCHORS = {0: "none", 3: "mild", 5: "medium", 7: "strong", 10: "the worst"}


def spoken(score: int) -> str:
    """A score for a screen reader: “3 of 10, mild”."""
    anchor = ANCHORS.get(score)
    return f"{score} of 10, {anchor}" if anchor else f"{score} of 10"


def chosen(said: str) -> str:
    """The same for the chosen score."""
    return f"{said}, chosen"
