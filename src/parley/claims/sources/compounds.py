"""Several named sources of one statement: "A and B", "A of X and B", "A and other officials"."""

from __future__ import annotations

from collections.abc import Sequence

from parley.claims.language.function_words import AMOUNTS, MARKS, PHRASE_ENDS, POSSESSIVE_DETERMINERS
from parley.claims.language.gazetteer import Gazetteer
from parley.claims.language.phrases import POSSESSIVE, Word, word_set
from parley.claims.people.organisation_runs import MentionAt
from parley.claims.people.people import People
from parley.spans import Span

_OTHERS = word_set("other others several many some his her their two three members")


def compound_parts(
    words: Sequence[Word], people: People, gazetteer: Gazetteer, mention_at: MentionAt
) -> tuple[Span, ...]:
    """The members of "A and B", "A, B and C" where each is named; empty where it is one source."""
    if len(words) > 3 and words[0].capital:
        second = next((i for i, word in enumerate(words[:6]) if word.bare == "and"), 0)
        owned = 0 < second < len(words) - 1 and words[second + 1].bare in POSSESSIVE_DETERMINERS
        if owned and people.at(words[second - 1].start):
            return (Span(words[0].start, words[second - 1].end), Span(words[second + 1].start, words[-1].end))

    def inside_name(word: Word) -> bool:
        mention = mention_at(word.start)
        return mention is not None and mention[0].start < word.start

    joins = [i for i, w in enumerate(words) if w.bare in {"and", "&", "or", "nor"} and 0 < i < len(words) - 1]
    if not joins:
        return ()
    for join in joins[:4]:
        pair = [
            POSSESSIVE.sub("", " ".join(w.text for w in side if w.bare not in {"the", "both"}))
            for side in (words[:join], words[join + 1 :])
        ]
        if all(gazetteer.organisation(name) or gazetteer.state(name) for name in pair):
            return (Span(words[0].start, words[join - 1].end), Span(words[join + 1].start, words[-1].end))
        before = mention_at(words[join - 1].start) if words[join - 1].text[0].isalnum() else None
        after_words = words[join + 1 : join + 9]
        if before and before[0].end > words[join + 1].start:
            continue
        left = words[:join]
        both = _two_persons(words, join, people, gazetteer)
        if both:
            return both
        if any(
            w.bare in {"of", "for", "at", "with", "from", "under", "by", "to", "in", "who", "between"}
            and not inside_name(w)
            for w in left
        ):
            continue
        right_end = next(
            (i for i, w in enumerate(after_words) if (w.text in MARKS or w.bare in PHRASE_ENDS) and not inside_name(w)),
            len(after_words),
        )
        right = after_words[:right_end]
        if not right:
            continue
        parts = _split_list(left, right)
        others = right[0].bare in _OTHERS or (len(right) > 1 and right[1].bare in AMOUNTS)
        if len(parts) > 1 and others and all(people.at(part[-1].start) for part in parts[:-1]):
            return tuple(Span(part[0].start, part[-1].end) for part in parts)
        if parts and all(_is_name(part, people, gazetteer, mention_at) for part in parts):
            return tuple(Span(part[0].start, part[-1].end) for part in parts)
    return ()


def _two_persons(words: Sequence[Word], join: int, people: People, gazetteer: Gazetteer) -> tuple[Span, ...]:
    """ "Jane Roe of Ohio and Rep. John Doe", "Jane Roe, the mayor, and John Doe": two persons in one source."""
    first = next((i for i, word in enumerate(words[:join]) if people.at(word.start)), None)
    second = next((i for i in range(join + 1, min(len(words), join + 7)) if people.at(words[i].start)), None)
    if first is None or second is None or people.at(words[first].start) is people.at(words[second].start):
        return ()
    roles = (words[:first], words[join + 1 : second])
    led_in = [list(role[:-1] if role and role[-1].text == "," else role) for role in roles]
    introduced = [word for role in led_in for word in role]  # "the mayor, | Jane Roe, and her deputy, | John Doe"
    if any((word.bare in PHRASE_ENDS and word.bare != "of") or word.text == "," for word in introduced):
        return ()
    last = first
    while last + 1 < join and people.at(words[last + 1].start) is people.at(words[first].start):
        last += 1
    between = words[last + 1 : join]
    of_place = (
        len(between) >= 2
        and between[0].bare == "of"
        and gazetteer.place(" ".join(word.text for word in between[1:] if word.text != ","))
    )
    apposed = len(between) >= 2 and between[0].text == "," and between[-1].text == ","
    apposed = apposed or ([word.text for word in between] == [","] and len(led_in[0]) < first)
    if not (of_place or apposed):
        return ()
    end = second
    while end + 1 < len(words) and people.at(words[end + 1].start) is people.at(words[second].start):
        end += 1
    return (Span(words[first].start, words[last].end), Span(words[second].start, words[end].end))


def _split_list(left: Sequence[Word], right: Sequence[Word]) -> list[list[Word]]:
    parts: list[list[Word]] = [[]]
    inside = False
    for word in left:
        inside = (inside or word.text == "(") and word.text != ")"
        if inside or word.text == ")":
            continue
        if word.text == ",":
            parts.append([])
        elif word.bare not in {"both", "neither", "either"} or parts[-1]:
            parts[-1].append(word)
    parts.append(list(right))
    return [part for part in parts if part]


def _is_name(part: Sequence[Word], people: People, gazetteer: Gazetteer, mention_at: MentionAt) -> bool:
    if people.at(part[-1].start) is not None:
        return True
    if len(part) == 1 and part[0].bare in {"he", "she", "him", "her"}:
        return True
    start = 1 if part[0].bare == "the" and len(part) > 1 else 0
    name = POSSESSIVE.sub("", " ".join(w.text for w in part[start:]))
    if gazetteer.organisation(name) or gazetteer.state(name):
        return True
    mention = mention_at(part[-1].start)
    return bool(mention and mention[1] in {"organisation", "place"} and mention[0].start <= part[start].start)
