"""Armed movements are whole, whatever part of them the model marks."""

from __future__ import annotations

import pytest

from parley.claims.people.acronyms import with_acronyms
from parley.claims.types import Mention
from parley.spans import Span


def organisations(text: str, *marked: str) -> list[str]:
    mentions = [Mention(span=Span(text.find(m), text.find(m) + len(m)), kind="organisation") for m in marked]
    return sorted(m.span.of(text) for m in with_acronyms(text, mentions))


@pytest.mark.parametrize(
    ("text", "marked", "whole"),
    [
        ("The Front of the Harbour tribes struck.", (), ["Front of the Harbour tribes"]),
        ("All Kesari Students' Front lifted it.", ("Kesari Students' Front",), ["All Kesari Students' Front"]),
        ("The Commando of the Third of May asks.", (), ["Commando of the Third of May"]),
        ("The Grey Reef Army spoke.", ("Grey Reef",), ["Grey Reef Army"]),
        ("The Ruritanian Army spoke.", ("Ruritanian",), ["Ruritanian"]),
        ("The Front struck.", (), []),
        ("Front", (), []),
    ],
)
def test_movements_are_whole(text: str, marked: tuple[str, ...], whole: list[str]) -> None:
    assert organisations(text, *marked) == whole


@pytest.mark.parametrize(
    ("text", "marked", "whole"),
    [
        ("The Rapid Harbour Forces fired. The RHF left.", ("RHF",), ["RHF", "Rapid Harbour Forces"]),
        ("Police met the League of Grain Traders. LGT left.", ("LGT",), ["LGT", "League of Grain Traders"]),
        ("The Rapid Harbour Forces fired. The RHG left.", ("RHG",), ["RHG"]),
        ("The Harbour Forces fired. The HF left.", ("HF",), ["HF"]),
    ],
)
def test_a_name_whose_initials_are_a_body_is_that_body(text: str, marked: tuple[str, ...], whole: list[str]) -> None:
    assert organisations(text, *marked) == whole
