"""Of which state those asked in a poll are: "Sixty per cent of Orskans said yes. ... 41 per cent did not answer"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.claims.sources.entities import Thing
from parley.claims.sources.scene import Scene

_SHARE = r"(?:per ?cent|%|in (?:two|three|four|five|six|seven|eight|nine|ten|twenty|a hundred|\d+))"
_PART = re.compile(
    r"(?:(?:only|just|some|about|nearly|almost|a|an|the|another|a further|more than|over|fewer than|less than) ){0,2}"
    r"(?:[\w.-]+ ?(?:per ?cent|%)|(?:\w+ )?(?:respondents?|persons? asked|people asked|people polled)(?: in \w+)?"
    r"|(?:\w+ ){0,2}(?:majority|third|quarter|half|fifth|tenth|two-thirds|three-quarters|minority)"
    r"|those (?:asked|polled|surveyed|questioned|interviewed)|(?:one|two|three|four|nine) in \w+)"
    r"(?: of (?:the )?(?:respondents|those (?:asked|polled|surveyed|questioned|interviewed)|them|people asked))?",
    re.IGNORECASE,
)
"""A part of those who are asked, with nothing that says who they are."""
_OF_WHOM = re.compile(
    rf"(?:{_SHARE}|\b(?:half|thirds?|quarters?|majority|most|fifths?)) of (?:the |all )?\Z"
    r"|\b(?:poll(?:ed)?|survey(?:ed)?|polling|asked) (?:of )?(?:(?:about|some|over|more than|nearly) )?(?:[\d,]+ )?\Z",
    re.IGNORECASE,
)
"""Before the name of those who are asked: "63 percent of | Orskans", "surveyed 1,000 | Orskan voters"."""
_BACK = 40


def attach_respondents(scene: Scene) -> None:
    """Give parts of those who are asked the state whose people the article says were asked, if it is one."""
    parts = [
        entity for entity in scene.found.values()
        if isinstance(entity, Thing) and entity.kind == "group" and entity.country is None
        and _PART.fullmatch(entity.name)
    ]  # fmt: skip
    if not parts:
        return
    asked = _asked(scene.text, scene.entities.settings.named)
    if len(asked) == 1:
        for entity in parts:
            if scene.entities.profile(entity).country is None:
                entity.country = next(iter(asked))


def _asked(text: str, named: Sequence[tuple[int, str]]) -> set[str]:
    """The states whose people are told to have been asked."""
    return {code for at, code in named if _OF_WHOM.search(text, max(0, at - _BACK), at)}
