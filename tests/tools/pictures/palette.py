"""The colours: warm paper that suits light and dark screens, one person, plain things."""

PAPER = "#f3e9d8"
WALL = "#e2d2b6"
EDGE = "#94805f"
FLOOR = "#e9dcc4"
WOOD = "#b58f5f"
WOOD_DARK = "#93703f"
WOOD_LIGHT = "#cba676"
SOFT = "#8fa9a0"
GHOST = "#d3c3a5"

SKIN = "#b9784f"
SKIN_DARK = "#9a5f3b"
HAIR = "#3b2a22"
SHIRT = "#2f6f62"
TROUSERS = "#3f5377"
SHOE = "#2b3347"
EYE = "#2a1d17"

ACCENT = "#cf4a1f"
ACCENT_DARK = "#a93814"


def mixed(one: str, other: str, part: float) -> str:
    """A colour this part of the way from one to the other."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in pairs)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
