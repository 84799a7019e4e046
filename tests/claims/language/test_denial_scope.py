"""How far denials reach, and what nobody confirmed or asked for."""

import time

import pytest

from parley.claims.language.denial_scope import beyond_denial, left_unconfirmed, not_asked, own_part_denied
from parley.spans import Span


def place(text: str) -> tuple[str, Span]:
    """The plain text and the place in brackets."""
    before, _, rest = text.partition("[")
    inside, _, after = rest.partition("]")
    return before + inside + after, Span(len(before), len(before) + len(inside))


@pytest.mark.parametrize(
    ("text", "beyond"),
    [
        ("He rejected suggestions that she had been told to ram, and said [leave had been cancelled].", True),
        ("Denying a charge of delay, Poll added that [the ships had orders to fire].", True),
        ("Orsk denied that it fired, and said [leave was cancelled].", True),
        ("Orsk denied that it fired, insisting that [they had hit a boat].", True),
        ("Orsk denied that it fired, and said that [they were not there].", False),
        ("Orsk denied that it fired, and Tarn said that [leave was cancelled].", False),
        ("Orsk denies having laid any and blames [the blast on old shells].", True),
        ("Orsk denied [that it had shelled the pass], insisting that it held its fire.", False),
        ("Orsk denied the charge, saying that [it had never shelled the pass].", False),
        ("Orsk denied that it had shelled and [burnt the mill].", False),
        ("Orsk denied that it had seized the ship and accused [its crew of spying].", False),
        ("Orsk denied any raid, and accused [Tarn of spying].", True),
        ("Orsk denied that it had seized the ship, and threatened [its crew].", False),
        ("Orsk denied the charge. Tarn said that [it had shelled the pass].", False),
        ("Tarn said that [Orsk had shelled the pass].", False),
    ],
)
def test_beyond_a_denial(text: str, beyond: bool) -> None:
    assert beyond_denial(*place(text)) is beyond


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Orsk denied any involvement in the [raid].", True),
        ("Orsk denied its part in Sunday's deadly [raid].", True),
        ("Orsk denied any [involvement] in the raid.", False),
        ("Orsk denied the [raid].", False),
    ],
)
def test_a_part_in_an_act_is_denied(text: str, part: bool) -> None:
    assert own_part_denied(*place(text)) is part


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("He declined to confirm that [Tarn had signed].", True),
        ("Poll neither confirmed nor denied the reports that [Tarn had signed].", True),
        ("Poll neither confirmed nor denied [having signed].", True),
        ("Poll is in no position to confirm or deny a [raid].", True),
        ("Poll confirmed reports that [Tarn had signed].", False),
    ],
)
def test_what_is_not_confirmed(text: str, left: bool) -> None:
    assert left_unconfirmed(*place(text)) is left


@pytest.mark.parametrize(
    ("text", "unasked"),
    [
        ("Orsk has not been asked to [accept the annex].", True),
        ("Orsk hasn't yet told its friends to [leave].", True),
        ("We are not asking for [the moon].", True),
        ("It has not, despite pleas, asked Tarn [to leave].", True),
        ("It has not only asked Tarn to [leave].", False),
        ("It has not called on its men to [leave].", True),
        ("Orsk has asked its friends not to [leave].", False),
        ("Orsk has asked them to [leave].", False),
    ],
)
def test_what_nobody_asked_for(text: str, unasked: bool) -> None:
    assert not_asked(*place(text)) is unasked


def test_hostile_pages_are_read_in_time() -> None:
    text = "denied and said denied, saying not asked confirmed " * 20_000
    begun = time.perf_counter()
    for start in range(500_000, 500_200):
        beyond_denial(text, Span(start, start + 5))
        own_part_denied(text, Span(start, start + 5))
        left_unconfirmed(text, Span(start, start + 5))
        not_asked(text, Span(start, start + 5))
    assert time.perf_counter() - begun < 2
