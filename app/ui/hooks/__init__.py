"""Hooks that connect components to the services and their signals."""

from app.ui.hooks.use_signal import use_first_paint, use_reading, use_signal
from app.ui.hooks.window import (
    Window,
    provide_window,
    use_height,
    use_services,
    use_width,
    use_window,
    use_window_size,
)

__all__ = [
    "Window",
    "provide_window",
    "use_first_paint",
    "use_height",
    "use_reading",
    "use_services",
    "use_signal",
    "use_width",
    "use_window",
    "use_window_size",
]
