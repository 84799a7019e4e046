"""Whose view a clause is by the words right before it."""

import pytest

from parley.claims.statements.inner_holders import inner_holder, own_mind
from parley.claims.types import Attribution, Speaker
from parley.spans import Span


def held(text: str, clause: str, *, cue: str = "said") -> tuple[str | None, str] | None:
    """Source and cue of the inner holder; the marked attribution has the first `cue` and all that follows it."""
    at = text.index(cue)
    outer = Attribution(
        source=Span(0, max(1, at - 1)), cue=Span(at, at + len(cue)), contents=(Span(at + len(cue) + 1, len(text)),)
    )
    start = text.index(clause)
    found = inner_holder(text, Span(start, start + len(clause)), outer)
    return (found.source.of(text) if found.source else None, found.cue.of(text)) if found and found.cue else None


@pytest.mark.parametrize(
    ("text", "clause", "holder"),
    [
        ("Roe said that many critics had been predicting war by May.", "war by May", ("many critics", "had been predicting")),
        ("Roe said Ilse Varga assured them that ships will come.", "ships will come", ("Ilse Varga", "assured")),
        ("Roe said that if asked, the army expects the pass to fall.", "the pass to fall", ("the army", "expects")),
        ("Roe said, and I don't say it will come.", "it will come", (None, "don't say")),
        ("Roe said that there are fears that it will come.", "it will come", None),
        ("Roe said ships will come.", "ships will come", None),
        ("Roe said that a point in warning that it will come stands.", "it will come", None),
    ],
)  # fmt: skip
def test_who_holds_it(text: str, clause: str, holder: tuple[str | None, str] | None) -> None:
    assert held(text, clause) == holder


def test_nobody_is_looked_for_outside_a_statement() -> None:
    text = "Many critics predict war by May."
    assert inner_holder(text, Span(21, 31), None) is None


@pytest.mark.parametrize(
    ("source", "role", "own"),
    [
        ("An Asian envoy", "envoy", True),
        ("Dana Poll", "minister", True),
        ("A spokesman", "spokesman", False),
        ("His wife", "wife", False),
        ("An aide", "aide", False),
    ],
)
def test_who_says_that_he_fears_fears_it_unless_he_speaks_for_another(source: str, role: str, *, own: bool) -> None:
    text = f"{source} said he feared that it would fall."
    said = text.index("said")
    outer = Attribution(source=Span(0, len(source)), cue=Span(said, said + 4), contents=(Span(said + 5, len(text)),))
    he = text.index(" he ") + 1
    inner = Attribution(source=Span(he, he + 2), cue=Span(he + 3, he + 9), contents=(Span(he + 15, len(text)),))
    speaker = Speaker(id="sp-1", name=source, kind="unnamed", role=role, affiliation=None, country=None)
    assert own_mind(text, outer, inner, speaker) is own
    assert own_mind(text.replace("said he", "said if he"), outer, inner, speaker) is False


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Roe said that Karim Daud's belief that they will leave was shared.", ("Karim Daud", "belief")),
        ("Roe said investors shrugged off the central bank's gloomy forecast that they will leave.", ("the central bank", "gloomy forecast")),
        ("Roe said my guess is that they will leave.", (None, "guess")),
        ("Roe said that his ship's log shows that they will leave.", None),
        ("Roe said that she dismissed Daud's claim that they will leave.", None),
    ],
)  # fmt: skip
def test_whose_noun_holds_it(text: str, holder: tuple[str | None, str] | None) -> None:
    assert held(text, "they will leave") == holder
