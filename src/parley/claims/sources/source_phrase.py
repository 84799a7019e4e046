"""Reads a source phrase: what it is headed by, and so what kind of source it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from parley.claims.dates.calendar import DAY_NAMES, MONTHS, SEASONS
from parley.claims.language.function_words import (
    AMOUNTS,
    DEFINITE,
    MARKS,
    PHRASE_ENDS,
    POSSESSIVE_DETERMINERS,
    PRONOUNS,
)
from parley.claims.language.gazetteer import Gazetteer
from parley.claims.language.nouns import looks_like_people, singular
from parley.claims.language.phrases import Word, word_set, words_of
from parley.claims.people.noun_phrases import core_end, named_part
from parley.claims.people.organisation_runs import MentionAt
from parley.claims.people.people import People, Person
from parley.claims.people.roles import POSTED_TO, role_ending
from parley.claims.sources.compounds import compound_parts
from parley.claims.sources.source_forms import LONGEST_CUT, SIDES, Form, form_of, is_number
from parley.claims.states.countries import named_state
from parley.spans import Span

_CLIPPED = re.compile(r"(?<!\w)(?:[A-Z]\.)+\Z")
"""The front of an abbreviation that the source begins inside."""
_LEADING = word_set(
    'by from among according to for in as even and but also with per just about nearly almost roughly , " “ ” ‘ inside '
    "because of only perhaps then on through via yet so not while"
)
_VIEW = re.compile(
    r"\s(?:own\s)?(?:view|opinion|judge?ment|estimate|estimation|assessment|words|reckoning|eyes|experience)\b"
)
"""What somebody holds, behind whose it is: "in | her | view" is hers."""
_COURTESY = re.compile(
    r"(?:[Hh]is|(?P<her>[Hh]er))\s(?:(?:Imperial|Royal|Serene|Apostolic|Britannic|Catholic)\s){0,2}"
    r"(?:Majesty|Highness|Excellency|Holiness|Eminence|Beatitude|Lordship|Ladyship|Grace|Honou?r|Reverence|Worship)"
)
"""What somebody who was just told of is called for his rank: "| His Highness | replied"."""
_MOST_CUT = 4
"""Characters and words behind an article in which its noun is sought."""
_TRAILING = word_set("at of in on for with from by to")
"""Prepositions that a source was cut behind."""
_WHICH_TIME = word_set("last this next earlier")
_TIMES = (
    word_set("week month year night weekend morning afternoon evening") | DAY_NAMES | MONTHS.keys() | SEASONS.keys()
)
"""What follows those, where the time at which a source spoke was taken for a part of its name: "last | week"."""
_ADVERBS = word_set("yesterday today tonight recently meanwhile") | DAY_NAMES
"""The same in a word."""
_LONGEST_PLACE = 7
"""Words of a place or body that may have been taken for the begin of a source."""
_LONGEST_STATE = 6
"""Words between a post and the name of who holds it, of which the state is made."""
_LONGEST = 600
"""Characters of a source that are read."""
_RELATIVES = word_set("who which that whose whom where when")
_KNOWN_AS = word_set("known identified only simply just best better locally as named called")
"""Words between a comma and the name that somebody goes by: "their leader, | known only as Roe"."""
_TITLE_WORDS = word_set("former then international businessman president of state the for acting deputy")
"""Words in lower case that may stand between a comma and a name ("a friend, former President Jane Roe")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePhrase:
    """One source phrase.

    `core` is its noun phrase without what follows (appositions, "of ...", "who ..."); `head` the core's
    main noun, folded; `persons` the named persons it stands for (several in a compound).
    """

    form: Form
    core: Span
    head: str
    definite: bool
    plural: bool
    owner: Span | None = None
    persons: tuple[Person, ...] = ()
    parts: tuple[Span, ...] = ()


def read_source(text: str, span: Span, people: People, gazetteer: Gazetteer, mention_at: MentionAt) -> SourcePhrase:
    """Classify a source phrase by its head."""
    if clipped := _CLIPPED.search(text, max(0, span.start - 6), span.start):
        span = Span(clipped.start(), span.end)  # "E.|U. leaders"
    words = words_of(text, Span(span.start, min(span.end, span.start + _LONGEST)))[:60]
    view = len(words) == 1 and words[0].bare in POSSESSIVE_DETERMINERS and _VIEW.match(text, span.end)
    if len(words) == 1 and not view and (words[0].bare in DEFINITE | {"a", "an"} or is_number(words[0], gazetteer)):
        words = _with_noun(text, words, gazetteer)
    dash = next((i for i, word in enumerate(words[:6]) if word.text in {"-", "–", "—"}), 0)
    if 0 < dash < len(words) - 1 and all(w.text.isupper() or not w.text[0].isalnum() for w in words[:dash]):
        words = words[dash + 1 :]  # a dateline: "BRUSSELS - | European leaders"
    while len(words) > 1 and (words[0].bare in _LEADING or not words[0].text[0].isalnum()):
        words = words[1:]
    if len(words) > 2 and words[0].bare == "at" and words[1].bare in {"least", "most"}:
        words = words[2:]
    while len(words) > 1 and words[-1].text in MARKS:
        words = words[:-1]
    words = _without_time(_without_place_before(words))
    while len(words) > 1 and words[-1].bare in _TRAILING:
        words = words[:-1]
    while len(words) > 1 and words[-1].bare in {"each", "alike", "both", "all", "here", "there", "alone"}:
        words = words[:-1]
    if not words:
        return SourcePhrase(form="other", core=span, head="", definite=False, plural=False)
    whole = Span(words[0].start, words[-1].end)
    compound = compound_parts(words, people, gazetteer, mention_at)
    if compound:
        return SourcePhrase(form="compound", core=whole, head="", definite=True, plural=True, parts=compound)
    if words[0].bare in {"who", "whom"} or (
        words[0].bare in PRONOUNS
        and words[0].text != "US"
        and (len(words) == 1 or words[1].text in MARKS or words[1].bare in PHRASE_ENDS)
    ):
        head = words[0].bare
        if head not in {"those", "one", "both", "these"} or len(words) == 1:
            return SourcePhrase(
                form="pronoun", core=Span(words[0].start, words[0].end), head=head, definite=True, plural=False
            )
    if courtesy := _COURTESY.fullmatch(text, *whole):
        head = "she" if courtesy["her"] else "he"
        return SourcePhrase(form="pronoun", core=whole, head=head, definite=True, plural=False)
    if words[-1].bare in {"himself", "herself", "themselves", "itself"} and len(words) > 1:
        words = words[:-1]
    end = core_end(words, gazetteer, mention_at)
    core = words[:end]
    named = _named(core, people)
    definite = core[0].bare in DEFINITE or core[0].possessive or any(w.possessive for w in core[:-1])
    core_span = Span(core[0].start, core[-1].end)
    if named is not None:
        return SourcePhrase(form="person", core=core_span, head="", definite=True, plural=False, persons=(named,))
    head = core[-1].bare
    titled = _titled_by_phrase(words, end, people, gazetteer)
    if titled is not None:
        return SourcePhrase(form="person", core=core_span, head="", definite=True, plural=False, persons=(titled,))
    apposed = _apposed(words, end, people, gazetteer)
    following = words[end].bare if end < len(words) else ""
    form = form_of(text, core, gazetteer, mention_at, following)
    if core[0].bare == "one" and following == "in" and end + 1 < len(words) and is_number(words[end + 1], gazetteer):
        form = "group"  # "one voter in five"
    if form == "group" and head in AMOUNTS and following == "of":
        ends = (i for i in range(end + 1, len(words)) if words[i].text in MARKS or words[i].bare in PHRASE_ENDS)
        counted = singular(words[next(ends, len(words)) - 1].bare)
        if counted in gazetteer.organisation_heads and counted not in SIDES:
            form = "organisation"  # "a clutch of independent groups"
    general = named_part(core, gazetteer, mention_at)
    if general and form != "person":
        core, form = core[general:], "organisation"
        core_span = Span(core[0].start, core[-1].end)
    if apposed is not None and (form in {"role", "anonymous", "other"} or core[0].bare == "one"):
        return SourcePhrase(form="person", core=core_span, head=head, definite=True, plural=False, persons=(apposed,))
    if form in {"group", "anonymous"} and apposed is not None and words[end].text == ",":
        # "Two lawyers, Jane Roe and John Doe,": the names are the source.
        named_parts = compound_parts(words[end + 1 :], people, gazetteer, mention_at)
        if named_parts:
            return SourcePhrase(form="compound", core=whole, head="", definite=True, plural=True, parts=named_parts)
    start = role_ending(core, len(core), gazetteer)
    if form in {"role", "anonymous"} and start < len(core):
        head = " ".join(word.bare for word in core[start:])
    bare = len(core) == 1 or (core[0].bare == head and core[0].capital)
    if form in {"role", "organisation"} and bare and core[-1].text != core[-1].text.upper() and _is_noun(core, form):
        definite = True  # headlines and clipped sources leave the article out: "Senator from Texas says"
    plural = core[-1].bare != singular(core[-1].bare) or form == "group"
    if core[0].bare in {"a", "an", "one", "another", "each"}:
        plural = form == "group" and plural
    return SourcePhrase(form=form, core=core_span, head=head, definite=definite, plural=plural, owner=_owner_span(core))


def _without_time(words: list[Word]) -> list[Word]:
    """The words of a source without when it spoke: "the Foreign Ministry | last week"."""
    last = next(
        (i for i in range(1, len(words) - 1) if words[i].bare in _WHICH_TIME and words[i + 1].bare in _TIMES), None
    )
    if last is not None and last + 2 >= len(words):
        return words[:last]
    return words[:-1] if len(words) > 1 and words[-1].bare in _ADVERBS else words


def _without_place_before(words: list[Word]) -> list[Word]:
    """The words of a source without where it spoke, of which the end was taken in: "the Fleet Office | an officer"."""
    for position in range(1, min(len(words) - 1, _LONGEST_PLACE)):
        if (
            words[position].text in {"a", "an", "one"}
            and words[position - 1].capital
            and words[position + 1].text.islower()
        ):
            return words[position:]
        if not (words[position].capital or words[position].bare in {"the", "of"}):
            break
    return words


def _with_noun(text: str, words: list[Word], gazetteer: Gazetteer) -> list[Word]:
    """The words of a source that was cut behind its article or number, up to its noun: "three | admirals"."""
    following = words_of(text, Span(words[-1].end, min(len(text), words[-1].end + LONGEST_CUT)))[:_MOST_CUT]
    tables = (
        gazetteer.person_roles, gazetteer.anonymous, gazetteer.groups, gazetteer.body_heads, gazetteer.documents,
    )  # fmt: skip
    for number, word in enumerate(following):
        if not word.text[0].isalpha() or word.bare in PHRASE_ENDS or word.bare in MARKS:
            break
        one = singular(word.bare)
        if not number and word.bare in {"other", "latter", "former"}:
            return [*words, word]  # "the | other"
        known = any(word.bare in nouns or one in nouns for nouns in tables) or (word.capital and one != word.bare)
        if known or looks_like_people(word.bare):
            return [*words, *following[: number + 1]]
    return words


def _is_noun(core: Sequence[Word], form: Form) -> bool:
    """Whether a word without an article is a common noun, not a name."""
    return form == "role" or core[-1].text.islower()


def _owner_span(core: Sequence[Word]) -> Span | None:
    """The possessor at the front of a noun phrase: "Trump's campaign", "his campaign"."""
    if core[0].bare in POSSESSIVE_DETERMINERS and len(core) > 1:
        return Span(core[0].start, core[0].end)
    for position, word in enumerate(core[:-1]):
        if word.possessive:
            return Span(core[0].start, core[position].end)
    return None


def _named(core: Sequence[Word], people: People) -> Person | None:
    """The person whose name ends the core."""
    last = core[-1]
    if last.text in {"'s", "’s", "s", "Jr", "Jr.", "Sr.", "III", "II"} and len(core) > 1:
        last = core[-2]
    return people.at(last.start)


def _titled_by_phrase(words: Sequence[Word], end: int, people: People, gazetteer: Gazetteer) -> Person | None:
    """The person whose title is a phrase with "of" or "named": "Speaker of the Assembly | Jane Roe".

    "An aide to Mr. | Roe" and "supporters of Republican | Jane Roe" are others: only titles stand before the name.
    """
    named = next((i for i in range(len(words) - 1) if words[i].bare in {"named", "called"}), None)
    if named is not None and named <= end and (person := people.at(words[named + 1].start)) is not None:
        return person
    if end + 1 < len(words) and words[end].bare == "to" and words[end - 1].bare in POSTED_TO:
        return _posted(words[end + 1 : end + _LONGEST_STATE], people, gazetteer)
    if end + 1 >= len(words) or words[end].bare not in {"of", "for"}:
        return None
    body = False
    for word in words[end + 1 : end + 8]:
        person = people.at(word.start)
        if person is not None:
            return person if body else None
        body = body or not (
            word.bare in gazetteer.roles_and_titles or word.bare in gazetteer.role_modifiers or word.bare in DEFINITE
        )
        if not word.capital and word.bare not in {"the", "and", "of", "for"}:
            return None
    return None


def _posted(words: Sequence[Word], people: People, gazetteer: Gazetteer) -> Person | None:
    """The person behind the state to which he is posted: "former ambassador to | Orsk Jane Roe"."""
    named = next((i for i, word in enumerate(words) if people.at(word.start) is not None), 0)
    state = " ".join(word.text for word in words[:named] if word.bare != "the")
    return people.at(words[named].start) if state and named_state(state, gazetteer) else None


def _apposed(words: Sequence[Word], end: int, people: People, gazetteer: Gazetteer) -> Person | None:
    """The person named right after the core: "the spokesman, | Josh Earnest"."""
    while end < len(words) and words[end].text not in {",", "—", "–", "("} and words[end].bare not in _RELATIVES:
        if [word.text for word in words[end : end + 2]] == ["-", "-"]:
            end += 1
            break
        end += 1
    if end >= len(words) or words[end].bare in _RELATIVES:
        return None
    for word in words[end + 1 : end + 8]:
        person = people.at(word.start)
        if person is not None:
            return person
        known = (
            word.bare in gazetteer.person_roles
            or word.bare in gazetteer.role_modifiers
            or word.bare in gazetteer.organisation_heads
        )
        if not word.capital and not known and word.bare not in _TITLE_WORDS | _KNOWN_AS:
            return None
    return None
