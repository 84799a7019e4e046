"""`parley demo`: dossiers become crises; a second run, and what people decided themselves, stay as they are."""

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from parley.claims.read import Source
from parley.claims.types import Forecast, Reading, Speaker
from parley.cli import demo
from parley.cli.main import cli
from parley.cli.rows import ledger_of
from parley.data import dossiers
from parley.data.dossiers import DOSSIERS, Dossier, load_dossier, parse_dossier
from parley.errors import BadInput, CrisisExists
from parley.spans import Span
from parley.store.database import Store

NOW = dt.datetime(2026, 1, 2, 3, 4, tzinfo=dt.UTC)

QUAY = """
name: quay-1962
title: The quay
question: {text: "Will Ruritania attack Sylvania?", actor: RUR, event: ASSAULT, target: SYL, opens: 1962-03-05, closes: 1962-03-31}
outcome: {happened: true, on: 1962-03-08, because: Forty hulls sailed., source: {name: The Quay, date: 1962-04}}
left_out: 0
dispatches:
  - {id: quay-1962-03-05, published: 1962-03-05, title: Hulls, text: "If it sails, the fleet will strike.\\n\\nThe port may close, dockers said.", sources: [{name: The Quay, date: 1962}]}
  - {id: quay-1962-03-06, published: 1962-03-06, title: Quiet, text: Nothing moved in the harbour., sources: [{name: The Quay, date: 1962}]}
predictions:
  - {id: varga, person: Ilse Varga, role: harbour master, outlet: The Quay, date: 1962-03-06, locator: p. 1, passage: the fleet will stay}
resolutions:
  - {dispatch: quay-1962-03-05, contains: the fleet will strike, status: yes, condition_met: 1962-03-07, on: 1962-03-08, because: It struck.}
  - {dispatch: quay-1962-03-05, contains: The port may close, status: void, void_reason: no-referent, on: 1962-03-05, because: Nobody says which port.}
  - {dispatch: varga, contains: the fleet will stay, status: no, on: 1962-03-07, because: It sailed.}
"""

WORDS = {"quay-1962-03-05": ["the fleet will strike", "The port may close"], "varga": ["the fleet will stay"]}
"""What the hand-made reader takes for forecasts, by page."""


def read(sources: Iterable[Source]) -> Iterator[Reading]:
    """Readings with the forecasts that WORDS names, each said by Ilse Varga."""
    for source in sources:
        text, path = source.article.text, source.article.path
        spans = [Span(text.index(w), text.index(w) + len(w)) for w in WORDS.get(path or "", [])]
        yield Reading(
            article=source.article,
            speakers=(Speaker(id="sp-0", name="Ilse Varga", kind="person", role=None, affiliation=None, country=None),),
            forecasts=tuple(
                Forecast(
                    id=f"fc-{path}-{s.start}", forecaster="sp-0", span=s, claim=s.of(text), actor=None, event=None,
                    target=None, negated=False, condition_span=None, deadline=None, wording=None, probability=None,
                    statement=None,
                )
                for s in spans
            ),
        )  # fmt: skip


@pytest.fixture
def quay() -> Dossier:
    return parse_dossier(QUAY)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(str(tmp_path / "record.db")) as opened:
        yield opened


def shown(store: Store, dossier: Dossier) -> list[str]:
    return list(demo.ledger_lines(dossier, ledger_of(store, dossier.name, today=NOW.date()).rows))


def test_a_dossier_becomes_a_crisis_with_what_followed(store: Store, quay: Dossier) -> None:
    loaded = demo.install(store, quay, read, at=NOW)
    assert (loaded.added.new, loaded.added.skipped, loaded.missed) == (3, 0, 0)
    record = store.record("quay-1962")
    assert record.question == quay.question
    outlets = {stored.reading.article.path: stored.reading.article.outlet for stored in record.articles}
    assert outlets == {"quay-1962-03-05": demo.OUTLET, "quay-1962-03-06": demo.OUTLET, "varga": "The Quay"}
    decided = {(e.target, e.field): e.value for e in record.edits}
    assert decided["crisis", "outcome"] == {"happened": True, "on": "1962-03-08"}
    strike, port, stay = (row.id for row in sorted(store.forecasts("quay-1962"), key=lambda r: (r.day, r.id)))
    assert decided[strike, "condition_met"] == "1962-03-07"
    assert decided[strike, "resolution"] == {"status": "yes", "on": "1962-03-08"}
    assert decided[port, "resolution"] == {"status": "void", "on": "1962-03-05", "void_reason": "no-referent"}
    assert decided[stay, "resolution"] == {"status": "no", "on": "1962-03-07"}


def test_a_dispatch_is_confirmed_with_its_own_source(
    store: Store, quay: Dossier, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(dossiers, "DOSSIERS", ("quay-1962",))
    monkeypatch.setattr(dossiers, "load_dossier", lambda name: quay)
    monkeypatch.setenv("PARLEY_RECORD", str(tmp_path / "record.db"))
    demo.install(store, quay, read, at=NOW)
    strike, _, stay = (row.id for row in sorted(store.forecasts("quay-1962"), key=lambda r: (r.day, r.id)))

    def confirm(key: str, *more: str) -> Result:
        return CliRunner().invoke(cli, ["confirm", key, "--role", "harbour master", *more], standalone_mode=False)

    assert "    After: The Quay, 1962\n" in confirm(strike, "--show").stdout
    # Its source says no place, so that nobody could look it up; that of the prediction does.
    for key, proposed in ((strike, "The Quay, 1962, PAGE OR TITLE"), (stay, "The Quay, 1962-03-06, p. 1")):
        refused = confirm(key).exception
        assert isinstance(refused, BadInput)
        assert refused.remedy.endswith(f"--cite '{proposed}'")
    assert confirm(stay, "--cite", "The Quay, 1962-03-06, p. 1").return_value == 0
    assert dossiers.sources_of("quay-1962", "varga", "Another page of that name.") == ()


@pytest.mark.parametrize("name", DOSSIERS)
def test_each_page_of_a_dossier_has_its_sources_in_the_record(name: str) -> None:
    articles = [source.article for source in demo._sources(load_dossier(name))]
    assert all(dossiers.sources_of(name, one.path, one.text) for one in articles)


def test_a_second_run_changes_nothing(store: Store, quay: Dossier) -> None:
    demo.install(store, quay, read, at=NOW)
    before = store.record("quay-1962"), store.history("quay-1962"), shown(store, quay)
    again = demo.install(store, quay, read, at=NOW + dt.timedelta(days=1))
    assert (again.added.new, again.added.updated, again.added.skipped) == (0, 0, 3)
    assert (store.record("quay-1962"), store.history("quay-1962"), shown(store, quay)) == before


def test_what_people_decided_stays(store: Store, quay: Dossier) -> None:
    demo.install(store, quay, read, at=NOW)
    first = next(e for e in store.history("quay-1962") if e.field == "resolution")
    store.undo("quay-1962", first.id, author="Jon Aske", reason="I doubt it.", at=NOW + dt.timedelta(hours=1))
    before = store.history("quay-1962")
    demo.install(store, quay, read, at=NOW + dt.timedelta(days=1))
    assert store.history("quay-1962") == before


def test_forecasts_that_a_later_reader_finds_are_resolved_then(store: Store, quay: Dossier) -> None:
    blind = demo.install(store, quay, lambda sources: (Reading(article=s.article) for s in sources), at=NOW)
    assert (blind.missed, len(blind.matches)) == (3, 3)
    store.add("quay-1962", read(demo._sources(quay)), at=NOW, reader="999.0")
    assert demo.install(store, quay, read, at=NOW).missed == 0
    assert sum(e.field == "resolution" for e in store.history("quay-1962")) == 3


def test_a_crisis_of_ones_own_is_not_touched(store: Store, quay: Dossier) -> None:
    store.create("quay-1962", None, author="Jon Aske", at=NOW)
    with pytest.raises(CrisisExists, match="--record"):
        demo.install(store, quay, read, at=NOW)
    assert store.record("quay-1962").articles == ()


def test_the_ledger_says_who_said_what_and_what_followed(store: Store, quay: Dossier) -> None:
    demo.install(store, quay, read, at=NOW)
    lines = shown(store, quay)
    assert lines[1] == "  Will Ruritania attack Sylvania? It happened on 1962-03-08. Forty hulls sailed."
    assert lines[2:4] == [
        "  1962-03-05  Ilse Varga in Parley dossier: “the fleet will strike”",
        f"{demo.INDENT}It happened on 1962-03-08 (parley demo): It struck.",
    ]
    assert lines[-3:] == [
        "  1962-03-06  Ilse Varga in The Quay: “the fleet will stay”",
        f"{demo.INDENT}It had not happened by 1962-03-07 (parley demo): It sailed.",
        "",
    ]


@pytest.mark.parametrize("name", DOSSIERS)
def test_every_page_of_a_shipped_dossier_is_an_article_whole_and_dated(name: str) -> None:
    dossier = load_dossier(name)
    pages = {page.id: page for page in dossier.pages}
    articles = [source.article for source in demo._sources(dossier)]
    assert len({article.id for article in articles}) == len(pages)
    for article in articles:
        assert article.path is not None
        assert article.published == pages[article.path].published
        assert article.text.split() == pages[article.path].text.split()
        assert article.title == pages[article.path].title
        assert not article.removed


def test_the_command_loads_what_is_shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quay: Dossier) -> None:
    monkeypatch.setattr(dossiers, "DOSSIERS", ("quay-1962",))
    monkeypatch.setattr(dossiers, "load_dossier", lambda name: quay)
    monkeypatch.setenv("PARLEY_RECORD", str(tmp_path / "record.db"))
    first, second = (CliRunner().invoke(demo.command, ["--threads", "1"], standalone_mode=False) for _ in range(2))
    assert (first.exception, second.exception) == (None, None)
    assert first.stdout == second.stdout
    assert first.stdout.startswith("The quay (quay-1962)\n")
    assert "3 pages added, 0 already there" in first.stderr
    assert "0 pages added, 3 already there" in second.stderr
