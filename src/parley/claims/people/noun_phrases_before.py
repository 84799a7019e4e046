"""Noun phrases that stand apart before a name: "the minister, | Jane Roe", "the one who won was | Jane Roe"."""

from __future__ import annotations

import re

from parley.claims.language.gazetteer import Gazetteer
from parley.claims.language.phrases import POSSESSIVE, Word, joined, word_set, words_of
from parley.claims.people.descriptions import Description, describe
from parley.claims.people.organisation_runs import MentionAt, organisation_run
from parley.spans import Span

_AT_A_BODY = re.compile(r"(?:At|In)\s(?:the\s)?(?=[A-Z])")
_WRITERS = word_set("columnist editor writer commentator correspondent reporter journalist blogger cartoonist critic")
"""Last words of roles that one has in a newspaper."""
_MAX_SUBJECT = 16
"""Words of a subject in which a role is sought."""
DETERMINERS = word_set("the a an his her their its our my one another")
POSSESSORS = word_set("his her its their")
VERBS = word_set("was were is are has had have said says told by will would")
PREPOSITIONS = word_set(
    "of for at with from in to on by about between over against among into under through like as not"
)
_FRONTED = word_set("for in at after during before on with since")


def led_by(text: str, words: list[Word], role: str, gazetteer: Gazetteer, mention_at: MentionAt) -> Description | None:
    """What a passive verb of leading says of its agent: "Acme, a fund founded by | Jane Roe"."""
    for start in range(max(0, len(words) - _MAX_SUBJECT), len(words)):
        end = organisation_run(words, start, gazetteer, mention_at) if words[start].capital else start
        if end > start and (end == len(words) or words[end].text == ","):
            name = POSSESSIVE.sub("", joined(text, words[start:end]))
            phrase = f"{role} of {name}"
            return Description(role=role, affiliation=name, head=role, phrase=phrase, start=words[start].start)
    return None


def body_opening(
    text: str, sentence: Span, span: Span, head: str, gazetteer: Gazetteer, mention_at: MentionAt
) -> Description | None:
    """The body at which the sentence begins: "At the Strait Institute, the analyst | Jane Roe"."""
    opening = _AT_A_BODY.match(text, sentence.start, span.start)
    if opening is None or (opening.group().startswith("In") and head.split()[-1] not in _WRITERS):
        return None
    words = words_of(text, Span(opening.end(), span.start))
    run = organisation_run(words, 0, gazetteer, mention_at, licensed=True) if words and words[0].capital else 0
    if not 0 < run < len(words) or words[run].text != "," or gazetteer.place(joined(text, words[:run])):
        return None
    return Description(affiliation=joined(text, words[:run]), start=opening.end())


def is_adverbial(words: list[Word], after: str) -> bool:
    """Whether words are a phrase before the subject, no apposition: "For a rally, | Jane Roe came"."""
    opening = words[0].bare in _FRONTED and words[0].capital and sum(word.text == "," for word in words) == 1
    return opening and len(words) > 1 and words[1].bare in {"a", "an"} and after[:1] == " " and after[1:].islower()


def inverted_subject(text: str, span: Span, gazetteer: Gazetteer, mention_at: MentionAt) -> Description | None:
    """A role that is the subject of a sentence whose complement is the name: "the candidate who won was | Jane Roe"."""
    words = words_of(text, span)[-_MAX_SUBJECT:]
    opens = next((i for i in range(len(words) - 1, -1, -1) if words[i].text in {",", "—", ";"}), -1) + 1
    words = words[opens:]
    if len(words) < 2 or words[0].bare not in {"the", "its", "his", "her", "their", "another", "one"}:
        return None
    found = describe(text, Span(words[0].start, words[-1].end), gazetteer, mention_at)
    return found if found is not None and found.role and found.weight >= 2.0 else None


def noun_phrase_before(text: str, words: list[Word], gazetteer: Gazetteer, mention_at: MentionAt) -> Description | None:
    """A role that a comma parts from the name after it: "Her lawyer, | Jane Roe,"."""
    first = len(words)
    while first and words[first - 1].text not in {",", ";", ":", "(", ")", "—", "“", "”", '"'}:
        first -= 1
    phrase = words[first:]
    owned = next(
        (i for i in range(1, len(phrase)) if phrase[i].bare in POSSESSORS and phrase[i - 1].bare not in PREPOSITIONS),
        0,
    )
    phrase = phrase[owned:]  # "a line | his ambassador"
    for number, word in enumerate(phrase):
        owner = word.possessive and (not number or word.capital)
        if not (word.bare in DETERMINERS or owner) or any(w.bare in VERBS for w in phrase[number:]):
            continue
        later = next((i for i in range(number + 1, len(phrase)) if phrase[i].possessive and phrase[i].capital), 0)
        if later and phrase[later - 1].bare.endswith(("es", "ed")) and phrase[later - 1].text.islower():
            continue  # "The commission accuses Ruritania's president, | Jane Roe"
        while owner and number and phrase[number - 1].capital:
            number -= 1  # "South Sudan's" is not Sudan's
        found = describe(text, Span(phrase[number].start, phrase[-1].end), gazetteer, mention_at)
        if found is not None and found.role:
            return found
    return None
