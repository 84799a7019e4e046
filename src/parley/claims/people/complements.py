"""What follows a role: whose it is, its field, where its holder works."""

from __future__ import annotations

from parley.claims.language.gazetteer import Gazetteer
from parley.claims.language.phrases import POSSESSIVE, Word, joined, word_set
from parley.claims.people.organisation_runs import MentionAt, organisation_in
from parley.claims.states.countries import country_of

DETERMINERS = word_set("the a an its his her their our my one")
PREPOSITIONS = word_set(
    "of for at with from in to on under by near about during since after before through via alongside against among"
)
ENDS = word_set(
    'who which that where when whose while said says say told tells . ; : ( ) " “ ” — – if but because than was is are '
    "were has had have will would could should ' ‘ ’ as like including until till"
)
STOPS = PREPOSITIONS | ENDS | {","}
_STATE_PREPOSITIONS = frozenset({"of", "for", "to"})
"""What follows these belongs to an office ("secretary of state", "envoy to Syria"), not to a place of residence."""
_NO_AFFILIATION = word_set("to on about near by under")
_WHOLE_STATES = word_set(
    "state country nation republic kingdom empire federation island capital city town village county province "
    "district treasury congress house assembly mission delegation intelligence"
)
"""What an office is of as a whole ("head of state"), and words that stay in a role ("head of mission")."""
_SERVANTS = word_set(
    "adviser advisor aide counsel consultant assistant deputy lawyer attorney spokesman spokeswoman spokesperson "
    "strategist pollster secretary chief manager ambassador speechwriter confidant staffer"
)
_HOLDERS = word_set(
    "head chief director president chairman chairwoman chairperson chair founder co-founder editor publisher owner "
    "executive ceo partner fellow professor dean rector governor captain manager spokesman spokeswoman spokesperson "
    "correspondent reporter writer contributor producer photographer columnist anchor host leader commander "
    "secretary-general"
)
"""Last words of roles that one has in a body: a name behind "of" or "for" is that body's."""
_PORTFOLIOS = word_set("minister secretary undersecretary vice-minister under-secretary commissar commissioner")
"""Last words of offices whose field is part of their name ("secretary of | Health")."""
_SUBJECT_HEADS = word_set("expert specialist professor lecturer fellow scholar historian authority")
_SEAT_HEADS = word_set("senator congressman congresswoman representative lawmaker republican democrat delegate")
POSTED = word_set("ambassador minister envoy consul attache attaché chargé correspondent delegate representative")
"""Last words of roles that are told by where their holder is posted: "ambassador | in Strelsau"."""
_BOARDS = word_set("committee council panel board commission subcommittee court task force")
"""Bodies that one sits "on"."""
_WORKERS = word_set("economist analyst strategist lawyer attorney researcher scientist engineer expert scholar")
"""Last words of roles that one has for a body."""
_OF_TOWNS = word_set("mayor governor prefect bishop archbishop councillor")
"""Last words of offices that are of a place, known or not."""
_OF_SEATS = word_set("mp mla msp mna td")
"""Members of parliaments, who sit for a place."""
_ACTING_FOR = word_set("representing advising")
_COMPANIES = word_set(
    "company firm group agency association foundation institute union charity network consultancy bank committee "
    "subcommittee commission council board panel party movement league federation delegation force forces service "
    "command corps directorate unit brigade intelligence"
)
"""Nouns of bodies that somebody heads without their being named."""
_OWN_BODIES = word_set("campaign administration government cabinet team office foundation")
"""What somebody has whom one serves: "an adviser to | Jane Roe's campaign"."""
_MOST_BEFORE_BODY = 4
_LONGEST_ROLE = 90
MAX_NOUN_PHRASE = 14


def residence_in(text: str, words: list[Word], gazetteer: Gazetteer) -> str | None:
    """The state of the first place behind "in", before the next comma but one: "at the university | in Oslo"."""
    for number, word in enumerate(words[:MAX_NOUN_PHRASE]):
        if word.bare in ENDS or word.text == ",":
            return None
        if word.bare == "in" and number + 1 < len(words) and words[number + 1].capital:
            for size in (3, 2, 1):
                name = POSSESSIVE.sub("", joined(text, words[number + 1 : number + 1 + size]))
                if (code := gazetteer.place(name)) is not None:
                    return code
    return None


def origin_of(text: str, words: list[Word], gazetteer: Gazetteer) -> str | None:
    """The state of the place behind "from" right behind a role: "a fisherman | from Oslo"."""
    if len(words) < 2 or words[0].bare != "from" or not words[1].capital:
        return None
    for size in (3, 2, 1):
        name = POSSESSIVE.sub("", joined(text, words[1 : 1 + size]))
        if (code := gazetteer.place(name)) is not None:
            return code
    return None


def complements(
    text: str,
    words: list[Word],
    end: int,
    head: str,
    affiliation: str | None,
    gazetteer: Gazetteer,
    mention_at: MentionAt,
) -> tuple[int, int, str | None]:
    """What follows the role: where the role's words end, where the complements end, and the affiliation."""
    role_end = stop = end
    begins = 0
    last = head.split()[-1] if head else ""
    while stop < len(words) and words[stop].bare in PREPOSITIONS:
        preposition = words[stop].bare
        inner = stop + 1
        while inner < len(words) and words[inner].bare in DETERMINERS:
            inner += 1
        served = (
            preposition in {"to", "for", "of"} and last in _SERVANTS and (preposition, last) != ("to", "ambassador")
        )
        licensed = preposition in {"at", "with"} or (preposition in {"of", "for"} and last in _HOLDERS)
        licensed = licensed or (preposition == "for" and last in _WORKERS)
        found = organisation_in(words, inner, gazetteer, mention_at, STOPS, licensed=licensed)
        found = found or (_person_served(words, inner, mention_at) if served else None)
        if found and last in _PORTFOLIOS and not _is_body(words[found[1] - 1], gazetteer):
            found = None  # "minister for | External Affairs"
        seat = found is not None and preposition == "on" and words[found[1] - 1].bare in _BOARDS
        if found and affiliation is None and (seat or served or preposition not in _NO_AFFILIATION):
            affiliation = POSSESSIVE.sub("", joined(text, words[found[0] : found[1]]))
            begins, stop = found
            continue
        if found and begins and preposition == "at":
            # "director of the Centre for X at the University of Y" belongs to both.
            affiliation = joined(text, words[begins : found[1]])
            stop = found[1]
            break
        of_town = (preposition == "of" and last in _OF_TOWNS) or (preposition == "for" and last in _OF_SEATS)
        town = _town_end(words, inner) if affiliation is None and of_town else inner
        if town > inner and country_of(words[inner:town], gazetteer) is None:
            affiliation = POSSESSIVE.sub("", joined(text, words[inner:town]))
            stop = town
            continue
        kept = (
            (
                preposition in _STATE_PREPOSITIONS
                and (preposition != "to" or inner > stop + 1 or (words[inner : inner + 1] and words[inner].capital))
            )
            or (preposition in {"on", "in"} and last in _SUBJECT_HEADS)
            or (preposition == "from" and last in _SEAT_HEADS)
            or (preposition == "in" and last in POSTED and inner < len(words) and words[inner].capital)
        )
        reached = complement_end(words, inner)
        if reached <= inner:
            break
        general = words[inner:reached]
        if affiliation is None and (
            (preposition in {"at", "for"} and general_organisation(general, gazetteer))
            or (preposition in {"at", "with"} and state_body(general, gazetteer))
            or (
                (preposition == "of" and last in _HOLDERS and (inner > stop + 1 or general[0].possessive))
                and _is_company(general)
            )
            or (preposition in {"of", "for", "in"} and state_body(general, gazetteer))
        ):
            affiliation = POSSESSIVE.sub("", joined(text, general))
        elif kept and role_end == stop and words[reached - 1].end - words[0].start <= _LONGEST_ROLE:
            role_end = reached
        stop = reached
    if affiliation is None and stop < len(words) and words[stop].bare in _ACTING_FOR:
        found = organisation_in(words, stop + 1, gazetteer, mention_at, STOPS, licensed=True)
        affiliation = POSSESSIVE.sub("", joined(text, words[found[0] : found[1]])) if found else None
    return role_end, stop, affiliation


def _town_end(words: list[Word], start: int) -> int:
    """The end of the capitalised words from `words[start]` on."""
    end = start
    while end < len(words) and words[end].capital:
        end += 1
    return end


def _person_served(words: list[Word], inner: int, mention_at: MentionAt) -> tuple[int, int] | None:
    """The person whom somebody serves: "a senior adviser to | Jane Roe"."""
    for start in range(inner, min(len(words), inner + 3)):
        mention = mention_at(words[start].start)
        if mention and mention[1] == "person":
            end = next((i for i in range(start, len(words)) if words[i].start >= mention[0].end), len(words))
            own = range(end, min(len(words), end + _MOST_BEFORE_BODY)) if words[end - 1].possessive else range(0)
            body = next((i for i in own if words[i].bare in _OWN_BODIES), None)
            return (start, end if body is None else body + 1)
        if not words[start].capital:
            return None
    return None


def _is_body(word: Word, gazetteer: Gazetteer) -> bool:
    return word.bare in gazetteer.body_heads


def general_organisation(words: list[Word], gazetteer: Gazetteer) -> bool:
    """ "at a conservative think tank": no name, but still where the person belongs."""
    pair = " ".join(word.bare for word in words[-2:])
    return pair in gazetteer.organisation_heads or words[-1].bare in gazetteer.organisation_heads


def _is_company(words: list[Word]) -> bool:
    """Whether a body is called a company or the like, and by what: "of a | nutritional-supplement company"."""
    return len(words) > 1 and words[-1].bare in _COMPANIES


def state_body(words: list[Word], gazetteer: Gazetteer) -> bool:
    """ "of the Ruritanian general staff", "for the army": a part of a state, not the state itself."""
    pair = " ".join(word.bare for word in words[-2:])
    named = pair in gazetteer.government_heads or words[-1].bare in gazetteer.government_heads
    return named and words[-1].text.islower() and words[-1].bare not in _WHOLE_STATES


def complement_end(words: list[Word], start: int) -> int:
    """The end of a complement that names no organisation ("of government", "for European affairs")."""
    position = start
    while position < len(words):
        word = words[position]
        if word.bare in ENDS or word.text == "," or (word.bare in PREPOSITIONS and position > start):
            break
        if word.bare == "and" and position + 1 < len(words) and words[position + 1].bare in DETERMINERS:
            break
        position += 1
    return position
