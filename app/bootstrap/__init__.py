"""Where everything is put together, and the only place that knows everyone."""

from app.bootstrap.assemble import assemble
from app.bootstrap.production import build
from app.bootstrap.window import face

__all__ = ["assemble", "build", "face"]
