"""The counted noun after a number, up to its head: "175,000 Russian troops", "58 per cent of likely voters".

No parser is asked: the phrase runs over content words until one of them is a plural noun, or until a
function word, a verb or a mark ends it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_WORD = re.compile(r"(?:\s+|(?<=[A-Za-z])/)[“\"‘']{0,2}(?P<word>[A-Za-zÀ-ÿ](?:[\w’'-]|\.(?=[A-Za-z]))*)[”\"]?")
_SHORT = re.compile(r"(?:[A-Z]\.)+[A-Z]\Z")
_STOP = frozenset(
    """the a an of in on at to for from with by and or but nor who whom whose which that what were was are is be been
    being am have has had having do does did will would could may might can tall wide high deep long shall should
    must not than as near into over under up down out off back away about around between among against along
    across through during since until after before behind because if when while where why how whether so then
    there here also too only just even still yet already again ago later earlier apart together alone either both
    each every any some all no none same such he she it they we you i him her them us me his its their our your my
    this these those one's itself themselves said says say saying told tells added warned called calls took takes
    take taken went go goes came come comes made make makes got get gets gave give gives held hold holds saw see
    seen fell fall falls rose rise rises won win wins lost lose loses left leave leaves sent send sends met meet
    meets led lead leads became become began begin begins died die fled fought spent laid put set sat stood stand
    stands kept keep keeps found find finds ran run runs thought think thinks knew know knows want wants wanted
    need needed needs like likes remain remained remains voted backed believe believes agree agreed approve
    approved disapprove feel felt seem seems appear appeared last next today yesterday tomorrow tonight monday
    tuesday wednesday thursday friday saturday sunday per via amid despite including versus vs toward towards onto
    upon without within plus worth annually daily respectively now ever never once however instead""".split()
)
_IRREGULAR = frozenset(
    """people men women children troops police personnel servicemen servicewomen policemen gunmen militiamen
    fishermen lawmen congressmen airmen seamen crewmen aircraft crew infantry media data feet teeth fish sheep
    percent cattle livestock clergy dead elderly businessmen spokesmen clergymen policewomen""".split()
)
_LINKS = frozenset(("and", "or", "but"))
_TRAILING = frozenset("more fewer less additional extra others".split())
_SECOND_HEAD = re.compile(
    r"\s+and\s+([a-z]+s)\b(?=\s*(?:[.,;:)—–-]|(?:in|on|at|who|from|were|are|have|had|a|an|to|of)\b|\Z))"
)
_OF_WHAT = re.compile(r"\s+of(?!\s+(?:an?|the|its|their|his|her|our|[\w-]+['’]s)\b)\b")
_SINGULAR_S = ("ss", "us", "is", "'s", "’s", "ous")
_STATES = frozenset(
    "dead injured wounded missing killed homeless displaced hospitalized hospitalised unaccounted".split()
)
_DETERMINERS = frozenset("the a an its their our his her my your all these those this that".split())
_PRONOUNS = frozenset("them us you those these".split())
_MEASURES = frozenset(
    """members rounds pages ton tons tonne tonnes barrels pounds ounces kilos kilograms kilogrammes grams litres liters
    gallons pieces kinds types sorts sets boxes bags cases crates rows bottles sheets groups teams batches shipments
    truckloads units brigades battalions acres hectares boatloads heads copies instances acts""".split()
)
_RATE = re.compile(
    r"\s+(?:an?|per|each|every)\s+(?:day|week|month|year|hour|minute|second|head|barrel|gallon|person|capita|tonne|ton"
    r"|night|household|share|vote)\b(?!-)"
    r"|-an?-(?:day|week|month|year|hour)\b|/(?:hour|day|capita|year)\b",
    re.IGNORECASE,
)
_LONGEST = 6
"""Words of a counted phrase; longer ones are lists or runaway clauses."""


def _plural(word: str) -> bool:
    low = word.lower()
    return low in _IRREGULAR or (len(low) > 2 and low.endswith("s") and not low.endswith(_SINGULAR_S))


class _Token(NamedTuple):
    word: str
    end: int


def noun_end(
    text: str, start: int, limit: int, *, single: bool = False, partitive: bool = False, brief: bool = False
) -> int:
    """Where the noun phrase that begins after `start` ends, `start` itself where there is none.

    `single`: the number is one, so that no plural need come. `partitive`: after "of", where a
    determiner may open the phrase. `brief`: after a percentage, where only a plural noun next to it counts.
    """
    at = start
    if partitive:
        while (found := _WORD.match(text, at, limit)) and found["word"].lower() in _DETERMINERS:
            at = found.end("word")
            if found["word"].lower() in _PRONOUNS:
                start = at
        if found and found["word"].lower() in _PRONOUNS:
            return found.end("word")
    tokens = _run(text, at, limit)
    if not tokens or (not partitive and tokens[0].word.endswith(("'s", "’s"))):
        return start
    if tokens[0].word.lower() in _STATES and not any(_plural(t.word) for t in tokens[1:3]):
        return tokens[0].end
    head = _plural_head(tokens)
    if brief and (head is None or head > 1):
        return start
    if head is None:
        return _lone_head(tokens, start, single=single or partitive)
    end = tokens[head].end
    second = _SECOND_HEAD.match(text, end, limit)
    if second and _plural(second[1]):
        end = second.end(1)
    link = _OF_WHAT.match(text, end, limit)
    if link and tokens[head].word.lower() in _MEASURES:
        return max(end, noun_end(text, link.end(), limit, partitive=True))
    return end


def _run(text: str, at: int, limit: int) -> list[_Token]:
    """The content words from a place on, up to a function word, a verb or a mark."""
    tokens: list[_Token] = []
    while len(tokens) < _LONGEST and (found := _WORD.match(text, at, limit)):
        low = found["word"].lower()
        if low in _LINKS:
            if not tokens or _plural(tokens[-1].word):
                break
        elif low in _STOP:
            break
        tokens.append(_Token(found["word"], found.end("word")))
        at = found.end()
        if _SHORT.search(found["word"]) and text[at : at + 1] == ".":
            at += 1
    while tokens and tokens[-1].word.lower() in _LINKS:
        tokens.pop()
    return tokens


def _plural_head(tokens: list[_Token]) -> int | None:
    """Which word is the head: the first plural, or a later one that it only qualifies ("Forbes staff members")."""
    plurals = [i for i, token in enumerate(tokens) if _plural(token.word)]
    if not plurals:
        return None
    head = plurals[0]
    for later in plurals[1:]:
        between = tokens[head + 1 : later]
        close = not between or (tokens[head].word[0].isupper() and len(between) == 1)
        if close and (tokens[head].word[0].isupper() or tokens[later].word.islower()):
            head = later
    return head


def _lone_head(tokens: list[_Token], start: int, *, single: bool) -> int:
    """The end of a phrase without a plural: a short one, without the verb or the "more" that trails it."""
    kept = list(tokens)
    for i, token in enumerate(kept):
        if token.word.lower() in _LINKS:
            kept = kept[:i]
            break
    while kept and (
        kept[-1].word.lower() in _TRAILING
        or kept[-1].word.lower().endswith("ly")
        or ((len(kept) > 1 or not single) and kept[-1].word.lower().endswith(("ed", "ing")))
    ):
        kept.pop()
    if not kept or (not single and len(kept) > 3) or kept[-1].word.endswith(("'s", "’s")):
        return start
    return kept[-1].end


def rate_end(text: str, end: int, limit: int) -> int:
    """The end of a rate ("a day", "per head") that goes with a quantity, else `end`."""
    rate = _RATE.match(text, end, limit)
    return rate.end() if rate else end
