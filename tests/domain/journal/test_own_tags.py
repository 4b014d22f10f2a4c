"""Tags of a person's own: what they may be called, and what becomes of them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import InvalidInput, NotAllowed, NotFound, UnknotError
from app.domain.journal.entry import TagId
from app.domain.journal.entry_fields import TAG_FIELDS
from app.domain.journal.own_tags import (
    MOST_OWN_TAGS,
    KnownTags,
    OwnTag,
    check_tag_name,
    field_named,
    same_name,
)
from tests.domain.journal_values import entry
from tests.graph import shipped_content

SHIPPED = shipped_content().tags
RELIEF, TRIGGERS = field_named("relief"), field_named("triggers")
WARMTH = TagId("warmth")
BATH = OwnTag(TagId("own-1"), "relief", "Hot bath")
SOAK = OwnTag(TagId("own-2"), "relief", "Long soak")
DRIVE = OwnTag(TagId("own-3"), "triggers", "Long drive")
KNOWN = KnownTags(SHIPPED, (BATH, SOAK, DRIVE))


def after(known: KnownTags, tag: OwnTag) -> KnownTags:
    """`known` with this version of the tag."""
    others = [each for each in known.own if each.id != tag.id]
    return replace(known, own=(*others, tag))


@pytest.mark.parametrize(
    ("given", "kept"),
    [("  Hot bath ", "Hot bath"), ("x", "x"), ("温泉", "温泉"), ("a" * 40, "a" * 40)],
)
def test_a_name_is_one_short_line(given: str, kept: str) -> None:
    assert check_tag_name(given) == kept


@pytest.mark.parametrize("name", ["", "  ", "a" * 41, "a\nb", "a\x00", "hot, cold", "hot;cold"])
def test_what_is_no_name_is_refused(name: str) -> None:
    with pytest.raises(InvalidInput, match="1 to 40"):
        check_tag_name(name)


@pytest.mark.parametrize("id", ["warmth", "own-", "own-A", "own-é"])
def test_an_id_never_looks_like_a_shipped_one(id: str) -> None:
    with pytest.raises(InvalidInput):
        OwnTag(TagId(id), "relief", "Hot bath")


def test_no_shipped_id_looks_like_an_own_one() -> None:
    assert not [tag.id for tag in SHIPPED.all if tag.id.startswith("own-")]


def test_a_tag_belongs_to_one_of_the_three_fields() -> None:
    with pytest.raises(InvalidInput, match="descriptors, triggers, relief"):
        OwnTag(TagId("own-1"), "sleep", "Hot bath")


@pytest.mark.parametrize("name", ["Hot bath", "HOT  BATH", "warmth", "WARMTH"])
def test_a_name_on_the_same_list_is_taken(name: str) -> None:
    new = OwnTag(TagId("own-9"), "relief", name)
    with pytest.raises(InvalidInput, match="already"):
        KNOWN.check_new(new)
    assert KNOWN.check_new(replace(new, field="triggers"))


def test_a_tag_may_be_written_in_another_case_but_not_as_another() -> None:
    assert KNOWN.renamed(BATH.id, "hot BATH").name == "hot BATH"
    with pytest.raises(InvalidInput, match="already"):
        KNOWN.renamed(BATH.id, "long soak")
    with pytest.raises(NotFound):
        KNOWN.renamed(WARMTH, "Heat")


def test_a_list_has_room_for_thirty_that_are_offered() -> None:
    own = tuple(OwnTag(TagId(f"own-{n}"), "relief", f"Tag {n}") for n in range(MOST_OWN_TAGS))
    full = KnownTags(SHIPPED, own)
    new = OwnTag(TagId("own-new"), "relief", "One more")
    with pytest.raises(NotAllowed):
        full.check_new(new)
    with_room = after(full, full.archived(own[0].id))
    assert with_room.check_new(new) == new
    with pytest.raises(NotAllowed):
        after(with_room, new).used_again(own[0].id)


def test_an_archived_tag_is_not_offered_and_keeps_its_name() -> None:
    known = after(KNOWN, KNOWN.archived(BATH.id))
    assert BATH.id not in [tag.id for tag in known.offered(RELIEF)]
    assert known.names[BATH.id] == "Hot bath"
    assert BATH.id in [tag.id for tag in after(known, known.used_again(BATH.id)).offered(RELIEF)]


def test_a_merge_rewrites_the_entries_that_have_the_tag_and_no_others() -> None:
    both = replace(entry(4, name="a"), relief=(BATH.id, TagId("walk"), WARMTH))
    one = replace(entry(4, name="b"), relief=(BATH.id,))
    other = replace(entry(4, name="c"), relief=(SOAK.id,), triggers=(BATH.id,))
    merge = KNOWN.merge(BATH.id, WARMTH, (both, one, other))
    assert merge.entries.before == (both, one)
    assert [each.relief for each in merge.entries.after] == [(WARMTH, "walk"), (WARMTH,)]


def test_after_a_merge_its_id_means_the_other_and_its_name_is_free() -> None:
    known = after(KNOWN, KNOWN.merge(BATH.id, SOAK.id, ()).after)
    known = after(known, known.merge(SOAK.id, WARMTH, ()).after)
    assert known.resolved(BATH.id) == WARMTH
    assert known.names[BATH.id] == "Warmth"
    assert known.meant(RELIEF, BATH.id) == WARMTH
    assert known.check_new(OwnTag(TagId("own-9"), "relief", "Hot bath"))


@pytest.mark.parametrize("into", [BATH.id, DRIVE.id, TagId("stress"), TagId("nowhere")])
def test_a_tag_becomes_only_another_one_of_its_list(into: TagId) -> None:
    with pytest.raises(NotAllowed):
        KNOWN.merge(BATH.id, into, ())


def test_a_shipped_tag_is_never_merged_away() -> None:
    with pytest.raises(NotFound):
        KNOWN.merge(WARMTH, BATH.id, ())


def test_a_tag_is_found_by_its_id_or_its_name() -> None:
    assert KNOWN.meant(RELIEF, "own-1") == BATH.id
    assert KNOWN.meant(RELIEF, " hot  bath ") == BATH.id
    assert KNOWN.meant(RELIEF, "Warmth") == KNOWN.meant(RELIEF, "warmth") == WARMTH
    with pytest.raises(InvalidInput, match=r"“Long drive” isn’t on the list.*Hot bath"):
        KNOWN.meant(RELIEF, "Long drive")


names = st.sampled_from(["Bath", "bath", "Warmth", "Tea", "Long walk", "long  walk", "Stress"])
ids = st.integers(0, 4).map(lambda n: TagId(f"own-{n}"))
steps = st.lists(
    st.tuples(
        st.sampled_from(["add", "rename", "archive", "again", "merge"]),
        ids,
        st.one_of(ids, st.just(WARMTH)),
        names,
        st.sampled_from([field.name for field in TAG_FIELDS]),
    ),
    max_size=25,
)


@given(steps)
def test_whatever_is_done_each_name_is_one_tag_and_each_entry_says_the_same_thing(
    done: list[tuple[str, TagId, TagId, str, str]],
) -> None:
    """Names stay unique, no entry has a merged tag, and a merge can be undone exactly."""
    known = KnownTags(SHIPPED)
    said = [replace(entry(4, name=f"e{n}"), relief=(TagId(f"own-{n}"),)) for n in range(5)]
    for what, id, other, name, field in done:
        try:
            match what:
                case "add" if id not in {tag.id for tag in known.own}:
                    known = after(known, known.check_new(OwnTag(id, field, check_tag_name(name))))
                case "rename":
                    known = after(known, known.renamed(id, name))
                case "archive":
                    known = after(known, known.archived(id))
                case "again":
                    known = after(known, known.used_again(id))
                case "merge":
                    merge = known.merge(id, other, said)
                    changed = {each.id: each for each in merge.entries.after}
                    back = {each.id: each for each in merge.entries.before}
                    assert [back.get(e.id, changed.get(e.id, e)) for e in said] == said
                    said = [changed.get(each.id, each) for each in said]
                    known = after(known, merge.after)
        except UnknotError:
            continue
    merged = {tag.id for tag in known.own if tag.merged_into and tag.field == "relief"}
    assert not [each for each in said if merged & set(each.relief)]
    for where in TAG_FIELDS:
        listed = [tag.name for tag in where.offered(SHIPPED)]
        listed += [tag.name for tag in known.of(where.name)]
        assert len({same_name(each) for each in listed}) == len(listed)
    assert all(tag.id in known.names for tag in known.own)
