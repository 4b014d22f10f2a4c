"""A site with visitors: one who was let in, and one who was not."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.paths import shipped
from app.system.access_key import AccessKey
from app.system.server import Admission, create_site, host_names
from tests.system.server.access import one
from tests.system.server.visitor import Visitor, cookie_of


@pytest.fixture
def admission(tmp_path: Path) -> Admission:
    return Admission(AccessKey(tmp_path))


@pytest.fixture
def stranger(admission: Admission) -> Visitor:
    names = host_names("127.0.0.1")
    return Visitor(create_site(lambda page: None, shipped("assets"), names, admission, one))


@pytest.fixture
def friend(stranger: Visitor, admission: Admission) -> Visitor:
    return Visitor(stranger.site, cookie_of(admission))
