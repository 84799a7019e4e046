"""Whom a statement was made to: "told AFP", "in an interview with The Times", "told reporters"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.claims.dates.calendar import DAY_NAMES
from parley.claims.language.phrases import POSSESSIVE, Word, joined, word_set, words_of
from parley.claims.language.prose import Prose
from parley.claims.model.being_told import hearer, is_told
from parley.claims.people.home import dateline_end
from parley.claims.people.organisation_runs import MentionAt
from parley.spans import Span

_TELLING = word_set(
    "told tell tells telling informed informing assured assuring assures reminded reminding reminds advised "
    "briefed notified notifying"
)
_OCCASION = re.compile(
    r"\b(?:(?:interview|conversation|discussion|chat|exchange|call|session|briefing|sit-down)s?"
    r"(?:\s\w+){0,2}?\s(?:with|on)"
    r"|(?:e-?mails?|statements?|letters?|messages?|memos?|comments|remarks|responses?|speech|address|text)"
    r"(?:\s\w+){0,2}?\sto"
    r"|(?:speaking|talking|spoke|confirmed|confided|explained|wrote|complained|admitted|acknowledged|relayed"
    r"|testified|said|says)\s(?:to|with|before))\s+",
    re.IGNORECASE,
)
_STOPS = word_set(
    "that on in at during after before last this when while if to how what why whether where about by of from "
    "it he she they there we i you as then earlier later would could will had was were is are has have and "
    "but which who not for through via Monday Tuesday Wednesday Thursday Friday Saturday Sunday yesterday "
    "said says saying while today tomorrow recently over while because just ahead following saying adding since"
)
_ARTICLES = frozenset({"The", "A", "An", "His", "Her", "Its", "Their"})
"""Words that begin a sentence, but no name."""
_MINE = frozenset({"me", "us"})
_PRONOUNS = word_set("him her them you it himself herself themselves everyone anyone")
_PEOPLE = word_set(
    "reporters journalists supporters crowd audience lawmakers congress parliament senators investors viewers "
    "staff aides donors voters delegates students police investigators officials newspaper radio television "
    "tv magazine agency news network station channel host correspondent reporter journalist audiences readers "
    "listeners colleagues allies leaders members workers employees friends people fans parliamentarians "
    "diplomats ministers committee panel court council commission jury judge paper outlet website site press "
    "media outlets conference rally"
)


def told_to(
    text: str,
    cue: Span | None,
    contents: Sequence[Span],
    prose: Prose,
    mention_at: MentionAt,
    *,
    outlet: str | None = None,
    byline: str | None = None,
) -> str | None:
    """The name of whom the statement was made to, as the words near the cue give it; None where none is named."""
    if cue is None:
        return None
    if is_told(text, cue):
        told = hearer(text, cue, max(prose.sentence_span(cue.start).start, dateline_end(text)))
        return _name_of_hearer(text, told) if told is not None else None
    verb = words_of(text, Span(max(cue.start, cue.end - 60), cue.end))
    for number, word in enumerate(verb):
        if word.bare in _TELLING:
            start = word.end if number + 1 < len(verb) else cue.end
            found = _addressee(text, start, contents, mention_at, outlet, byline, any_noun=True)
            if found:
                return found
            break
    sentence = prose.sentence_span(cue.start)
    region = Span(max(sentence.start, cue.start - 200), min(sentence.end, cue.end + 200))
    best: tuple[int, str] | None = None
    for match in _OCCASION.finditer(text, region.start, region.end):
        inside = any(span.start <= match.start() < span.end for span in contents)
        if inside or prose.quotation(match.start()) is not None:
            continue
        met = mention_at(match.end())
        if met and met[1] == "person" and match.group().lower().startswith(("spoke", "speak", "talk")):
            continue
        found = _addressee(text, match.end(), contents, mention_at, outlet, byline, any_noun=False)
        distance = abs(match.start() - cue.start)
        if found and (best is None or distance < best[0]):
            best = (distance, found)
    return best[1] if best else None


def _addressee(
    text: str,
    start: int,
    contents: Sequence[Span],
    mention_at: MentionAt,
    outlet: str | None,
    byline: str | None,
    *,
    any_noun: bool,
) -> str | None:
    """The noun phrase that begins at `start`, before the content, a mark, a date or a preposition."""
    end = min([start + 90, len(text), *(span.start for span in contents if span.start >= start)])
    if any(span.start <= start < span.end for span in contents):
        return None
    words = words_of(text, Span(start, end))
    kept: list[Word] = []
    for word in words:
        mention = mention_at(word.start)
        inside = mention is not None and mention[0].start < word.start and mention[1] in {"organisation", "person"}
        if mention and mention[1] == "date" and word.bare in DAY_NAMES:
            break
        if (
            word.bare == "of"
            and kept
            and all(other.capital for other in kept[1:] or kept)
            and text[word.end + 1 : word.end + 2].isupper()
        ):
            kept.append(word)  # "the Chamber | of Deputies"
            continue
        if not inside and kept and ((word.bare in _STOPS and not word.text.isupper()) or not word.text[0].isalnum()):
            break
        if not kept and not (word.text[0].isalnum() or word.text in {"“", '"'}):
            break
        if not kept and word.bare in _STOPS - {"this", "that"}:
            break
        kept.append(word)
    if not kept or len(kept) > 9:
        return None
    first = kept[0].bare
    if len(kept) == 1 and first in {"this", "that"}:
        return None  # "assured | that | Orsk would"
    if first in _MINE:
        return outlet or byline
    if first in _PRONOUNS:
        return None
    capital = any(word.capital for word in kept)
    if not capital and not any_noun and not any(word.bare in _PEOPLE for word in kept):
        return None
    return _shown(text, kept)


def _name_of_hearer(text: str, told: Span) -> str:
    """The subject of a passive as it is shown, without the capital that begins its sentence."""
    name = _shown(text, words_of(text, told))
    begun, _, rest = name.partition(" ")
    if begun not in _ARTICLES:
        return name
    return rest if begun == "The" and rest[:1].isupper() else f"{begun.lower()} {rest}"


def _shown(text: str, kept: list[Word]) -> str:
    """A noun phrase as it is shown: a name without "the"."""
    name = POSSESSIVE.sub("", joined(text, kept))
    if not any(word.capital for word in kept) or len(kept) < 2 or not kept[1].capital:
        return name
    return name.removeprefix("the ")
