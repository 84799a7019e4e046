"""Exports of a record: what stands in them, what is held back, and what hostile pages cannot do with them."""

import csv
import json
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.data.coordinates import load_places
from parley.errors import MissingExtra
from parley.present.exports import bibtex, ftm, geojson, markdown, plover
from parley.present.exports.csv_tables import inert, write_csv
from parley.present.exports.material import LeftOut, Material
from parley.present.exports.parquet_tables import write_parquet
from parley.present.exports.record_tables import FOLLOWED, FORECASTS
from parley.present.exports.tables import TABLES, codebook
from parley.spans import Span
from tests.present.exports_sample import (
    CONFIRMED,
    DISPUTED,
    HOSTILE,
    PLACES,
    QUESTION,
    RESOLVED,
    TEXT,
    material,
)

DOCS = Path(__file__).parent.parent.parent / "docs"


def tables(made: Material, folder: Path) -> dict[str, list[dict[str, str]]]:
    write_csv(made, folder)
    return {
        path.stem: list(csv.DictReader(path.open(encoding="utf-8", newline=""))) for path in sorted(folder.iterdir())
    }


def objects(module: Any, made: Material) -> tuple[list[dict[str, Any]], LeftOut]:
    left_out: LeftOut = Counter()
    return [json.loads(line) for line in module.lines(made, left_out)], +left_out


def test_every_table_has_its_rows(tmp_path: Path) -> None:
    found = tables(material(), tmp_path)
    assert {name: len(rows) for name, rows in found.items()} == {
        "articles": 2, "speakers": 8, "statements": 2, "events": 8, "incidents": 4, "reports": 8, "positions": 2,
        "quantities": 2, "forecasts": 2,
    }  # fmt: skip
    for rows in found.values():
        for row in rows:
            if row.get("start") and "article" in row:
                assert TEXT[int(row["start"]) : int(row["end"])].strip()
    (shelled,) = (row for row in found["incidents"] if row["place"] == "Tarsk")
    assert (shelled["latitude"], shelled["longitude"], shelled["origins"]) == ("10.5", "-20.25", "1")
    assert found["statements"][0]["content"] == "Vessian guns shelled the port of Tarsk … killing at least 40"
    assert found["articles"][0]["text"] == TEXT
    assert [row["copy_of"] for row in found["articles"]] == ["", "ar-1"]


def test_the_codebook_has_every_column() -> None:
    assert codebook() in (DOCS / "codebook.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("edits", "why", "outcome"),
    [
        ([RESOLVED], "not confirmed", ""),
        ([RESOLVED, CONFIRMED, DISPUTED], "disputed", ""),
        ([RESOLVED, CONFIRMED], "", "0.0"),
    ],
)
def test_how_a_person_did_is_written_only_with_a_confirmation(
    edits: list[Any], why: str, outcome: str, tmp_path: Path
) -> None:
    made = material(*edits)
    row = next(r for r in tables(made, tmp_path)["forecasts"] if r["id"] == "fo-brandt-1")
    assert (row["withheld"], row["outcome"]) == (why, outcome)
    assert any(row[name] for name in FOLLOWED) == (not why)
    brief = "\n".join(markdown.lines(made, Counter()))
    assert ("had not happened by" in brief) == (not why)


def test_what_was_taken_back_is_marked_in_tables_and_left_out_of_briefs_and_event_records(tmp_path: Path) -> None:
    made = material()
    whole = Span(0, len(TEXT))
    for folder in ("all", "gone"):
        (tmp_path / folder).mkdir()
    taken = tuple(replace(one, withdrawn={whole: one.added}) for one in made.record.articles)
    gone = replace(made, record=replace(made.record, articles=taken))
    for name in ("statements", "events", "positions", "quantities", "reports"):
        assert not any(row["withdrawn"] for row in tables(made, tmp_path / "all")[name]), name
        assert all(row["withdrawn"] for row in tables(gone, tmp_path / "gone")[name]), name
    left_out: Counter[str] = Counter()
    assert not list(plover.lines(gone, left_out))
    assert left_out["events that a later version of the article corrected or took back"] > 0
    brief = "\n".join(markdown.lines(gone, left_out))
    assert "What is reported to have happened" in "\n".join(markdown.lines(made, Counter()))
    assert "What is reported to have happened" not in brief
    assert "What the parties demand" not in brief
    assert left_out["incidents that a later version of the article corrected or took back"] > 0


def test_a_confirmation_without_a_public_role_is_not_enough(tmp_path: Path) -> None:
    private = replace(CONFIRMED, value={"passage": "p", "link": "https://quay.example/1"})
    row = tables(material(RESOLVED, private), tmp_path)["forecasts"][0]
    assert (row["withheld"], row["status"]) == ("no public role is known", "")


def test_columns_that_tell_what_followed_are_among_the_columns() -> None:
    assert set(FOLLOWED) < {column.name for column in FORECASTS.columns}


@given(st.text(max_size=12))
def test_no_cell_begins_a_formula(text: str) -> None:
    shown = inert(text)
    assert shown.lstrip("\t\r\n \u00a0")[:1] not in tuple("=+-@＝＋－＠")
    assert shown in (text, f"'{text}")


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    made = material(QUESTION, hostile=True)
    for rows in tables(made, tmp_path).values():
        for row in rows:
            assert not any(cell.startswith(("=", "+", "-", "@", "\t")) and not _number(cell) for cell in row.values())
    brief = "\n".join(markdown.lines(made, Counter()))
    assert "\x1b" not in brief
    assert "\u202e" not in brief
    assert "javascript:%" not in brief
    assert not re.search(r"(?<!\\)<script|(?<!\\)\[x", brief)
    for entry in bibtex.lines(made, Counter()):
        assert entry.count("{") == entry.count("}")
        assert "\x1b" not in entry
    for module in (geojson, plover, ftm):
        for line in module.lines(made, Counter()):
            assert "\x1b" not in line
            assert "\n" not in line


def _number(cell: str) -> bool:
    return re.fullmatch(r"-?\d+(\.\d+)?", cell) is not None


def test_parquet_has_the_same_rows(tmp_path: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet", reason="needs pyarrow: pip install 'parley[parquet]'")
    made = material(RESOLVED, CONFIRMED, hostile=True)
    counts = write_parquet(made, tmp_path)
    for table in TABLES:
        read = pq.read_table(tmp_path / f"{table.name}.parquet")
        assert read.column_names == [column.name for column in table.columns]
        assert read.num_rows == counts[table.name] == sum(1 for _ in table.rows(made))
    forecasts = pq.read_table(tmp_path / "forecasts.parquet").to_pylist()
    assert forecasts[0]["outcome"] == 0.0
    assert str(forecasts[0]["resolved_on"]) == "2031-06-10"


def test_without_pyarrow_it_is_said_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(MissingExtra, match=r"parley\[parquet\]"):
        write_parquet(material(), tmp_path)


def test_only_known_places_are_on_the_map() -> None:
    text = "\n".join(geojson.lines(material(), left_out := LeftOut()))
    features = json.loads(text)["features"]
    assert {f["properties"]["place"]: f["geometry"]["coordinates"] for f in features} == {
        "Tarsk": [-20.25, 10.5],  # longitude first
        "Lorn": [2.0, 1.0],
    }
    assert left_out == {"incidents without a place": 1, "incidents whose place is not known": 1}
    assert json.loads("\n".join(geojson.lines(material(), Counter())))["type"] == "FeatureCollection"


def test_a_name_of_two_places_is_none_without_a_hint() -> None:
    assert PLACES.of("Lorn") is None
    assert PLACES.of("the Tarsk, Merrow") == PLACES.of("Tarsk") is not None
    lorn = PLACES.of("Lorn", ["MER"])
    assert lorn is not None
    assert lorn.longitude == 2.0


def test_shipped_points_lie_where_they_should() -> None:
    places = load_places()
    for name, latitude, longitude in (("Paris", 48.9, 2.4), ("Canberra", -35.3, 149.1), ("Lima", -12.0, -77.0)):
        point = places.of(name)
        assert point is not None
        assert abs(point.latitude - latitude) < 0.3
        assert abs(point.longitude - longitude) < 0.3
    for name, kind, state in (("the Donbas", "region", "UKR"), ("Black Sea", "water", ""), ("Khafji", "site", "SAU")):
        known = places.of(name)
        assert known is not None
        assert (known.kind, known.state) == (kind, state)
    assert places.of("Punjab") is None
    punjab = places.of("Punjab", ["PAK", "AFG"])
    assert punjab is not None
    assert punjab.state == "PAK"
    assert "" not in places.two_letters
    france = places.of("France")
    assert france is not None
    assert (france.kind, places.two_letters["FRA"]) == ("state", "FR")
    for point in (point for points in places.points.values() for point in points):
        assert -90 <= point.latitude <= 90
        assert -180 <= point.longitude <= 180


def test_event_records_have_the_fields_of_the_specification() -> None:
    records, left_out = objects(plover, material())
    specified = set(
        "id has_event date time enddate endtime source recipient event event_loc event_text quad_code event_scale mode "
        "context link text text_info cite_info coder coded_date coded_time comment".split()
    )
    own = {"status", "date_basis", "date_precision", "reported_by"}
    for record in records:
        assert set(record) <= specified | own
        assert {"id", "date", "source", "event"} <= set(record)
        assert all(set(actor) <= {"code", "actor_text"} for actor in record["source"])
        assert "text" not in record  # only who owns the text may pass it on
    assert [(r["date"], r["date_basis"], r.get("context"), r["quad_code"]) for r in records] == [
        ("2031-03-03", "text", None, 4),
        ("2031-03-04", "publication", ["future"], 4),
        ("2031-03-04", "publication", ["hypothetical"], 1),
    ]
    assert left_out == {"events whose actor is not named (PLOVER needs a source)": 1, "copies of other articles": 1}


def test_entities_are_valid_where_they_are_read() -> None:
    pytest.importorskip("followthemoney", reason="needs followthemoney: pip install followthemoney")
    from followthemoney import EntityProxy, model

    entities, left_out = objects(ftm, material())
    known = {entity["id"] for entity in entities}
    assert len(known) == len(entities)
    for entity in entities:
        schema = model.get(entity["schema"])
        assert schema is not None
        assert set(schema.required) <= set(entity["properties"])
        read = EntityProxy.from_dict(entity, cleaned=False)
        valid: Any = entity
        schema.validate(valid)
        for name, values in entity["properties"].items():
            assert sorted(read.get(name)) == sorted(values), f"{entity['schema']}.{name} is cleaned away"
            if schema.properties[name].type.name == "entity":
                assert set(values) <= known
    assert Counter(entity["schema"] for entity in entities) == {
        "PublicBody": 3, "Person": 2, "Article": 2, "Mention": 6, "Event": 1,
    }  # fmt: skip
    assert left_out["unnamed sources and documents"] > 0


def test_sources_as_bibtex() -> None:
    (entry,) = bibtex.lines(material(), left_out := LeftOut())
    assert entry.startswith("@misc{ar-1,\n  title = {{Port shelled}},\n  author = {{Jon Aske} and {Una Lind}},")
    assert "date = {2031-03-04}" in entry
    assert left_out == {"copies of other articles": 1}


def test_every_footnote_of_the_brief_is_there_once() -> None:
    brief = "\n".join(markdown.lines(material(QUESTION), Counter()))
    cited = set(re.findall(r"\[\^(\d+)\](?!:)", brief))
    defined = re.findall(r"^\[\^(\d+)\]:", brief, re.MULTILINE)
    assert sorted(cited) == sorted(defined) == ["1", "2"]
    assert "(one origin)" in brief  # a copy is no confirmation
    assert HOSTILE not in brief
