"""What can be seen of a block without understanding it: its own form, how it lies, what stands around it, its kin.

The judge reads words; a page's layout says as much. Paragraphs stand apart where furniture crowds together, time
stamps and the names of speakers return down the page with other words each time, and what follows a colon is a list.
All traits are numbers, in the order of `TRAITS`.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import accumulate, groupby
from operator import itemgetter
from typing import NamedTuple

from parley.articles import clutter_words as words
from parley.articles.blocks import Laid
from parley.articles.types import Judgement

LOOKED_AT = 1_500
"""Characters of a block whose form is looked at."""

SURE, SURE_WORDS = 0.8, 12
"""Probability and words from which a block surely belongs to the story."""

SHORT, FAR, MANY = 14, 9, 8
"""Words of a block that may have kin; blocks within which a sure one is looked for; kin that are counted."""

_QUOTED = re.compile(r"“[^”]{0,2000}”|\"[^\"]{0,2000}\"|«[^»]{0,2000}»|''[^']{0,2000}''|‘[^’]{0,600}’(?!\w)")
_TERMINAL = re.compile(r"[.!?…:;][\"”’'»)\]]*\s*$")
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|should|may|might|must|did|does|do|said|says|told"
    r"|\w{3,40}ed)\b"
)
_ADDRESS = re.compile(r"https?:|www\.|\w\.\w{2,12}/|\S@\S|\.com\b|\.org\b|\.net\b")
_MONEY = re.compile(r"[$£€₹¥]\s?\d|\d\s?[$£€₹¥]")
_PHONE = re.compile(r"\+?\d[\d ()-]{7,30}\d")
_SPEAKER = re.compile(r"[A-Z][\w.’' -]{1,40}:\s")
_SENTENCES = re.compile(r"[.!?][\"”’)]*\s+[A-Z“\"]")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_STAMP = re.compile(
    rf"\W{{0,2}}(?:\[?\d{{1,2}}[.:h]\d{{2}}(?::\d{{2}})?\]?|\d{{1,2}}\.?(?:st|nd|rd|th)? {_MONTH}|{_MONTH} \d{{1,2}}\b"
    r"|(?:1[89]|20)\d\d\s*[:–—-])"
)
_ASIDE = re.compile(
    r"[\[(][A-Z][A-Z ,'-]{3,40}[.!]?[\])]$"
    r"|[\[(](?i:laughter|applause|sounds?|music|crosstalk|pause)\b[^\])]{0,30}[\])]$"
)
_MARK = re.compile(r"([-*•·–—■□☐☑✓▪●◦🔹►]|\(?\d{1,2}[.)]|\(?[a-z]\))\s")
_LETTERS, _DIGITS = re.compile(r"[^\W\d_]+"), re.compile(r"\d+")
_OPENING = "\"“‘'«"
_SIGNS = "|›»•·©@#/[]<>▸→►★♥✓_=*+{}~^"
_ODD = re.compile("[^\0-\u2100]")

_ITEMS = frozenset("li td th dt dd blockquote".split())

_KINDS = ("title", "byline", "section", "caption", "related", "bio", "comments", "other")
_OWN = (
    "said", "certainty", "words", "terminal", "stop", "colon", "question", "furniture", "voice", "upper", "capitals",
    "digits", "opens_low", "opens_digit", "opens_quote", "opens_mark", "bracketed", "quoted", "told", "you", "we",
    "orders", "address", "marks", "odd", "verb", "money", "phone", "speaker", "sentences", "word_length", "prose",
    "stamp", "aside", "listed", *(f"as_{kind}" for kind in _KINDS),
)  # fmt: skip
_BESIDE = ("words", "terminal", "furniture", "colon", "prose", "upper")
_PLACE = (
    *(f"said{step:+d}" for step in (-3, -2, -1, 1, 2, 3)),
    *(f"{name}{step:+d}" for step in (-1, 1) for name in _BESIDE),
    "around", "inside", "above", "below", "sure_before", "sure_after", "sure_near", "place", "from_start", "from_end",
    "from_first", "from_last", "blocks", "sure_share", "sures_above", "sures_below", "kept_above", "kept_below",
    "most_above", "most_below", "between", "in_list",
)  # fmt: skip
_LAYOUT = (
    "gap_before", "gap_after", "group", "alone", "lines", "page_gaps", "page_alone", "page_wrapped", "group_said",
    "group_least", "group_most", "linked", "marked", "alike", "heading",
    "item", "pictured", "markup",
)  # fmt: skip
_KIN = ("kin", "kin_before_prose", "kin_adjacent", "kin_said", "kin_most", "forms", "same")
TRAITS = (*_OWN, *_PLACE, *_LAYOUT, *_KIN)


class Seen(NamedTuple):
    """What the rules say of a block: whether it has the form of furniture, and how much the page speaks in it."""

    furniture: bool
    voice: float


def log_odds(chance: float) -> float:
    """The log-odds of a probability, bounded."""
    bounded = min(max(chance, 1e-4), 1 - 1e-4)
    return math.log(bounded / (1 - bounded))


def form(text: str) -> str:
    """The form of a line: every word one letter, every number one digit, all marks as they stand."""
    return _LETTERS.sub("a", _DIGITS.sub("0", text))[:40]


def _own(block: Laid, seen: Seen, said: Judgement) -> dict[str, float]:
    """Traits of the block alone."""
    text = block.text[:LOOKED_AT]
    tokens = text.split()
    count, size = len(block.text.split()), max(1, len(text))
    plain = _QUOTED.sub(" ", text)
    letters = "".join(filter(str.isalpha, text))
    terminal = bool(_TERMINAL.search(block.text[-40:]))
    tail = block.text[-10:].rstrip("\"”’') ")
    out: dict[str, float] = {
        "said": log_odds(said.keep),
        "certainty": said.certainty,
        "words": math.log1p(count),
        "terminal": terminal,
        "stop": tail.endswith((".", "!", "?")),
        "colon": tail.endswith(":"),
        "question": tail.endswith("?"),
        "furniture": seen.furniture,
        "voice": seen.voice,
        "upper": sum(map(str.isupper, letters)) / max(1, len(letters)),
        "capitals": sum(t[0].isupper() for t in tokens) / max(1, len(tokens)),
        "digits": sum(map(str.isdigit, text)) / size,
        "opens_low": text[:1].islower(),
        "opens_digit": text[:1].isdigit(),
        "opens_quote": text[:1] in _OPENING,
        "opens_mark": not text[:1].isalnum() and text[:1] not in _OPENING,
        "bracketed": text[:1] in "([",
        "quoted": bool(_QUOTED.search(text)),
        "told": bool(words.TOLD.search(plain)),
        "you": len(words.YOU.findall(plain)) / max(3, len(tokens)),
        "we": len(words.WE.findall(plain)) / max(3, len(tokens)),
        "orders": bool(words.IMPERATIVE.match(plain)),
        "address": bool(_ADDRESS.search(text)),
        "marks": sum(map(text.count, _SIGNS)) / size,
        "odd": bool(_ODD.search(text)),
        "verb": bool(_VERB.search(plain)),
        "money": bool(_MONEY.search(text)),
        "phone": bool(_PHONE.search(text)),
        "speaker": bool(_SPEAKER.match(text)),
        "sentences": 1 + len(_SENTENCES.findall(text)),
        "word_length": sum(map(len, tokens)) / max(1, len(tokens)),
        "prose": count >= SURE_WORDS and terminal,
        "stamp": bool(_STAMP.match(text)),
        "aside": bool(_ASIDE.match(text)),
        "listed": bool(_MARK.match(text)),
    }
    out |= {f"as_{kind}": said.certainty * (said.reason == kind) for kind in _KINDS}
    return out


def _steps(marked: Sequence[bool]) -> list[int]:
    """For each place, how many others lie between it and the last marked one before it; at most `FAR`."""
    out, since = [], FAR
    for here in marked:
        out.append(since)
        since = 0 if here else min(FAR, since + 1)
    return out


def _place(own: Sequence[dict[str, float]], judged: Sequence[Judgement]) -> list[dict[str, float]]:
    """Traits of where a block stands on the page, and of what stands beside it."""
    size = len(own)
    said = [traits["said"] for traits in own]
    sure = [j.keep > SURE and t["words"] >= math.log1p(SURE_WORDS) for t, j in zip(own, judged, strict=True)]
    prose = [j.keep > 0.5 and t["words"] >= math.log1p(8) for t, j in zip(own, judged, strict=True)]
    at = [i for i, here in enumerate(sure) if here]
    first, last = (at[0], at[-1]) if at else (0, size - 1)
    before, after = _steps(sure), _steps(sure[::-1])[::-1]
    sures = [0, *accumulate(sure)]
    kept = [0.0, *accumulate(j.keep for j in judged)]
    most_above = [-6.0, *accumulate(said, max)]
    most_below = [-6.0, *accumulate(said[::-1], max)][::-1]
    in_list = _in_list(own, judged)
    out: list[dict[str, float]] = []
    for i in range(size):
        near = {step: said[i + step] if 0 <= i + step < size else -4.0 for step in (-3, -2, -1, 1, 2, 3)}
        traits: dict[str, float] = {f"said{step:+d}": value for step, value in near.items()}
        for step in (-1, 1):
            beside = own[i + step] if 0 <= i + step < size else {"furniture": 1.0}
            traits |= {f"{name}{step:+d}": beside.get(name, 0.0) for name in _BESIDE}
        traits |= {
            "around": (near[-2] + near[-1] + near[1] + near[2]) / 4,
            "inside": first < i < last,
            "above": i < first,
            "below": i > last,
            "sure_before": before[i],
            "sure_after": after[i],
            "sure_near": before[i] + after[i],
            "place": i / size,
            "from_start": min(i, 15),
            "from_end": min(size - 1 - i, 15),
            "from_first": max(-15, min(15, i - first)),
            "from_last": max(-15, min(15, i - last)),
            "blocks": min(size, 80),
            "sure_share": sures[-1] / size,
            "sures_above": min(20, sures[i]),
            "sures_below": min(20, sures[-1] - sures[i + 1]),
            "kept_above": min(20.0, kept[i]),
            "kept_below": min(20.0, kept[-1] - kept[i + 1]),
            "most_above": most_above[i],
            "most_below": most_below[i + 1],
            "between": 0 < i < size - 1 and prose[i - 1] and prose[i + 1],
            "in_list": in_list[i],
        }
        out.append(traits)
    return out


def _in_list(own: Sequence[dict[str, float]], judged: Sequence[Judgement]) -> list[bool]:
    """Which blocks belong to a list that a line ending in a colon announces."""
    out, listing = [], False
    for traits, said in zip(own, judged, strict=True):
        item = bool(traits["listed"]) or (traits["words"] <= math.log1p(12) and not traits["furniture"])
        listing = listing and item
        out.append(listing)
        listing = listing or (bool(traits["colon"]) and said.keep > 0.4)
    return out


def _layout(blocks: Sequence[Laid], own: Sequence[dict[str, float]]) -> list[dict[str, float]]:
    """Traits of how blocks are set apart from each other."""
    groups = [list(members) for _, members in groupby(range(len(blocks)), key=lambda i: blocks[i].group)]
    long = [len(group) == 1 for group in groups for i in group if own[i]["words"] >= math.log1p(20)]
    page_alone = sum(long) / max(1, len(long))
    page_gaps = (len(groups) - 1) / max(1, len(blocks) - 1)
    page_wrapped = sum(block.lines > 1 for block in blocks) / max(1, len(blocks))
    out: list[dict[str, float]] = []
    for group in groups:
        said = [own[i]["said"] for i in group]
        whole, ordered = sum(said), sorted(said)
        for i, mine in zip(group, said, strict=True):
            others = len(group) - 1
            traits: dict[str, float] = {
                "gap_before": i == group[0],
                "gap_after": i == group[-1],
                "group": min(MANY, len(group)),
                "alone": (others == 0) - page_alone,
                "lines": min(5, blocks[i].lines),
                "page_gaps": page_gaps,
                "page_alone": page_alone,
                "page_wrapped": page_wrapped,
                "group_said": (whole - mine) / others if others else 0.0,
                "group_least": ordered[ordered[0] == mine] if others else 0.0,
                "linked": blocks[i].linked,
                "marked": blocks[i].marked,
                "alike": blocks[i].alike,
                "heading": blocks[i].heading,
                "item": blocks[i].element in _ITEMS,
                "pictured": blocks[i].pictured,
                "markup": blocks[i].element != "",
                "group_most": ordered[-2 if ordered[-1] == mine else -1] if others else 0.0,
            }
            out.append(traits)
    return out


def _family(traits: dict[str, float], text: str) -> str | None:
    """What a short block has in common with its kin: a time stamp, a list mark or its first word."""
    if traits["stamp"]:
        return "#stamp"
    if mark := _MARK.match(text):
        return "#number" if mark[1].strip("(.)").isdigit() else f"#{mark[1][:1]}"
    opening = text[:60].split()[:1]
    return opening[0].lower() if opening and (opening[0].endswith(":") or traits["words"] < math.log1p(SHORT)) else None


def _kin(
    blocks: Sequence[Laid], own: Sequence[dict[str, float]], judged: Sequence[Judgement]
) -> list[dict[str, float]]:
    """Traits of the short blocks on the page that open alike or have the same form."""
    families: dict[str, list[int]] = defaultdict(list)
    named = [_family(traits, block.text) for traits, block in zip(own, blocks, strict=True)]
    for i, name in enumerate(named):
        if name:
            families[name].append(i)
    prose = [j.keep > 0.5 and t["words"] >= math.log1p(8) for t, j in zip(own, judged, strict=True)] + [False]
    known: dict[str, tuple[float, float, float, float, list[float]]] = {}
    for name, members in families.items():
        said = [own[i]["said"] for i in members]
        places = set(members)
        known[name] = (
            min(MANY, len({blocks[i].text for i in members})),
            sum(prose[i + 1] for i in members) / len(members),
            sum(i + 1 in places for i in members) / len(members),
            sum(said),
            sorted(said),
        )
    forms = [
        form(block.text) if traits["words"] <= math.log1p(8) else "" for block, traits in zip(blocks, own, strict=True)
    ]
    of_form, of_text = Counter(forms), Counter(block.text for block in blocks)
    out: list[dict[str, float]] = []
    for i, (name, mine) in enumerate(zip(named, own, strict=True)):
        count, before_prose, adjacent, whole, ordered = known.get(name or "", (0.0, 0.0, 0.0, 0.0, []))
        others = len(ordered) - 1
        out.append({
            "kin": count,
            "kin_before_prose": before_prose,
            "kin_adjacent": adjacent,
            "kin_said": (whole - mine["said"]) / others if others > 0 else 0.0,
            "kin_most": ordered[-2 if ordered[-1] == mine["said"] else -1] if others > 0 else -5.0,
            "forms": min(5, of_form[forms[i]]) if forms[i] else 0,
            "same": min(3, of_text[blocks[i].text]),
        })  # fmt: skip
    return out


def traits_of(blocks: Sequence[Laid], seen: Sequence[Seen], judged: Sequence[Judgement]) -> list[tuple[float, ...]]:
    """The traits of each block of a page, in the order of `TRAITS`."""
    own = [_own(*each) for each in zip(blocks, seen, judged, strict=True)]
    parts = zip(own, _place(own, judged), _layout(blocks, own), _kin(blocks, own, judged), strict=True)
    merged = (a | b | c | d for a, b, c, d in parts)
    ordered = itemgetter(*TRAITS)
    return [tuple(map(float, ordered(traits))) for traits in merged]
