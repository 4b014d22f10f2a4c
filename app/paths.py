"""Where things are: what a person keeps, and what is shipped.

1. A person's data is in the folder they named (`--data`, then `UNKNOT_DATA`); else, inside a
   packaged app, in the folder the package is given; else where this system keeps such things.
2. A packaged app says so with `FLET_PLATFORM`; without it, its other variables mean nothing.
3. What is shipped stands beside the `app` folder in a checkout, inside it once installed.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

APP = Path(__file__).resolve().parent


def shipped(name: str) -> Path:
    """The folder `data` or `assets` that came with the app (rule 3)."""
    installed = APP / "shipped" / name
    return installed if installed.is_dir() else APP.parent / name


def data_folder(environment: Mapping[str, str]) -> Path:
    """Where a person's data is when nothing is said on the command line (rules 1 and 2)."""
    if named := environment.get("UNKNOT_DATA"):
        return Path(named).expanduser().absolute()
    if environment.get("FLET_PLATFORM") and (packaged := environment.get("FLET_APP_STORAGE_DATA")):
        return Path(packaged).absolute()
    import platformdirs

    return platformdirs.user_data_path("unknot", appauthor=False)
