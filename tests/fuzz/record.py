"""What holds of a record that strangers' JSON Lines went into: it is listed, scored, exported and assessed."""

from __future__ import annotations

import datetime as dt
import importlib
import shutil
import tempfile
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from parley.assessment.assess import assess
from parley.assessment.types import Tables
from parley.cli.rows import ledger_of
from parley.data.coordinates import load_places
from parley.data.gazetteer import load_gazetteer
from parley.data.tables import load_tables
from parley.errors import BadInput
from parley.present.assessment import assessment_page
from parley.present.assessment_json import assessment_json
from parley.present.assessment_markdown import assessment_markdown
from parley.present.assessment_parts import Background
from parley.present.exports.jsonl import lines as record_lines
from parley.present.exports.material import Material
from parley.present.ledger import row_json, row_lines
from parley.present.scores import scores_json, scores_lines
from parley.record.types import Edit, Question, StoredReading
from parley.scores.board import board
from parley.store.database import Store
from parley.store.exchange import Lines

AT = dt.datetime(2031, 4, 1, 12, tzinfo=dt.UTC)
QUESTION = Question(
    text="Will Vessia attack Merrow?",
    actor="VES",
    event="ASSAULT",
    target="MER",
    opens=None,
    closes=dt.date(2031, 6, 30),
)
FORMS = ("bibtex", "ftm", "geojson", "markdown", "plover")


@cache
def _tables() -> Tables:
    return load_tables(())


@cache
def _empty() -> Path:
    """A record with one crisis and nothing in it, to be copied: making one takes a hundred times longer."""
    path = Path(tempfile.mkdtemp(prefix="parley-fuzz-")) / "empty.db"
    with Store.open(str(path)) as store:
        store.create("fuzz", QUESTION, author="fuzz", at=AT)
    return path


def check_record(stored: Sequence[StoredReading], edits: Sequence[Edit]) -> None:
    """Readings and decisions through the store to everything that is made of a record.

    A decision may be refused when it is appended or, where it does not fit its claim, in every list: in a sentence.
    """
    with tempfile.TemporaryDirectory(prefix="parley-fuzz-") as folder:
        path = Path(folder) / "record.db"
        shutil.copy(_empty(), path)
        with Store.open(str(path)) as store:
            store.add_stored("fuzz", stored)
            try:
                store.append("fuzz", edits)
                check_made(store)
            except BadInput as error:
                assert edits, error
                assert error.remedy


def check_made(store: Store) -> None:
    """Everything that verbs make of a crisis; what they write out comes back the same."""
    found = ledger_of(store, "fuzz", today=AT.date(), incidents=True)
    for row in found.rows:
        row_json(row)
        row_lines(row)
    scores = board([found.record], found.rows, today=AT.date())
    scores_json(scores)
    list(scores_lines(scores, found.rows))
    names = load_gazetteer().state_names
    material = Material(record=found.record, rows=found.rows, places=load_places(), state_names=names)
    for form in FORMS:
        for line in importlib.import_module(f"parley.present.exports.{form}").lines(material, Counter()):
            line.encode("utf-8", "replace")
    made = assess(found.record, _tables(), AT.date())
    background = Background(indicators={i.id: i for i in _tables().indicators}, state_names=names, scores=scores)
    assessment_json(made)
    assessment_page(made, found.record, background)
    assessment_markdown(made, found.record, background)
    again = Lines(record_lines(store.stored("fuzz"), store.history("fuzz")), added=AT)
    assert sorted(one.reading.article.id for one in again) == sorted(
        one.reading.article.id for one in store.stored("fuzz")
    )
    assert not again.bad
    assert again.edits == list(store.history("fuzz"))
