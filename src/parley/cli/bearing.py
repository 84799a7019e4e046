"""What bears on a crisis: texts that name its parties."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from parley.claims.language.gazetteer import Gazetteer, plain

if TYPE_CHECKING:
    from parley.record.types import Question

YEARS_BEFORE = 1
"""Leaders who left office so long before a question opened still stand for their state †."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A side of the crisis, and how it is named: letter case counts, so that "us" is not the US."""

    name: str
    pattern: re.Pattern[str]

    def is_in(self, text: str) -> bool:
        """Whether the text (as `plain`) names it."""
        return self.pattern.search(text) is not None


class Bearing:
    """The rule by which articles are kept: some party named in what the feed says, every party in the article."""

    def __init__(self, parties: Sequence[Party]) -> None:
        self._parties = parties
        self.rule = (
            f"Kept: entries that name {_listed(parties, 'or')} in title or summary, whose article names "
            f"{_listed(parties, 'and')}."
        )

    def announced(self, title: str, summary: str) -> str | None:
        """Why an entry is left out by what its feed says of it; None where its page is worth fetching."""
        text = plain(f"{title}\n{summary}")
        if any(party.is_in(text) for party in self._parties):
            return None
        return f"title and summary do not name {_listed(self._parties, 'or')}"

    def told(self, title: str | None, text: str) -> str | None:
        """Why an article is left out by what it says; None where it is kept."""
        whole = plain(f"{title or ''}\n{text}")
        missing = [party for party in self._parties if not party.is_in(whole)]
        return f"the article does not name {_listed(missing, 'or')}" if missing else None


def _listed(parties: Sequence[Party], word: str) -> str:
    return f" {word} ".join(party.name for party in parties)


def bearing_on(question: Question | None, about: Sequence[str], gazetteer: Gazetteer, year: int) -> Bearing | None:
    """The rule for a question's two sides, or for the states and names of `about`; None where there is neither."""
    names = tuple(dict.fromkeys(about or ((question.actor, question.target) if question else ())))
    if question and question.opens:
        year = question.opens.year
    return Bearing([_party(name, gazetteer, year) for name in names if name.strip()]) if names else None


def _party(name: str, gazetteer: Gazetteer, year: int) -> Party:
    """A state by code or name under its names, people, capital, seats and leaders; anything else by its own name."""
    code = name if name in gazetteer.state_names else gazetteer.state(name)
    names = set(_names(code, gazetteer, year)) if code else {plain(name)}
    if (organisation := gazetteer.organisation(name)) and not code:
        names |= {short for short, known in gazetteer.organisations.items() if known is organisation}
    listed = "|".join(re.escape(n) for n in sorted(filter(None, names), key=lambda n: (-len(n), n)))
    return Party(
        name=gazetteer.state_names[code] if code in gazetteer.state_names and code else name,
        pattern=re.compile(rf"(?<!\w)(?:{listed})s?(?!\w)"),
    )


def _names(code: str, gazetteer: Gazetteer, year: int) -> Iterator[str]:
    for table in (gazetteer.countries, gazetteer.nationalities, gazetteer.capitals, gazetteer.seats):
        yield from (name for name, state in table.items() if state == code)
    for leaders in gazetteer.leaders.values():
        for leader in leaders:
            in_office = leader.first <= year + 1 and (leader.last is None or leader.last >= year - YEARS_BEFORE)
            if leader.country == code and in_office:
                yield leader.tokens[0 if leader.family_first else -1].title()
