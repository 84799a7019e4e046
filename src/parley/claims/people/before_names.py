"""What stands before a name: titles, roles with their bodies, the body that opens the sentence."""

from __future__ import annotations

import re
from dataclasses import replace

from parley.claims.language.gazetteer import Gazetteer
from parley.claims.language.nouns import looks_like_person, singular
from parley.claims.language.phrases import POSSESSIVE, Word, joined, word_set, words_of
from parley.claims.people.bracketed import is_retired, short_form_before_office, without_brackets
from parley.claims.people.descriptions import Description, as_retired, as_singular, describe
from parley.claims.people.noun_phrases_before import (
    DETERMINERS,
    POSSESSORS,
    PREPOSITIONS,
    VERBS,
    inverted_subject,
    is_adverbial,
    led_by,
    noun_phrase_before,
)
from parley.claims.people.organisation_runs import LINKS, MentionAt, organisation_run
from parley.claims.people.relative_roles import ROLE_OF_VERB
from parley.claims.people.role_words import shown_role, written_out
from parley.claims.people.roles import (
    ADJUNCTS,
    KIN,
    NOBLE,
    OFFICES,
    POSTED_TO,
    RANKS,
    RELATIONS,
    is_rank,
    plural_role_ending,
    role_ending,
    role_starting,
)
from parley.claims.states.countries import country_of, named_state
from parley.spans import Span

_MAX_UNKNOWN = 3
"""Unlisted adjectives that a role before a name may have."""
_WAS = re.compile(r"\s(?:is|was|remains|became)\s\Z")
_TAG = re.compile(r"\s(?:said|says|told|added|wrote|argued|warned|insisted)\b")
"""A verb of saying right behind a name: what a comma parts from the name is what he says, no apposition."""
_LISTED = re.compile(r",?\s+(?:and|or)\b|['’]s\b")
"""What follows a name that is one of several, not an apposition ("the mayor, | Jane Roe and others")."""
_REACH_BEFORE = 90
"""Characters before a role in which another one stands."""
_BEFORE_VERBS = word_set("to will would could may might can must should")
_SHORTEST_NOUN = 5
"""Letters of an unlisted noun that stands for a person."""
_NAMED = word_set("called named nicknamed")
"""What stands between a description and the name: "a secretary named | Jane Roe"."""
_KNOWN = word_set("known identified")
"""Participles before "as" and a name: "a man | known only as Roe"."""
_OPENERS = word_set(
    "but and when if on in as while for meanwhile yet so then after before although though because since that "
    "unless until lest whereas whenever wherever except despite besides "
    "said says told asked with by from to also like or than including unlike both where whether"
)
_COURTESIES = word_set("dr drs lic ing comrade effendi bey pasha haji hajji sayyid gospodin messrs hon")
_FIELDS = word_set(
    "shipping mining housing planning farming banking trading fishing engineering broadcasting manufacturing policing "
    "affairs arms communications economics elections news operations politics relations rights sales sports studies"
)
"""Nouns in -s and -ing that stand before a role: "communications adviser", "shipping minister"."""
_LINKS = word_set("of for and to - / & the")


def first_of_two(
    text: str, sentence: Span, start: int, gazetteer: Gazetteer, mention_at: MentionAt
) -> Description | None:
    """The first of two roles before a name: "former Acme executive and | presidential candidate Jane Roe"."""
    words = words_of(text, Span(max(sentence.start, start - _REACH_BEFORE), start))
    if len(words) < 2 or words[-1].bare != "and":
        return None
    end = len(words) - 1
    first = role_ending(words, end, gazetteer)
    if first == end:
        return None
    first = _extend_left(words, first, gazetteer, mention_at)
    found = describe(text, Span(words[first].start, words[end - 1].end), gazetteer, mention_at)
    return found if found is not None and found.affiliation else None


def before_name(
    text: str, span: Span, sentence: Span, gazetteer: Gazetteer, mention_at: MentionAt
) -> Description | None:
    """The title or role before a name: "Russian Foreign Minister | Sergei Lavrov", "the minister, | Jane Roe,"."""
    start = max(sentence.start, span.start - 160)
    words = words_of(text, Span(start, span.start))
    inverted = _WAS.search(text, start, span.start)
    if inverted and (found := inverted_subject(text, Span(sentence.start, inverted.start()), gazetteer, mention_at)):
        return found
    if (held := _behind_short_form(text, words, gazetteer, mention_at)) is not None:
        return held
    plain = without_brackets(words)
    retired = len(plain) < len(words) and is_retired(words)
    words = plain
    if retired and (rank := role_ending(words, len(words), gazetteer)) < len(words):
        return as_retired(describe(text, Span(words[rank].start, words[-1].end), gazetteer, mention_at))
    words = _before_list(words, gazetteer, mention_at)
    words = _without_known_as(words)
    if len(words) > 1 and words[-1].bare in _NAMED:
        return noun_phrase_before(text, words[:-1], gazetteer, mention_at)
    if len(words) > 2 and words[-1].bare == "by" and words[-2].bare in ROLE_OF_VERB:
        return led_by(text, words[:-2], ROLE_OF_VERB[words[-2].bare], gazetteer, mention_at)
    titles = 0
    while titles < len(words) and _courtesy(words[-1 - titles], gazetteer):
        titles += 1
    if titles < len(words) and words[-1 - titles].text == "," and _TAG.match(text, span.end):
        return None
    if titles and titles < len(words) and words[-1 - titles].text == ",":
        return noun_phrase_before(text, words[: -1 - titles], gazetteer, mention_at)
    if titles and role_ending(words, len(words) - titles, gazetteer) < len(words) - titles:
        words = words[:-titles]  # "the Ruritanian delegate, Dr. | Jane Roe"
    if words and words[-1].text == ",":
        listed = _LISTED.match(text, span.end)
        if listed and not listed.group().startswith(","):
            return None
        if is_adverbial(words, text[span.end : span.end + 2]):
            return None
        apposed = noun_phrase_before(text, words[:-1], gazetteer, mention_at)
        # "A senator, | Jane Roe, and others" may be a list; "Ruritania's president, | Jane Roe, and others" is none.
        return apposed if not listed or (apposed and (apposed.affiliation or apposed.country)) else None
    end = len(words)
    while end and words[end - 1].text in {"(", "“", '"', "-", "–"}:
        return None
    first = role_ending(words, end, gazetteer)
    first = plural_role_ending(words, end, gazetteer) if first == end else first
    if first == end and (begin := _office_before(words, end, gazetteer)) < end:
        begin = _extend_left(words, begin, gazetteer, mention_at)
        return describe(text, Span(words[begin].start, words[end - 1].end), gazetteer, mention_at)
    if first == end and " " in span.of(text) and _is_bare_noun(words, end, gazetteer):
        first = _extend_left(words, end - 1, gazetteer, mention_at)
        shown = shown_role(text, words[first:end], gazetteer)
        country = country_of(words[first:end], gazetteer)
        start = words[first].start
        return Description(role=shown.role, head=words[end - 1].bare, phrase=shown.role, country=country, start=start)
    if first == end:
        return _owner_before(text, words, gazetteer, mention_at)
    if end - first == 1 and words[first].text.islower() and first and words[first - 1].bare in _BEFORE_VERBS:
        return None  # "expected to host | Jane Roe"
    title = written_out(words[first].bare)
    rank = (
        title in RANKS | NOBLE
        or is_rank(written_out(" ".join(w.bare for w in words[first:end])))
        or (words[first].bare in gazetteer.titles and first == end - 1 and title not in OFFICES)
    )
    lead = first - 1 if first > 1 and words[first - 1].bare == "the" else first
    if lead and words[lead - 1].text == "," and rank:
        # "The defense minister, General | Jane Roe": the office says more than the rank.
        office = noun_phrase_before(text, words[: lead - 1], gazetteer, mention_at)
        if office is not None and office.head not in RELATIONS | KIN:
            return office
    if rank and (begin := _office_before(words, first, gazetteer, spoken=True)) < first:
        # "HG spokesperson for the Halm Sea Commodore | Jane Roe"
        begin = _extend_left(words, begin, gazetteer, mention_at)
        return describe(text, Span(words[begin].start, words[first - 1].end), gazetteer, mention_at)
    plural = singular(words[end - 1].bare) != words[end - 1].bare
    first = _extend_left(words, first, gazetteer, mention_at)
    found = describe(text, Span(words[first].start, words[end - 1].end), gazetteer, mention_at)
    return as_singular(found) if found is not None and plural else found


def _behind_short_form(text: str, words: list[Word], gazetteer: Gazetteer, mention_at: MentionAt) -> Description | None:
    """An office behind a body and its short form: "Harbour Guard (HG) spokesman | Jane Roe"."""
    bracket = short_form_before_office(words)
    if not bracket:
        return None
    office = describe(text, Span(words[bracket + 3].start, words[-1].end), gazetteer, mention_at)
    mention = mention_at(words[bracket - 1].start)
    begin = bracket
    while begin and (
        words[begin - 1].capital
        or (words[begin - 1].bare in LINKS and begin > 1 and words[begin - 2].capital)
        or (mention is not None and mention[1] == "organisation" and words[begin - 1].start >= mention[0].start)
    ):
        begin -= 1
    while begin < bracket and words[begin].bare in DETERMINERS:
        begin += 1
    lead = role_starting(words[:bracket], begin, gazetteer)
    if begin < lead < bracket and office is not None and is_rank(office.head):
        # "Director General | Harbour Guard (HG) Col Roe": the office stands before its body.
        office = describe(text, Span(words[begin].start, words[lead - 1].end), gazetteer, mention_at)
        begin = lead
    body = words[begin:bracket]
    if office is None or not office.role or not body or words[bracket - 1].text == ",":
        return None
    country = office.country or country_of(body, gazetteer)
    if (known := gazetteer.organisation(joined(text, body))) is not None:
        country = known.country
    return replace(office, affiliation=POSSESSIVE.sub("", joined(text, body)), country=country)


def _without_known_as(words: list[Word]) -> list[Word]:
    """The words before a name without "known only as": "their leader, | known only as Salim"."""
    known = next((i for i in range(max(0, len(words) - 4), len(words)) if words[i].bare in _KNOWN), None)
    if known is None or words[-1].bare != "as" or any(w.text in {",", "."} for w in words[known:]):
        return words
    return [*words[:known], words[-1]] if known and words[known - 1].text != "," else words[:known]


def _is_bare_noun(words: list[Word], end: int, gazetteer: Gazetteer) -> bool:
    """Whether a noun that no list has stands for a person: by its ending, or by a nationality before it."""
    if end < 2:
        return False
    noun, before = words[end - 1], words[end - 2]
    plain_noun = noun.text.islower() and noun.text.isalpha() and len(noun.text) >= _SHORTEST_NOUN
    if not plain_noun or noun.text.endswith(("s", "ed", "ing", "ly")) or noun.bare in _OPENERS | PREPOSITIONS | VERBS:
        return False
    if gazetteer.nationalities.get(before.text):
        return True
    return looks_like_person(noun.bare) and (before.text.islower() or before.possessive) and before.bare not in VERBS


def _office_before(words: list[Word], end: int, gazetteer: Gazetteer, *, spoken: bool = False) -> int:
    """Where an office with its body begins that ends before `words[end]`: "Speaker of the Assembly | Jane Roe".

    `spoken`: also one of who speaks for somebody, in lower case.
    """
    start = end - 1
    while start > 0 and (words[start].capital or words[start].bare in _LINKS):
        if words[start].bare == "to" and start < end:
            posted = words[start - 1].bare in POSTED_TO and named_state(_joined(words[start + 1 : end]), gazetteer)
            return role_ending(words, start, gazetteer) if posted else end
        if words[start].bare in {"of", "for"} and start < end - 1:
            office = role_ending(words, start, gazetteer)
            speaks = spoken and words[start - 1].bare.startswith("spokes")
            return office if office < start and (words[office].capital or speaks) else end
        start -= 1
    return end


def _joined(words: list[Word]) -> str:
    return " ".join(word.text for word in words if word.bare != "the")


def _before_list(words: list[Word], gazetteer: Gazetteer, mention_at: MentionAt) -> list[Word]:
    """The words before the first of several names: "Senators Jane Roe and | John Doe" share a plural role."""
    end = len(words)
    while end > 1 and words[end - 1].text in {"and", ",", "&"}:
        named = end - 1
        while named and (mention := mention_at(words[named - 1].start)) and mention[1] == "person":
            named -= 1
        if named == end - 1 or named == 0:
            return words
        end = named
    shared = end < len(words) and plural_role_ending(words, end, gazetteer) < end
    return words[:end] if shared else words


def _courtesy(word: Word, gazetteer: Gazetteer) -> bool:
    """Whether a word before a name is a title that says nothing of an office ("Mr.", "Dr.", "Comrade")."""
    title = word.bare in gazetteer.male_titles or word.bare in gazetteer.female_titles or word.bare in _COURTESIES
    return title and word.bare not in gazetteer.person_roles and word.capital


def _owner_before(text: str, words: list[Word], gazetteer: Gazetteer, mention_at: MentionAt) -> Description | None:
    """The organisation in front of a name: "the Kremlin's | Jane Roe"."""
    if not words or not words[-1].possessive:
        return None
    for first in range(max(0, len(words) - 6), len(words)):
        if words[first].capital and organisation_run(words, first, gazetteer, mention_at) == len(words):
            name = POSSESSIVE.sub("", joined(text, words[first:]))
            known = gazetteer.organisation(name)
            return Description(affiliation=name, country=known.country if known else None, start=words[first].start)
    state = gazetteer.countries.get(POSSESSIVE.sub("", words[-1].text))
    return Description(country=state, start=words[-1].start) if state else None  # "Ruritania's | Jane Roe"


def _extend_left(words: list[Word], first: int, gazetteer: Gazetteer, mention_at: MentionAt) -> int:
    """How far left a role before a name reaches, over modifiers, nationalities and owners.

    Other lower-case words ("hard-line", "monetary") belong to it only where a determiner, a possessive
    or a nationality word opens the phrase before them.
    """
    position = kept = first
    unknown = 0
    while position:
        word = words[position - 1]
        mention = mention_at(word.start)
        if word.bare in POSSESSORS:
            return position - 1
        if word.bare in DETERMINERS:
            return position
        if word.bare in _LINKS and position >= 2 and _links_roles(words, position, gazetteer):
            position -= 1
            continue
        if word.bare in _OPENERS or (mention and mention[1] == "date"):
            break
        if word.possessive or named_state(word.text, gazetteer):
            position -= 1
            kept, unknown = position, 0
            continue
        if word.capital and (not unknown or (mention and mention[1] == "organisation")):
            position -= 1
            kept = position
            continue
        if word.capital and (run := _body_ending(words, position, gazetteer, mention_at)) < position:
            position = kept = run  # "Acme Capital | portfolio manager"
            unknown = 0
            continue
        known = (
            word.bare in gazetteer.role_modifiers
            or word.bare in gazetteer.person_roles
            or (word.bare in ADJUNCTS and position == first)
            or (word.bare in gazetteer.organisation_heads and position >= 2 and words[position - 2].capital)
        )
        if known and (not unknown or word.bare in gazetteer.role_modifiers | gazetteer.person_roles):
            position -= 1
            kept, unknown = position, 0  # "billionaire hedge fund | manager"
            continue
        plain_word = word.text[0].isalpha() and word.text.islower() and not words[position].capital
        adjective = plain_word and (not word.text.endswith(("s", "ing", "ed")) or word.bare in _FIELDS)
        if (adjective or "-" in word.text[1:]) and word.bare not in PREPOSITIONS and unknown < _MAX_UNKNOWN:
            position -= 1
            unknown += not known
            continue
        break
    return kept


def _body_ending(words: list[Word], end: int, gazetteer: Gazetteer, mention_at: MentionAt) -> int:
    """Where a body's name of two words or more begins that ends before `words[end]`; `end` where none does."""
    start = end
    while start and words[start - 1].capital and words[start - 1].bare not in _OPENERS | DETERMINERS:
        start -= 1
    whole = end - start > 1 and organisation_run(words[:end], start, gazetteer, mention_at) == end
    return start if whole else end


def _links_roles(words: list[Word], position: int, gazetteer: Gazetteer) -> bool:
    """Whether the linking word before `position` stands inside a role ("host and columnist")."""
    link, earlier = words[position - 1], words[position - 2]
    return link.bare in {"and", "&", "/", "-"} and earlier.bare in gazetteer.person_roles and not earlier.capital
