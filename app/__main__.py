"""`python -m app`: the same as the `unknot` command; inside a package, the app itself."""

from __future__ import annotations

import os


def main() -> None:
    """Start what this process was started for."""
    if os.environ.get("FLET_PLATFORM"):
        from app.mobile_main import main as begin
    else:
        from app.cli import main as begin
    begin()


if __name__ == "__main__":
    main()
