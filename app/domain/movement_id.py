"""The id of a movement, on its own because muscles name movements, and movements muscles."""

from __future__ import annotations

from typing import NewType

MovementId = NewType("MovementId", str)
