"""The building blocks of FHIR resources.

1. An id is a UUID: ours if it is one, otherwise one derived from it, the same each time.  Ours is
   added as the `identifier`.
2. A FHIR time has an offset of whole minutes, at most 14 hours; a time with any other offset is
   written in UTC.
3. Text keeps every letter.  Control characters, which FHIR does not allow, become spaces; text of
   spaces only is left out.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from app.domain.import_export.archive import derived_id

Resource = dict[str, Any]

_MINUTE = timedelta(minutes=1)
_LARGEST_OFFSET = timedelta(hours=14)
_CONTROLS = {code: " " for code in (*range(32), 127) if chr(code) not in "\t\r\n"}


def uuid_of(kind: str, id: str) -> str:
    """The FHIR id of our `id` (rule 1)."""
    try:
        known = UUID(id)
    except ValueError:
        return derived_id("fhir", kind, id)
    return id if str(known) == id else derived_id("fhir", kind, id)


def identifier(kind: str, id: str) -> list[Resource]:
    """Our own id, unchanged."""
    return [{"system": f"urn:unknot:{kind}", "value": _plain(id) or "-"}]


def when(at: datetime) -> str:
    """An instant, with the UTC offset at which it was felt (rule 2)."""
    offset = at.utcoffset() or timedelta()
    fits = abs(offset) <= _LARGEST_OFFSET and not offset % _MINUTE
    return (at if fits else at.astimezone(UTC)).isoformat()


def text_of(said: str) -> str:
    """`said` as FHIR allows it; "" if nothing is left (rule 3)."""
    plain = _plain(said)
    return plain if plain.strip() else ""


def concept(text: str, *codings: Resource) -> Resource:
    """A concept in words, and by code if there is one."""
    return {**({"coding": list(codings)} if codings else {}), "text": text}


def coding(system: str, code: str, display: str = "") -> Resource:
    """A code of a coding system."""
    return {"system": system, "code": code, **({"display": display} if display else {})}


def in_bundle(resource: Resource) -> Resource:
    """A resource as an entry of a bundle."""
    return {"fullUrl": f"urn:uuid:{resource['id']}", "resource": resource}


def reference(id: str) -> Resource:
    """A reference to another resource of the same bundle."""
    return {"reference": f"urn:uuid:{id}"}


def _plain(said: str) -> str:
    return said.translate(_CONTROLS)
