"""Who may be meant in an article, and what speaks for each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import numpy as np

from parley.claims.language.sentences import Sentences
from parley.claims.language.tokens import Windower
from parley.claims.parties.candidate_traits import TRAITS, Traits
from parley.claims.parties.candidates import MOST, Act, Candidates
from parley.claims.parties.parties import Parties
from parley.claims.types import Mention
from parley.data.vocabulary import load_tokenizer
from parley.spans import Span

TEXT = (
    "The Orsk gunboats left port on Monday. Tarn protested, and Jane Roe wrote to Orsk.\n\n"
    "On Friday the gunboats fired. Tarn was silent."
)


class FewParties:
    """Two states and a person, by their words."""

    two = frozenset({"Orsk", "Tarn"})
    states_known = frozenset({"Orsk", "Tarn", "FRA"})

    def __init__(self, text: str) -> None:
        self.text = text
        self.named = [(at, name) for name in ("Orsk", "Tarn") for at in _places(text, name)]

    def codes(self, spans: Sequence[Span]) -> tuple[str, ...]:
        return tuple(n for n in ("Orsk", "Tarn", "Jane Roe") if any(n in span.of(self.text) for span in spans))

    def is_person(self, code: str) -> bool:
        return code == "Jane Roe"


def _places(text: str, name: str) -> list[int]:
    return [at for at in range(len(text)) if text.startswith(name, at)]


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


LEFT = Act(at("left"), "threat", ((at("The Orsk gunboats"),), ()), (("Orsk",), ()))
FIRED = Act(at("fired"), "demand", ((at("the gunboats"),), ()), ((), ()))


def candidates(text: str = TEXT, acts: Sequence[Act] = (FIRED, LEFT), mentions: Sequence[Mention] = ()) -> Candidates:
    words, _ = Windower(load_tokenizer()).words(text)
    return Candidates(text, acts, cast("Parties", FewParties(text)), Sentences(text, words), mentions)


def of(code: str, trait: str, act: Act = FIRED, side: int = 0) -> float:
    found = candidates(mentions=[Mention(span=at("Jane Roe"), kind="person")])
    row = 0 if code == "nobody" else 1 + found.codes.index(code)
    return float(Traits(found).of(act, side)[row, TRAITS.index(trait)])


def test_parties_stand_in_the_order_of_how_often_they_are_named() -> None:
    found = candidates(mentions=[Mention(span=at("Jane Roe"), kind="person")])
    assert found.codes == ("Orsk", "Tarn", "Jane Roe")
    assert found.counts.tolist() == [2, 2, 1]
    assert found.before(at("On Friday").start).tolist() == [at("Orsk.").start, at("Tarn").start, at("Jane").start]
    assert found.after(at("Jane").start).tolist() == [at("Orsk.").start, at("Tarn was").start, -1]


def test_a_noun_leads_to_who_stood_before_it() -> None:
    assert of("Orsk", "beside_noun") > of("Tarn", "beside_noun")
    assert of("Orsk", "acted_lately") > of("Tarn", "acted_lately") == 0


def test_what_the_words_say_is_a_trait_of_its_party() -> None:
    assert [of(code, "said", LEFT) for code in ("nobody", "Orsk", "Tarn")] == [0, 1, 0]
    assert [of(code, "said") for code in ("nobody", "Orsk", "Tarn")] == [1, 0, 0]


def test_words_that_name_their_state_are_plain() -> None:
    found = candidates()
    assert found.plain(LEFT, 0)
    assert not found.plain(LEFT, 1)
    assert not found.plain(FIRED, 0)
    text = "Orsk and Tarn talked. The two sides talked again."
    met = Act(Span(36, 42), "offer", ((Span(22, 35),), ()), (("Orsk", "Tarn"), ()))
    assert candidates(text, [met]).plain(met, 0)


def test_an_article_without_parties_has_only_nobody() -> None:
    text = "It rained. Somebody fired."
    act = Act(Span(20, 25), "demand", ((Span(11, 19),), ()), ((), ()))
    assert Traits(candidates(text, [act])).of(act, 0).shape == (1, len(TRAITS))


def test_a_long_list_of_names_is_bounded() -> None:
    text = " ".join(f"Place{i}" for i in range(500))
    names = [Mention(span=Span(m, m + 6), kind="place") for m in range(0, len(text) - 6, 9)]
    found = candidates(text, [], names)
    assert len(found.codes) == MOST
    assert np.isfinite(Traits(found).of(Act(Span(0, 6), "demand", ((), ()), ((), ())), 1)).all()
