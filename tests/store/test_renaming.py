"""Claims known again in another reading of the same page."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parley.claims.types import Reading
from parley.spans import Span
from parley.store.renaming import claims, renamed, superseding
from parley.store.shifting import Shift
from tests.store.samples import FIRST, NEWER, SECOND, sample
from tests.strategies import readings

paragraphs = st.lists(st.sampled_from(["a", "bb", "c c", "a", "dd\nd", "é"]), min_size=1, max_size=6)


@given(paragraphs, paragraphs, st.data())
def test_a_moved_span_has_the_same_words(old: list[str], new: list[str], data: st.DataObject) -> None:
    before, after = "\n\n".join(old), "\n\n".join(new)
    start = data.draw(st.integers(0, len(before)))
    span = Span(start, data.draw(st.integers(start, len(before))))
    moved = Shift(before, after).span(span)
    assert moved is None or moved.of(after) == span.of(before)


@given(paragraphs, st.data())
def test_in_the_same_text_a_span_within_a_paragraph_stays(texts: list[str], data: st.DataObject) -> None:
    text = "\n\n".join(texts)
    number = data.draw(st.integers(0, len(texts) - 1))
    start = len("\n\n".join([*texts[:number], ""]))
    first = data.draw(st.integers(0, len(texts[number])))
    span = Span(start + first, start + data.draw(st.integers(first, len(texts[number]))))
    assert Shift(text, text).span(span) == span


@given(readings())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_reading_beside_itself_keeps_every_id(reading: Reading) -> None:
    change = superseding(reading, reading, ())
    assert all(new == old for new, old in change.ids.items())
    assert renamed(reading, change.ids) == reading


def test_ids_follow_claims_into_a_text_with_other_paragraphs() -> None:
    old, new = sample(), sample(reader=NEWER, removed=["Dispatch 0 from Tarsk."])
    change = superseding(old, new, [claim.id for claim in claims(old)])
    assert (change.kept, change.lost) == ((), ())
    now = renamed(new, change.ids)
    assert [claim.id for claim in claims(now)] == [claim.id for claim in claims(old)]
    assert [f.span.of(now.article.text) for f in now.forecasts] == [f.claim for f in old.forecasts]
    assert {s.speaker for s in now.statements} == {s.id for s in now.speakers}


def test_one_old_claim_is_at_most_one_new_claim() -> None:
    old, new = sample(), sample(reader=NEWER)
    first = new.forecasts[0]
    half = replace(first, id="fo-half", span=Span(first.span.start, first.span.end - 8))
    change = superseding(old, replace(new, forecasts=(half, *new.forecasts)), ())
    assert change.ids[first.id] == old.forecasts[0].id
    assert "fo-half" not in change.ids


def test_what_was_decided_on_is_kept_where_it_can_stand_and_lost_where_it_cannot() -> None:
    old = sample()
    varga, aske = old.forecasts
    new = sample(reader=NEWER, removed=[SECOND], drop=["Ilse Varga"])
    change = superseding(old, new, [varga.id, aske.id, "outlet:The Quay"])
    assert change.lost == (aske.id,)
    assert {claim.id for claim in change.kept} == {varga.id, varga.forecaster, varga.statement}
    assert FIRST in new.article.text
