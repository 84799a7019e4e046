"""The casebook that ships with the package: past crises, coded and told in our own words, with a source for each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from parley.assessment.cases import Case
from parley.data.documents import parsed

FILES = ("1918-1938", "1939-1956", "1957-1975", "1976-1991", "1992-2019", "2020-2022")
"""The casebook's files, by the years in which their crises began."""

_PROTRACTED = {False: "no", True: "yes"}


def parse_casebook(text: str) -> Iterator[Case]:
    """The cases of one YAML file. Raises ValueError, KeyError or TypeError where the file breaks the form."""
    for row in parsed(text):
        kind, went = dict(row["kind"]), row["went"]
        (challenger, defender), (began, ended) = row["sides"], row["days"]
        serious = went["serious"]
        # YAML reads a bare yes or no as true or false.
        kind["protracted"] = _PROTRACTED.get(kind["protracted"], kind["protracted"])
        yield Case(
            id=row["id"],
            name=row["name"],
            began=str(began),
            ended=None if ended is None else str(ended),
            challenger=tuple(challenger),
            defender=tuple(defender),
            **kind,
            serious=serious if isinstance(serious, bool | None) else True,
            serious_from=None if isinstance(serious, bool | None) else str(serious),
            outcome=went["outcome"],
            attacker=went.get("by"),
            how_it_began=row["began"],
            how_it_ended=row["ended"],
            source=row["source"],
        )


@cache
def load_casebook() -> tuple[Case, ...]:
    """All cases, by the day on which they began; read once in a process."""
    folder = files("parley.data") / "casebook"
    cases = (case for name in FILES for case in parse_casebook((folder / f"{name}.yaml").read_text(encoding="utf-8")))
    return tuple(sorted(cases, key=lambda case: (case.began, case.id)))
