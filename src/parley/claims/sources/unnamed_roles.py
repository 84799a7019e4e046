"""What sources without a name are, and for whom: "senior Turkish officials", "the campaign's aides"."""

from __future__ import annotations

import re

from parley.claims.language.function_words import DEFINITE, POSSESSIVE_DETERMINERS
from parley.claims.language.gazetteer import fold
from parley.claims.language.nouns import singular
from parley.claims.language.phrases import POSSESSIVE, Word, joined, word_set, words_of
from parley.claims.people.descriptions import ABROAD, Description
from parley.claims.people.employers import SPOKESMEN
from parley.claims.people.organisation_runs import organisation_in, organisation_run
from parley.claims.people.organisations import is_unowned
from parley.claims.people.people import Person
from parley.claims.people.role_owners import is_unknown_body
from parley.claims.people.role_words import holder_body, holds_for_state, shown_role
from parley.claims.people.roles import KIN, PAST, RANKS, SENIORITY, SOVEREIGN
from parley.claims.sources.scene import Scene
from parley.claims.sources.source_phrase import SourcePhrase
from parley.claims.states.countries import named_state
from parley.claims.states.settings import VENUES
from parley.spans import Span

_NO_ROLES = word_set(
    "republican republicans democrat democrats people person persons man woman men women boy girl someone somebody "
    "guy lady individual individuals resident residents"
)
"""Nouns of persons that tell no role."""
_PREPOSITIONS = word_set("at of for with from in on to within inside by")
_AT = word_set("at from in of within inside")
_TO_PERSONS = word_set(
    "adviser advisers advisor advisors aide aides close counsel lawyer lawyers allies spokesman spokeswoman "
    "spokesperson spokesmen attorney attorneys assistant assistants"
)
_OWN_BODIES = word_set("campaign administration government")
_DETERMINERS = DEFINITE | {"a", "an"}
_APPROXIMATE = word_set("at least about nearly only just some roughly almost dozen")
_SOURCES = word_set("source sources")
_ABROAD = _SOURCES | word_set(
    "diplomat diplomats envoy envoys ambassador ambassadors correspondent correspondents nuncio legate"
    " emissary emissaries plenipotentiary"
)
_FOREIGN = word_set("western european foreign arab african asian international regional")
"""Sources who need not be of the state that they are in: "Western diplomats in Moscow"."""
_FROM_ELSEWHERE = _FOREIGN - {"foreign"} | word_set(
    "un eu u.n e.u nato diplomatic tribal rebel separatist secessionist insurgent guerrilla guerilla militant militia "
    "dissident union airline company"
)
"""Words before officials who do not speak for the state that is told of: "a Western | official", "a tribal | chief"."""
_OF_A_STATE = word_set(
    "ministry government military army navy police security intelligence defence defense presidential palace cabinet "
    "judicial parliamentary interior administration"
)
"""Words before a source that make it one of the state that is told of: "a military | source in Strelsau"."""
_FOR_GOVERNMENT = re.compile(
    r"\b(?:government|cabinet|ministry|presidential|palace|army|military|navy|police)\s[a-z]+\Z", re.I
)
"""A source that a state's organ has, by its noun alone."""
_OF_ANOTHER = re.compile(r"\s(?:from|of)\s(?:an?|one|another|some|several|two|three|both|other|many)\b")
"""What tells that somebody is of a state that is not named."""
_IN_A_VENUE = re.compile(r"\s(?:in|at)\s((?:The\s|New\s)?[A-Z][a-z]+)")
_FIELDED = word_set("minister secretary professor adviser commissioner undersecretary")
_FIELD = re.compile(
    r"\s(?:of|for)\s(?:the\s)?(?!the\b)(?:(?:foreign|internal|external|home)\s)?[a-z]+(?:\sand\s[a-z]+)?(?=[,.;]|\s|\Z)"
)
"""The field of an office: "the minister | of energy", "the minister | for foreign affairs"."""
_OF_A_BODY = re.compile(r"\s(?:at|of|for|from|with)\s(?:the|an?|his|her|its|their)\s(?:[a-z-]+\s){0,2}?([a-z]+)\b")
"""What somebody belongs to, by its noun alone: "a spokesman | for the company"."""
_MOST_OF_OFFICE = 6
"""Words behind somebody's role in which the office that he serves stands."""
_MISSIONS = word_set("mission delegation force headquarters")
"""Nouns of bodies that belong to others: "a spokesman | for the mission" of the United Nations."""
_TAIL = 90
"""Characters behind the noun phrase in which its body must be named."""


def unnamed_role(scene: Scene, phrase: SourcePhrase, whole: Span) -> Description | None:
    """Role, affiliation and country of a nameless source; None where the noun tells no role."""
    gazetteer = scene.gazetteer
    words = words_of(scene.text, phrase.core)
    head = words[-1].bare
    one = singular(head)
    if head in _NO_ROLES or not (head in gazetteer.anonymous or one in gazetteer.person_roles):
        return None
    start = 0
    affiliation = None
    if phrase.owner is not None:
        affiliation = _owner_name(scene, phrase.owner) if one not in KIN else None
        start = next((i for i, word in enumerate(words) if word.start >= phrase.owner.end), len(words) - 1)
    while start < len(words) - 1 and (
        words[start].bare in gazetteer.quantifiers
        or words[start].bare in _DETERMINERS
        or words[start].bare in _APPROXIMATE
        or words[start].text[0].isdigit()
    ):
        start += 1
    rest = words[start:]
    if affiliation is None:
        first, affiliation = _body_inside(scene, rest)
        kept = rest[: next((i for i in range(first) if rest[i].bare not in PAST | SENIORITY), first)]
        rest = [*kept, *rest[first:]]  # "a | senior Pentagon | official"
    shown = shown_role(scene.text, rest, gazetteer)
    of_office = set(phrase.head.split())  # "the foreign minister" is no foreigner
    of_state = head in _SOURCES and not _OF_A_STATE.isdisjoint(word.bare for word in words[:-1])
    abroad = (head in _ABROAD and not of_state) or bool(_FOREIGN & {word.bare for word in words} - of_office)
    venue = _IN_A_VENUE.match(scene.text, phrase.core.end, whole.end)
    abroad = abroad or (venue is not None and _only_meet_there(scene, venue.group(1)))
    country = scene.entities.country_of(phrase.core if abroad else whole)
    affiliation = affiliation or body_behind(scene, head, phrase.core.end, whole.end)
    affiliation = affiliation or holder_body(shown, head, gazetteer)
    field = _FIELD.match(scene.text, phrase.core.end, whole.end) if one in _FIELDED else None
    if shown.role and holds_for_state(one):
        state = _state_behind(scene, Span(field.end() if field else phrase.core.end, whole.end))
        affiliation = affiliation or (scene.entities.state_name(state) if state else None)
        country = country or state
    country = country or _possessor_behind(scene, Span(phrase.core.end, whole.end))
    if country is None and head in _TO_PERSONS:
        country = _state_served(scene, Span(phrase.core.end, whole.end))
    if country is None and affiliation and fold(affiliation).split()[-1] in gazetteer.government_heads:
        country = named_state(affiliation.split()[0], gazetteer)
    role = f"{shown.role} {' '.join(field.group().split())}" if field and shown.role else shown.role
    return Description(role=role or None, affiliation=affiliation, country=country, head=one, start=phrase.core.start)


def _only_meet_there(scene: Scene, city: str) -> bool:
    """Whether a city is one where other states meet, in an article that does not tell of its own."""
    state = scene.gazetteer.place(city)
    return fold(city) in VENUES and state is not None and not scene.entities.settings.tells_of(state, city)


def official_at(scene: Scene, phrase: SourcePhrase, role: str | None, affiliation: str | None) -> str | None:
    """The state of which it is told where a nameless official speaks: "In Strelsau, | a ministry source"."""
    words = words_of(scene.text, phrase.core)
    bare = [word.bare for word in words]
    head = singular(bare[-1])
    if head in ABROAD or not _FROM_ELSEWHERE.isdisjoint(bare[:-1]) or _OF_ANOTHER.match(scene.text, phrase.core.end):
        return None
    if _is_of_washington(scene, bare[:-1]):
        return "USA"
    of_state = not _OF_A_STATE.isdisjoint(bare[:-1])
    if affiliation is not None:
        of_state = is_unowned(affiliation, scene.gazetteer) or affiliation.islower()
    if of_state:
        return scene.entities.settings.told_of(phrase.core.start)
    named = any(word.capital for word in words[1:])  # "a N.A.T.O. | official"
    office = head not in _SOURCES and role is not None and holds_for_state(head) and affiliation is None and not named
    settings = scene.entities.settings
    told = settings.front if head in RANKS else settings.told_of
    return told(phrase.core.start) if office else None


def _is_of_washington(scene: Scene, before: list[str]) -> bool:
    """Whether words before a source are the government in Washington as its press calls it: "administration | aides".

    It is where the article names the United States; "district administration officials" are of anywhere.
    """
    of_nowhere = SENIORITY | _DETERMINERS | scene.gazetteer.quantifiers
    bare = before[-1:] == ["administration"] and of_nowhere.issuperset(before[:-1])
    return bare and "USA" in scene.entities.settings.states


def _state_behind(scene: Scene, rest: Span) -> str | None:
    """The state that follows an office with "of": "the prime minister of | Ruritania"."""
    words = words_of(scene.text, Span(rest.start, min(rest.end, rest.start + _TAIL)))
    if len(words) < 2 or words[0].bare != "of":
        return None
    first = 2 if words[1].bare in _DETERMINERS and len(words) > 2 else 1
    for end in range(min(len(words), first + 3), first, -1):
        name = POSSESSIVE.sub("", joined(scene.text, words[first:end]))
        if words[first].capital and (code := scene.gazetteer.countries.get(name)):
            return code
    return None


def _possessor_behind(scene: Scene, rest: Span) -> str | None:
    """The state whose body follows: "an adviser to | Ruritania's Defence Ministry"."""
    words = words_of(scene.text, Span(rest.start, min(rest.end, rest.start + _TAIL)))
    if len(words) < 3 or words[0].bare not in {"to", "for", "of", "at", "in", "from"}:
        return None
    for end in range(2, min(len(words) - 1, 5)):
        name = POSSESSIVE.sub("", joined(scene.text, words[1:end]))
        if words[end - 1].possessive and (state := scene.gazetteer.state(name)) is not None:
            bodies, offices = scene.gazetteer.government_heads, SOVEREIGN
            return state if any(word.bare in bodies | offices for word in words[end : end + 4]) else None
    return None


def _state_served(scene: Scene, rest: Span) -> str | None:
    """The state whose office somebody serves: "an aide to | a Ruritanian minister"."""
    words = words_of(scene.text, Span(rest.start, min(rest.end, rest.start + _TAIL)))[:_MOST_OF_OFFICE]
    first = 2 if len(words) > 1 and words[1].bare in _DETERMINERS else 1
    if len(words) <= first + 1 or words[0].bare not in {"to", "for", "of"}:
        return None
    state = scene.gazetteer.nationalities.get(words[first].text)
    return state if any(word.bare in SOVEREIGN or word.bare == "leader" for word in words[first + 1 :]) else None


def _owner_name(scene: Scene, owner: Span) -> str | None:
    """How the possessor is called: "Roe's aides", "his aides", "the campaign's aides"."""
    text = POSSESSIVE.sub("", owner.of(scene.text))
    if text.lower() in POSSESSIVE_DETERMINERS:
        person = scene.pronouns.at(owner.start)
        return person.name.split()[-1] if person is not None else None
    words = words_of(scene.text, owner)
    while len(words) > 1 and words[0].bare in _DETERMINERS:
        words = words[1:]
    if not any(word.capital for word in words):
        body = scene.organisations.with_noun(words[-1].bare, owner.start)
        return body.name if body else None
    name = POSSESSIVE.sub("", joined(scene.text, words))
    code = scene.gazetteer.nationalities.get(name) or scene.gazetteer.countries.get(name)
    return scene.gazetteer.state_names.get(code, name) if code else name


def _body_inside(scene: Scene, words: list[Word]) -> tuple[int, str | None]:
    """The body in front of the role: "Foreign Ministry | officials", "campaign | aides", "Roe | aides"."""
    if len(words) < 2:
        return 0, None
    if words[0].bare == "federal":
        return 1, "federal government"
    body = None
    if words[0].bare in scene.gazetteer.body_heads and (words[0].text.islower() or words[1].text.islower()):
        body = scene.organisations.with_noun(words[0].bare, words[0].start)
        adjective = body is None and words[0].bare in scene.gazetteer.role_modifiers  # "a | military attaché"
        if (body is not None or words[1].text.islower()) and not adjective:
            return 1, body.name if body else None
    for position in range(len(words) - 1):
        end = organisation_run(words, position, scene.gazetteer, scene.mention_at) if words[position].capital else 0
        if position < end < len(words):
            return end, POSSESSIVE.sub("", joined(scene.text, words[position:end]))
    begins = 0
    while begins < len(words) - 2 and (
        words[begins].bare in PAST or words[begins].bare in scene.gazetteer.role_modifiers
    ):
        begins += 1  # "former | Roe advisers"
    person = scene.people.at(words[begins].start)
    if person is None:
        at = len(words) - 2
        unknown = words[at].capital and is_unknown_body(words, at, scene.gazetteer, scene.mention_at)
        return (at + 1, words[at].text) if unknown else (0, None)
    after = range(begins, len(words))
    last = next((i for i in after if scene.people.at(words[i].start) is not person), len(words) - 1)
    surname = person.name.split()[-1]
    campaign = scene.organisations.known(f"{surname} campaign")
    return last, campaign.name if campaign else surname


def may_be_called(scene: Scene, name: str, core: Span) -> bool:
    """Whether a body may be the one that follows by its noun alone: "a spokesman | for the company" is no party's.

    Nor is "a government spokesman".
    """
    start = core.end
    if _FOR_GOVERNMENT.search(scene.text, *core) and (body := scene.organisations.known(name)) and not body.government:
        return False
    told, bodies = _OF_A_BODY.match(scene.text, start), scene.gazetteer.body_heads
    if told is None or told.group(1) not in bodies:
        return True
    noun, own, of_states = told.group(1), fold(name).split()[-1], scene.gazetteer.government_heads
    return noun in _MISSIONS or own == noun or (own in of_states if noun in of_states else own not in bodies)


def body_behind(scene: Scene, head: str, start: int, end: int) -> str | None:
    """The body that a prepositional phrase names: "officials at the Foreign Ministry", "a source on the panel"."""
    words = words_of(scene.text, Span(start, min(end, start + _TAIL)))
    if len(words) < 2 or words[0].bare not in _PREPOSITIONS or (words[0].bare == "to" and head in _ABROAD):
        return None
    inner = 1
    while inner < len(words) - 1 and words[inner].bare in _DETERMINERS:
        inner += 1
    if words[inner - 1].bare in POSSESSIVE_DETERMINERS and words[inner].bare in _OWN_BODIES:
        owner = scene.pronouns.at(words[inner - 1].start)
        return f"{owner.name.split()[-1]} {words[inner].bare}" if owner is not None else None
    ends = _PREPOSITIONS | {"who", "which"}
    found = organisation_in(words, inner, scene.gazetteer, scene.mention_at, ends)
    if found is not None:
        return POSSESSIVE.sub("", joined(scene.text, words[found[0] : found[1]]))
    person = next((p for word in words[inner : inner + 3] if (p := scene.people.at(word.start))), None)
    if isinstance(person, Person) and (words[0].bare == "to" or head in _TO_PERSONS):
        return person.name.split()[-1]
    heads = scene.gazetteer.body_heads
    last = inner
    while last + 1 < len(words) and words[last + 1].text.islower() and words[last + 1].bare not in ends | {"and"}:
        last += 1
    of_a_state = words[inner].text in scene.gazetteer.nationalities and last > inner
    belongs = words[0].bare in _AT or (words[0].bare == "for" and head in SPOKESMEN)
    is_body = words[last].bare in heads or f"{words[last - 1].bare} {words[last].bare}" in heads
    if (words[inner].text.islower() or of_a_state) and is_body and inner > 1 and belongs:
        body = scene.organisations.with_noun(words[last].bare, start) if last == inner else None
        return body.name if body else joined(scene.text, words[inner : last + 1]) if last > inner else None
    return None
