"""Hooks: how a component reaches the services and hears that they changed."""

from app.ui.hooks.face import Face, provide_face, use_face, use_height, use_unknot, use_width
from app.ui.hooks.live import use_signal
from app.ui.hooks.unfolding import use_unfolded

__all__ = [
    "Face",
    "provide_face",
    "use_face",
    "use_height",
    "use_signal",
    "use_unfolded",
    "use_unknot",
    "use_width",
]
