"""Readings as JSON: the names of the contract, round trips, the committed schema."""

import json
from pathlib import Path

import jsonschema
from hypothesis import HealthCheck, given, settings

from parley.claims.types import Reading
from parley.present.jsonl import reading_from_json, reading_json, schema
from tests.strategies import readings

SCHEMA = Path(__file__).parents[2] / "docs" / "reading.schema.json"

NAMES = {
    "article": "id url path title byline outlet published published_basis language text removed",
    "speakers": "id name kind role affiliation country",
    "statements": "id speaker source_span cue_span content_spans kind told_to date via",
    "signs": "kind span share",
    "quantities": "what low high wording span sourced_to",
}


def test_the_committed_schema_is_that_of_the_types() -> None:
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == schema(), "run: python -m parley.present.schema"


@given(readings())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_reading_survives_the_way_through_json(reading: Reading) -> None:
    line = reading_json(reading)
    assert "\n" not in line
    assert reading_from_json(line) == reading
    line.encode("utf-8")


@given(readings())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_lines_follow_the_schema_and_the_names_of_the_contract(reading: Reading) -> None:
    data = json.loads(reading_json(reading))
    jsonschema.validate(data, schema())
    assert list(data) == [
        "article", "speakers", "statements", "events", "positions", "quantities", "forecasts", "limits", "signs",
    ]  # fmt: skip
    for key, names in NAMES.items():
        for item in [data[key]] if key == "article" else data[key]:
            assert set(item) == set(names.split())
