"""TinyDB over a data folder."""

from __future__ import annotations

from tinydb import TinyDB

from app.storage.log_storage import LogStorage
from app.storage.table import LogTable


class LogDB(TinyDB):
    """`LogDB(folder, clock)` is used as any TinyDB; what is on the disk is in `Place`."""

    table_class = LogTable  # type: ignore[assignment]
    default_storage_class = LogStorage  # type: ignore[assignment]
