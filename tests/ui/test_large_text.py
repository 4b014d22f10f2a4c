"""Letters may be twice as large: nothing that holds them may be of a fixed height."""

from __future__ import annotations

import ast
from pathlib import Path

import app.ui
from app.ui import theme


def test_no_button_is_only_as_high_as_a_finger() -> None:
    # The theme pads every button up to that height; a height of its own would cut off its words.
    cut: list[str] = []
    for file in Path(app.ui.__path__[0]).rglob("*.py"):
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(call, ast.Call) or not ast.unparse(call.func).endswith("Button"):
                continue
            heights = [ast.unparse(each.value) for each in call.keywords if each.arg == "height"]
            if heights in (["theme.TOUCH"], [str(theme.TOUCH)]):
                cut.append(f"{file.name}:{call.lineno}")
    assert not cut
