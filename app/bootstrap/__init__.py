"""Where everything is put together, and the only place that knows everyone."""

from app.bootstrap.assemble import assemble
from app.bootstrap.face import face
from app.bootstrap.machine import build

__all__ = ["assemble", "build", "face"]
