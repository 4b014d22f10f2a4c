"""One build for all tests, of source, as compiling takes a while."""

from __future__ import annotations

import pytest

from app import paths
from app.system.site import Parts, Site, build_site

PARTS = Parts(paths.APP, paths.shipped("data"), paths.shipped("assets"))


def as_source(source: bytes) -> None:
    """Compile nothing, as without Node."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site, built once."""
    return build_site(tmp_path_factory.mktemp("site"), PARTS, as_source)
