"""TinyDB's API over the log: what its tables, queries and operations do, ours do."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from tinydb import Query, TinyDB, where
from tinydb.operations import add, delete, increment
from tinydb.operations import set as set_field
from tinydb.table import Document

from app.storage.disk_backend import LogDB
from tests.fakes import FakeClock

ABC = [{"n": 1, "c": "a"}, {"n": 1, "c": "b"}, {"n": 2, "c": "c"}]


@pytest.fixture
def db(folder: Path) -> TinyDB:
    made = LogDB(folder, FakeClock())
    made.insert_multiple(ABC)
    return made


def reopened(folder: Path) -> TinyDB:
    return LogDB(folder, FakeClock())


def both(db: TinyDB, folder: Path) -> list[Mapping[str, Any]]:
    """All documents, the same in memory and on the disk."""
    assert reopened(folder).all() == db.all()
    return [dict(document) for document in db.all()]


def test_documents_are_numbered_in_the_order_of_their_coming(db: TinyDB, folder: Path) -> None:
    assert [document.doc_id for document in db] == [1, 2, 3]
    assert db.insert({"n": 9}) == 4
    assert both(db, folder) == [*ABC, {"n": 9}]


def test_a_document_may_bring_its_number_and_numbering_goes_on_after_it(db: TinyDB) -> None:
    assert db.insert(Document({"n": 9}, doc_id=77)) == 77
    assert db.insert({"n": 10}) == 78


def test_a_number_that_is_taken_is_refused_and_nothing_is_written(db: TinyDB, folder: Path) -> None:
    with pytest.raises(ValueError, match="already exists"):
        db.insert_multiple([{"n": 9}, Document({"n": 9}, doc_id=2)])
    assert both(db, folder) == ABC


def test_only_mappings_are_documents(db: TinyDB, folder: Path) -> None:
    with pytest.raises(ValueError, match="Mapping"):
        db.insert_multiple([{"n": 9}, ["not", "a", "mapping"]])
    assert both(db, folder) == ABC


def test_what_json_cannot_say_is_refused_and_nothing_is_written(db: TinyDB, folder: Path) -> None:
    with pytest.raises(TypeError):
        db.insert_multiple([{"n": 9}, {"n": object()}])
    assert both(db, folder) == ABC


@pytest.mark.parametrize("name", ["uid", "rev"])
def test_the_names_of_the_identity_are_reserved(db: TinyDB, name: str) -> None:
    with pytest.raises(ValueError, match="own"):
        db.insert({name: 1})


def test_the_table_that_describes_the_file_is_reserved(db: TinyDB) -> None:
    with pytest.raises(ValueError, match="own"):
        db.table("unknot")


def test_queries_find_as_they_do_in_tinydb(db: TinyDB) -> None:
    db.insert({"n": 3, "deep": {"list": [1, {"x": "y"}]}})
    assert db.count(where("n") == 1) == 2
    assert [d["c"] for d in db.search((Query().n > 1) & Query().c.exists())] == ["c"]
    assert db.search(Query().deep.list.any(Query().x == "y"))[0]["n"] == 3
    assert db.contains(~(where("n") < 3))
    assert db.get(doc_id=2) == {"n": 1, "c": "b"}
    assert db.get(where("c") == "z") is None
    assert [d.doc_id for d in db.get(doc_ids=[3, 99, 1])] == [1, 3]


def test_a_query_sees_what_was_written_after_it_was_first_asked(db: TinyDB) -> None:
    assert db.count(where("n") == 1) == 2
    db.insert({"n": 1})
    assert db.count(where("n") == 1) == 3


def test_a_query_sees_what_another_wrote_after_it_was_first_asked(db: TinyDB, folder: Path) -> None:
    assert db.count(where("n") == 1) == 2
    reopened(folder).insert({"n": 1})
    assert db.count(where("n") == 1) == 3


def test_update_by_condition_by_number_and_of_all(db: TinyDB, folder: Path) -> None:
    assert db.update({"n": 5}, where("n") == 1) == [1, 2]
    assert db.update({"c": "z"}, doc_ids=[3, 99]) == [3]
    assert db.update({"seen": True}) == [1, 2, 3]
    assert both(db, folder) == [
        {"n": 5, "c": "a", "seen": True},
        {"n": 5, "c": "b", "seen": True},
        {"n": 2, "c": "z", "seen": True},
    ]


def test_operations_change_documents_in_memory_and_on_disk(db: TinyDB, folder: Path) -> None:
    db.update(increment("n"), where("c") == "a")
    db.update(delete("c"), where("c") == "b")
    db.update(set_field("list", [1]), doc_ids=[3])
    db.update(add("n", 5), doc_ids=[3])
    assert both(db, folder) == [{"n": 2, "c": "a"}, {"n": 1}, {"n": 7, "c": "c", "list": [1]}]


def test_an_operation_that_fails_halfway_changes_nothing(db: TinyDB, folder: Path) -> None:
    db.update(delete("c"), where("c") == "c")
    with pytest.raises(KeyError):
        db.update(delete("c"))
    assert both(db, folder) == [ABC[0], ABC[1], {"n": 2}]


def test_several_updates_at_once(db: TinyDB, folder: Path) -> None:
    db.update_multiple([({"n": 7}, where("c") == "a"), (increment("n"), where("n") == 7)])
    assert both(db, folder) == [{"n": 8, "c": "a"}, ABC[1], ABC[2]]


def test_upsert_updates_or_inserts(db: TinyDB, folder: Path) -> None:
    assert db.upsert({"n": 5}, where("c") == "a") == [1]
    assert db.upsert({"n": 6, "c": "d"}, where("c") == "d") == [4]
    assert db.upsert(Document({"c": "x"}, doc_id=2)) == [2]
    assert both(db, folder) == [
        {"n": 5, "c": "a"},
        {"n": 1, "c": "x"},
        {"n": 2, "c": "c"},
        {"n": 6, "c": "d"},
    ]
    with pytest.raises(ValueError, match="query"):
        db.upsert({"n": 1})


def test_remove_by_condition_and_by_number(db: TinyDB, folder: Path) -> None:
    assert db.remove(where("n") == 2) == [3]
    assert db.remove(doc_ids=[1, 99]) == [1]
    assert both(db, folder) == [ABC[1]]
    with pytest.raises(RuntimeError, match="truncate"):
        db.remove()


def test_numbers_of_the_removed_are_not_given_again(db: TinyDB) -> None:
    db.remove(doc_ids=[3])
    assert db.insert({"n": 9}) == 4


def test_an_emptied_table_starts_again_at_one(db: TinyDB, folder: Path) -> None:
    db.truncate()
    assert both(db, folder) == []
    assert db.insert({"n": 9}) == 1


def test_tables_are_apart_and_can_be_dropped(db: TinyDB, folder: Path) -> None:
    db.table("spots").insert({"name": "shoulder"})
    assert db.tables() == reopened(folder).tables() == {"_default", "spots"}
    db.drop_table("spots")
    assert reopened(folder).tables() == {"_default"}
    assert both(db, folder) == ABC
    db.drop_tables()
    assert reopened(folder).tables() == db.tables() == set()


def test_an_empty_table_can_be_kept(db: TinyDB, folder: Path) -> None:
    db.table("empty", persist_empty=True)
    assert "empty" in reopened(folder).tables()


def test_what_is_given_out_can_be_changed_without_harm(db: TinyDB, folder: Path) -> None:
    db.insert({"list": [1]})
    for document in (db.all()[3], db.get(doc_id=4), db.search(where("list").exists())[0]):
        assert isinstance(document, Document)
        document["list"].append(2)
    assert both(db, folder)[3] == {"list": [1]}


def test_what_was_handed_in_can_be_changed_afterwards_without_harm(
    db: TinyDB, folder: Path
) -> None:
    document = {"list": [1]}
    db.insert(document)
    document["list"].append(2)
    assert both(db, folder)[3] == {"list": [1]}


def test_it_works_as_a_context_manager(folder: Path) -> None:
    with LogDB(folder, FakeClock()) as db:
        db.insert({"n": 1})
    assert len(reopened(folder)) == 1
