"""The names of places on the body: in everyday words, and each side its own."""

from __future__ import annotations

from app.domain.body import RegionId, Side
from tests.graph import shipped_content

LATIN = (
    "scapula", "trapez", "paraspin", "lumborum", "lumbar", "thorac", "spinatus", "teres", "lat",
    "glute", "piriform", "hamstring", "gastroc", "soleus", "triceps", "biceps", "extensor",
    "flexor", "masseter", "temporalis", "mastoid", "scalene", "pector", "deltoid", "oblique",
    "tensor", "quadriceps", "vastus", "adductor", "tibialis", "rhomboid", "occipit", "cervic",
)  # fmt: skip
REGIONS = tuple(
    area.id.on(side) for area in shipped_content().areas for side in (Side.LEFT, Side.RIGHT)
)


def named(region: RegionId) -> str:
    return shipped_content().region_name(region)


def test_every_place_has_a_plain_name() -> None:
    for region in REGIONS:
        words = named(region).lower().split()
        assert not [word for word in words for stem in LATIN if word.startswith(stem)], region


def test_every_place_has_a_name_of_its_own_on_each_side() -> None:
    assert len({named(region) for region in REGIONS}) == len(REGIONS) == 74
    assert all(named(region).lower().startswith(region.side.value) for region in REGIONS)
