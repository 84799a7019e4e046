"""Who mediates does so between the two who quarrel."""

from collections.abc import Sequence
from typing import cast

import pytest

from parley.claims.model.acts import EventMark
from parley.claims.parties.mediators import between_two
from parley.claims.parties.parties import Parties
from parley.spans import Span


class Quarrel:
    """The parties of an article about two who quarrel, each phrase a code."""

    two = frozenset({"NOR", "DNK"})

    def __init__(self, text: str) -> None:
        self.text = text

    def codes(self, spans: Sequence[Span]) -> tuple[str, ...]:
        return tuple(span.of(self.text) for span in spans)


def found(text: str, kind: str, trigger: str, actor: list[str], recipient: str = "") -> tuple[str, ...]:
    def at(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    recipients = (at(recipient),) if recipient else ()
    mark = EventMark(at(trigger), kind, "happened", (), recipients, 1.0)  # type: ignore[arg-type]
    return between_two(mark, actor, cast("Parties", Quarrel(text)))


@pytest.mark.parametrize(
    ("text", "kind", "trigger"),
    [
        ("Orsk offered to mediate.", "AGREE", "offered"),
        ("Orsk offered its good offices.", "AGREE", "offered"),
        ("Orsk offered to act as a mediator.", "AGREE", "offered"),
        ("Orsk offered to act as a go-between.", "AGREE", "offered"),
        ("Orsk offered to mediate.", "CONSULT", "mediate"),
    ],
)
def test_who_mediates_does_so_between_the_two_who_quarrel(text: str, kind: str, trigger: str) -> None:
    assert found(text, kind, trigger, ["SWE"]) == ("DNK", "NOR")


def test_one_of_the_two_mediates_nothing_and_other_acts_are_not_between_them() -> None:
    assert found("Orsk offered to mediate.", "CONSULT", "mediate", ["NOR"]) == ()
    assert found("Orsk offered to mediate with NOR.", "CONSULT", "mediate", ["SWE"], "NOR") == ()
    assert found("Orsk urged NOR. It offered to mediate.", "CONSULT", "mediate", ["SWE"], "NOR") == ("DNK", "NOR")
    assert found("Orsk offered to help.", "AGREE", "offered", ["SWE"]) == ()
    assert found("Orsk urged to mediate.", "REQUEST", "urged", ["SWE"]) == ()
