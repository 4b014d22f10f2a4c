"""Builds the object graph; the only package that knows every layer."""

from app.bootstrap.assemble import assemble
from app.bootstrap.production import build
from app.bootstrap.window import import_screens, window

__all__ = ["assemble", "build", "import_screens", "window"]
