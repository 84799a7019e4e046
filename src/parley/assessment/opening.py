"""What kind of act the opening of a first report tells of, by its words: violence, force without it, politics.

What happened first and worst stands in the first sentences; further down a report tells of the past and of others.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

from parley.assessment.asserting import asserted
from parley.assessment.sentences import sentence_starts
from parley.assessment.types import Trigger

SENTENCES = 5
"""† So many sentences are looked at; each counts for less than the one before it: 1, 1/2, 1/3, ..."""
LEAST = 0.15
"""† With less than this nothing is said."""
TWICE = 2.0
"""† One kind must weigh so many times as much as the next, else nothing is said. Set on the same crises over 1 to 3: κ
rises from 0.50 (silent on 4 %) to 0.60 (silent on 26 %), and hardly further."""
LEAD = 3
"""† The first sentences, a dateline among them, tell who did it."""
MOST = 2
"""Of one kind so many words of a sentence count."""

_VIOLENT = re.compile(
    r"\b(?:kill(?:ed|ing)|shot (?:dead|down|at)|shots|fighting|fought|clash(?:ed|es)?|exchang\w+ (?:of )?(?:fire|shots)"
    r"|open(?:ed)? fire|fired|bomb(?:ed|ing|ardment|s)?|shell(?:ed|ing)|attack(?:ed|s|ing|ers)?|raid(?:ed|ers|s)?|sank"
    r"|sunk|torpedoed|storm(?:ed|ing)|invad(?:ed|ing|ers)|invasion|overr[au]n|ambush\w*|march(?:ed|ing) in(?:to)?"
    r"|fell (?:up)?on|assault\w*|massacre\w*|wounded|dead|died|battle|engagement|burn(?:ed|t)|skirmish\w*|firefight"
    r"|murder\w*|assassinat\w*|blew up|blown up|blast|explosion|casualties|gunfire|air strikes?|downed|brought down)\b"
)
_ARMED = re.compile(
    r"\b(?:troops?|soldiers?|regiments?|divisions?|brigades?|battalions?|tanks?|warships?|fleet|squadrons?|destroyers?"
    r"|cruisers?|carriers?|mobili[sz]\w*|manoeuv\w*|exercis\w*|missiles?|bombers?|fighters?|jets|gunboats?|blockad\w*"
    r"|reservists?|army|navy|garrisons?|frigates?|submarines?|patrol (?:boats|vessels)|marines|occupied|landed|alert"
    r"|reinforc\w*|armed|forces|airlift\w*|barricades?|barriers)\b"
)
_POLITICAL = re.compile(
    r"\b(?:decree\w*|nationali[sz]\w*|notes?|ultimatum|demand\w*|declar\w*|announc\w*|treat(?:y|ies)|denounc\w*"
    r"|broke off|relations|embargo\w*|sanction\w*|proclaim\w*|parliament|resign\w*|coup|overthr\w*|independence"
    r"|recogni\w*|expel\w*|arrest\w*|protest\w*|speech|threat\w*|warn\w*|accus\w*|plebiscite|referendum|union|annex\w*|constitution"
    r"|claim\w*|crown|accession|elections?|seiz\w*|confiscat\w*|tariffs?|customs|limits?|agreement)\b"
)
_WEIGHTED: Mapping[Trigger, tuple[re.Pattern[str], float]] = {
    "direct violence": (_VIOLENT, 1.5), "non-violent military": (_ARMED, 0.5), "political": (_POLITICAL, 1.0),
}  # fmt: skip
"""† Violence outweighs what is said of it; forces are named in all reports. Set on `evaluation/profiles/third.jsonl`
over 1 to 4 and ½ to 1½: the best of twenty pairs, whose κ lie between 0.32 and 0.50."""
_NOBODY_HURT = re.compile(
    r"\b(?:nobody|no one|none)\b.{0,40}\b(?:killed|hurt|injured|wounded|harmed|died)\b"
    r"|\b(?:without|no) (?:casualties|victims|loss of life)\b"
)
"""† Where nobody was hurt, and the first sentences name no armed force, violence is no clear trigger: such a raid
provokes more than it wounds."""
_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")
_PAST = re.compile(
    r"\b(?:(?:years|decades|centuries) ago|last year|(?:in|since) the (?:nineteen-)?\w+ties|war of|at war twice"
    r"|once before)\b"
)


class Opening(NamedTuple):
    """The kind of act that the words of an opening tell of, what they weigh, and whether no other weighs alike."""

    trigger: Trigger
    weight: float
    clear: bool


def opening_of(text: str, year: int) -> Opening | None:
    """The kind of act that the first sentences of a report of that year tell of; None where their words do not tell."""
    starts = (*sentence_starts(text), len(text))[: SENTENCES + 1]
    weights = dict.fromkeys(_WEIGHTED, 0.0)
    bloodless, armed = False, _ARMED.search(text[: starts[: LEAD + 1][-1]].lower()) is not None
    for place, (start, end) in enumerate(pairwise(starts)):
        lowered = text[start:end].lower()
        years = [int(found) for found in _YEAR.findall(lowered)]
        if (years and max(years) < year) or _PAST.search(lowered):
            continue
        bloodless = bloodless or _NOBODY_HURT.search(lowered) is not None
        for trigger, (words, weight) in _WEIGHTED.items():
            told = sum(asserted(lowered, match.start()) for match in words.finditer(lowered))
            weights[trigger] += weight * min(told, MOST) / (1 + place)
    best, second, *_ = sorted(weights, key=lambda trigger: -weights[trigger])
    if weights[best] < LEAST:
        return None
    clear = weights[best] >= TWICE * weights[second] and not (bloodless and not armed and best == "direct violence")
    return Opening(best, weights[best], clear)
