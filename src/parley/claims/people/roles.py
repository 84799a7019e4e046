"""Words for what persons are: which are offices, which can stand for one another, and where one lies among words."""

from __future__ import annotations

from functools import lru_cache

from parley.claims.language.gazetteer import Gazetteer, fold
from parley.claims.language.nouns import singular
from parley.claims.language.phrases import Word, word_set
from parley.claims.people.short_offices import is_office

KIN = word_set(
    "wife husband son daughter brother sister father mother uncle aunt nephew niece cousin widow parent spouse "
    "grandson granddaughter grandfather grandmother girlfriend boyfriend roommate son-in-law daughter-in-law "
    "father-in-law mother-in-law brother-in-law sister-in-law ex-wife ex-husband fiancee fiance"
)
LOOSE_ROLES = KIN | word_set(
    "man woman person supporter backer friend ally critic opponent rival star voter resident fan guy lady boy girl "
    "member participant insider source fighter contender front-runner frontrunner challenger hopeful counterpart "
    "predecessor successor victim witness celebrity veteran champion leader head chief executive billionaire "
    "independent conservative liberal republican democrat libertarian colleague donor biographer surrogate favorite "
    "confidant confidante loyalist admirer outlier outsider newcomer underdog"
)
PAST = word_set("former ex onetime one-time late then past erstwhile retired")
RELATIONS = {"running mate", "opposite number"} | word_set(
    "rival opponent counterpart winner loser foe enemy nemesis predecessor successor"
)
"""What a person is to another, which is no role to show."""
RANKS = word_set(
    "general marshal admiral colonel major captain lieutenant brigadier commander sergeant reverend professor "
    "representative commodore corporal ensign subedar havildar vice-admiral rear-admiral lieutenant-general "
    "major-general brigadier-general colonel-general lieutenant-colonel lieutenant-commander sub-lieutenant "
    "sergeant-major commandant general-lieutenant general-major colonel-major adjutant-general"
)
"""Ranks and titles that say less of a person than the office beside them."""
_GRADES = RANKS | word_set(
    "rear vice field air wing lance first second group squadron flight staff master right most very"
)
"""Words that ranks are made of."""
NOBLE = word_set(
    "lord lady sir dame baron baroness count countess earl viscount marquis marquess prince sheikh sheik maulana mullah"
)
"""Titles of birth or learning, which say less of a person than the office beside them."""
BY_BIRTH = NOBLE - {"prince"}
"""Of these those that say nothing of what their bearers do; a prince stands for his house."""
ADJUNCTS = word_set("campaign party company committee ministry union police army navy team club council board bank")
"""Nouns of bodies that stand right before what somebody is in them: "campaign | chairman Jane Roe"."""
OFFICES = word_set(
    "president senator sen governor gov congressman congresswoman representative rep secretary minister premier "
    "general chancellor speaker mayor state leader lady"
)
"""Last words of offices of a state: without more, they are of the state that the article is at home in."""
ADJECTIVAL = word_set(
    "conservative liberal independent republican democrat libertarian socialist communist nationalist star veteran "
    "chief private major general fellow deputy partner champion rival executive individual child woman student "
    "minister captain principal"
)
_FAMILIES = tuple(
    word_set(words)
    for words in (
        "president premier chancellor king queen emir sultan leader autocrat dictator strongman ruler monarch",
        "senator sen congressman congresswoman representative rep lawmaker legislator deputy mp republican democrat",
        "candidate nominee frontrunner front-runner contender hopeful standard-bearer challenger",
        "businessman billionaire mogul tycoon developer magnate entrepreneur executive celebrity star investor",
        "minister secretary diplomat envoy ambassador negotiator",
        "professor academic scholar scientist researcher historian economist expert fellow analyst",
        "general admiral colonel commander officer marshal brigadier",
        "journalist reporter correspondent columnist writer author editor anchor host moderator commentator pundit",
        "spokesman spokeswoman spokesperson",
        "lawyer attorney prosecutor counsel",
        "cleric imam ayatollah bishop priest pastor pope cardinal",
    )
)
"""Nouns that can stand for one another when a person is named by role: "the Russian leader" is the president."""
_ONE_OF = word_set("president premier chancellor king queen emir sultan")
"""Of these nobody is more than one."""
POSTED_TO = word_set("ambassador envoy commissioner representative emissary nuncio legate delegate observer consul")
"""Who is posted to a state: "high commissioner | to Orsk Jane Roe"."""
_FOREIGNERS = word_set(
    "diplomat diplomats envoy envoys ambassador ambassadors attache attaches attaché attachés mediator mediators "
    "peacekeeper peacekeepers nuncio legate emissary emissaries plenipotentiary rapporteur western eu un nato u.n. e.u."
)
"""Words of nameless speakers who are of another state than the one that is told of, mostly."""
SENIORITY = word_set("senior junior top ranking high-ranking top-ranking high-level leading former current retired")
"""Adjectives that tell how high an official stands, not of what."""
_VISITORS = word_set(
    "correspondent correspondents reporter reporters journalist journalists newspaperman newspapermen newsmen observer "
    "observers analyst analysts commentator commentators"
)
"""Words of people who tell of a state from its cities, whosever they are."""
SOVEREIGN = word_set("president premier chancellor minister king queen emperor emir sultan shah")
"""Last words of offices that belong to a state if no other body is named."""
STATE_SERVANTS = word_set("minister ambassador envoy general secretary diplomat vice-minister consul")
"""Last words of offices that a leader's people hold for the state: "his ambassador" is his country's."""
LEADERSHIP = _FAMILIES[0] | _FAMILIES[2] | word_set("minister secretary head nominee state general marshal colonel")
"""Last words of what the leaders of states are called."""
CANDIDATES = _FAMILIES[2]
"""Roles that can go with any other."""
PARTY_POSTS = CANDIDATES | _FAMILIES[1] | word_set("governor leader chairman chairwoman chair")
"""Last words of what somebody is for a party: its candidates, lawmakers and officers."""
PUBLIC_ROLES = frozenset().union(*_FAMILIES[:4])
"""Roles that a candidate for office can have besides."""
_OFFICE_WORDS = {"prime minister": "premier", "secretary of state": "secretary", "head of state": "president"}
"""Roles whose last word is not what they are."""


def related(left: str, right: str) -> bool:
    """Whether two roles can name one person ("premier", "prime minister"; "leader", "president").

    The chancellor is no president, and no king.
    """
    words = {_OFFICE_WORDS.get(role, role.split()[-1]) for role in (left, right) if role}
    return bool(left and right) and not len(words & _ONE_OF) > 1 and any(words <= family for family in _FAMILIES)


def in_family(noun: str) -> bool:
    """Whether a noun is a role that stands for a person named before ("the tycoon", "the envoy")."""
    return any(noun in family for family in _FAMILIES)


def is_foreigner(words: str) -> bool:
    """Whether the words for a nameless speaker say that he is of another state, mostly: "a western diplomat"."""
    return not _FOREIGNERS.isdisjoint(fold(words).split())


def leads_a_state(head: str) -> bool:
    """Whether an office is the highest of a state."""
    return head == "prime minister" or (head != "minister" and head in SOVEREIGN)


def is_rank(head: str) -> bool:
    """Whether a role is a rank or a title of birth, which say less of a person than the office beside them."""
    return head in NOBLE or (bool(head) and _GRADES.issuperset(head.split()) and head.split()[-1] in RANKS)


def is_visitor(words: str) -> bool:
    """Whether people are such as tell of a state without being of it: "observers", "foreign diplomats"."""
    return is_foreigner(words) or not _VISITORS.isdisjoint(fold(words).split())


def role_ending(words: list[Word], end: int, gazetteer: Gazetteer) -> int:
    """The start of the longest role that ends before `words[end]`, or `end` where none does."""
    if end and is_office(words, end - 1):
        return end - 1
    if not end or words[end - 1].bare not in _ends(gazetteer.person_roles, gazetteer.titles):
        return end
    for length in range(min(5, end), 0, -1):
        if _is_role(words[end - length : end], gazetteer):
            return end - length
    return end


def role_starting(words: list[Word], start: int, gazetteer: Gazetteer) -> int:
    """The end of the longest role that begins at `words[start]`, or `start` where none does."""
    if start < len(words) and is_office(words, start):
        return start + 1
    if start >= len(words) or words[start].bare not in _beginnings(gazetteer.person_roles, gazetteer.titles):
        return start
    for length in range(min(5, len(words) - start), 0, -1):
        if _is_role(words[start : start + length], gazetteer):
            return start + length
    return start


def plural_role_ending(words: list[Word], end: int, gazetteer: Gazetteer) -> int:
    """The same for a role in the plural ("presidential candidates | Jane Roe and John Doe"), `end` where none is."""
    if not end or singular(words[end - 1].bare) == words[end - 1].bare:
        return end
    for length in range(min(5, end), 0, -1):
        run = [word.bare for word in words[end - length : end]]
        name = " ".join([*run[:-1], singular(run[-1])])
        if name in gazetteer.person_roles or " ".join(run) in gazetteer.titles:
            return end - length
    return end


@lru_cache(maxsize=4)
def _beginnings(roles: frozenset[str], titles: frozenset[str]) -> frozenset[str]:
    """All words with which a role or title may begin; a hyphen inside may have been taken for a word of its own."""
    firsts = {name.split(" ")[0] for name in roles | titles}
    return frozenset("-".join(first.split("-")[:n]) for first in firsts for n in range(1, first.count("-") + 2))


@lru_cache(maxsize=4)
def _ends(roles: frozenset[str], titles: frozenset[str]) -> frozenset[str]:
    """All words with which a role or title may end."""
    lasts = {name.split(" ")[-1] for name in roles | titles}
    return frozenset("-".join(last.split("-")[n:]) for last in lasts for n in range(last.count("-") + 1))


def _is_role(words: list[Word], gazetteer: Gazetteer) -> bool:
    if any(word.possessive for word in words[: max(1, len(words) - 1)]):
        return False  # "the army's | chief" is no army chief
    name = " ".join([word.bare for word in words]).replace(" - ", "-")
    if name in gazetteer.person_roles:
        return True
    courtesy = name in gazetteer.male_titles or name in gazetteer.female_titles
    return name in gazetteer.titles and not courtesy and len(name) > 2 and (words[0].capital or name[0].isdigit())
