"""Builds the object graph; the only package that knows every layer."""

from app.bootstrap.assemble import assemble
from app.bootstrap.production import build
from app.bootstrap.window import import_screens, paint, window

__all__ = ["assemble", "build", "import_screens", "paint", "window"]
