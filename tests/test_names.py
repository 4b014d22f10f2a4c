"""One word for one thing: no class name means two things."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

from app import paths


def classes_in(code: str) -> list[str]:
    """The classes that a module defines for others."""
    tree = ast.parse(code)
    names = [node.name for node in tree.body if isinstance(node, ast.ClassDef)]
    return [name for name in names if not name.startswith("_")]


def test_no_class_name_is_defined_twice() -> None:
    files = sorted(Path(paths.APP).rglob("*.py"))
    names = Counter(name for file in files for name in classes_in(file.read_text(encoding="utf-8")))
    assert [name for name, count in names.items() if count > 1] == []
