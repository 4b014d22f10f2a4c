"""Files in a folder of the person's choosing, with as much care as their journal gets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from app.domain.errors import StorageTrouble
from app.ports import Existing, ExportFile


class FolderOutbox:
    """Puts files into folders.  `write` replaces a whole file, privately, in one step."""

    def __init__(self, write: Callable[[Path, bytes], None]) -> None:
        self._write = write

    def put(self, folder: Path, files: Sequence[ExportFile], existing: Existing) -> None:
        """Write all files into `folder`; an empty file in the way has nothing to lose."""
        if not folder.is_dir():
            raise StorageTrouble(f"There is no folder {folder}. Make it first, or choose another.")
        for path in (folder / file.name for file in files):
            if path.is_dir():
                raise StorageTrouble(f"{path} is a folder. Choose a name for the file inside it.")
            if existing is Existing.KEPT and path.exists() and path.stat().st_size:
                raise StorageTrouble(
                    f"{path} is there already and was left as it is. Choose another name, or "
                    "replace it with --force."
                )
        for file in files:
            try:
                self._write(folder / file.name, file.content)
            except OSError as error:
                raise StorageTrouble(
                    f"Could not write {folder / file.name}: {error.strerror or error}. "
                    "Your journal is untouched; choose another place and try again."
                ) from error
