"""Texts of `unknot find`."""

SHORT = "List the muscles that may send pain to a place."
ABOUT = (
    "Where does it hurt? Lists the muscles that may send pain there, for example: "
    "unknot find behind the eye"
)
SAME_PLACE = "A map of what may be, not of what is: only a trained person can look for the source."
READING_ONLY = "for reading only"


def nothing(text: str) -> str:
    """No muscle matches."""
    return (
        f"Nothing found for “{text}”. Try a plainer word for the place, "
        "such as neck, behind the eye, low back or knee."
    )


def line(name: str, refers_to: tuple[str, ...], pressable: bool) -> str:
    """One muscle that matches."""
    note = "" if pressable else f" ({READING_ONLY})"
    return f"{name}{note}\n  may send pain to: {'; '.join(refers_to)}"
