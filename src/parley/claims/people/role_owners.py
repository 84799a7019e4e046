"""Whose a role is by the words before it: "the Clinton campaign's | communications director"."""

from __future__ import annotations

from parley.claims.language.gazetteer import Gazetteer
from parley.claims.language.phrases import POSSESSIVE, Word, joined, word_set
from parley.claims.people.organisation_runs import LINKS, MentionAt, organisation_run
from parley.claims.people.role_words import CONTINENTAL
from parley.claims.people.roles import LOOSE_ROLES, PAST, SENIORITY
from parley.claims.states.countries import named_state
from parley.spans import Span

_OWN_BODIES = word_set("campaign administration government team")
_SPOKESMEN = word_set("spokesman spokeswoman spokesperson official officer commander source adviser lawyer")
_NO_BODIES = word_set(
    "district county town village province press country nation state city island capital team business industry"
)
_WHOLE_STATES = word_set("country nation republic kingdom empire")
"""What a state is called: its offices are the state's."""
_PORTFOLIOS = word_set("minister secretary undersecretary")
_FORMATIONS = word_set("corps division brigade battalion regiment company squadron platoon battery flotilla fleet wing")
"""Troops of which a state has many: who "a corps commander" was is not told by their noun."""
_FIELDS = word_set(
    "security defense defence military intelligence policy energy oil gas maritime naval shipping law legal conflict "
    "risk trade finance market markets economics economy politics migration refugee border terrorism counterterrorism "
    "counter-terrorism peace nuclear arms weapons missile cyber cybersecurity aviation geopolitics governance election "
    "human-rights development climate environment water food health agriculture"
)
_KNOWING = word_set(
    "analyst analysts expert experts consultant consultants specialist specialists commentator commentators scholar "
    "scholars researcher researchers strategist strategists economist economists adviser advisor watcher watchers"
)
"""What somebody is who knows a field: at the begin of a sentence that has a capital, too, and is no body."""
_ADJECTIVES = ("an", "ern", "ish", "ese", "ic", "ist", "al", "ive")
"""Endings of capitalised words before a role that are no names of bodies."""
_CHAMBERS = word_set("house senate")
_MEMBERS = word_set("republican democrat member lawmaker leader")


def owner_of(
    text: str, words: list[Word], begin: int, head: str, gazetteer: Gazetteer, mention_at: MentionAt
) -> tuple[int, str | None, Span | None]:
    """Where the role proper begins, and whose it is: "the Clinton campaign's | communications director"."""
    if words[begin].bare in _CHAMBERS and words[begin].capital and " " in head:
        return begin + 1, words[begin].text, None  # "House | speaker"
    if begin and words[begin - 1].bare in _CHAMBERS and words[begin - 1].capital and head in _MEMBERS:
        return begin, words[begin - 1].text, None  # "House | Republican"
    if head in LOOSE_ROLES and head not in {"leader", "head", "chief", "executive", "member"}:
        return 0, None, None
    for position in range(begin - 1, -1, -1):
        if words[position].possessive:
            run = _possessing(words, position + 1, gazetteer)
            name = POSSESSIVE.sub("", joined(text, run))
            common = run[-1].text.islower() and run[-1].bare in gazetteer.body_heads
            if common and not any(word.capital for word in run) and run[-1].bare in _WHOLE_STATES:
                return position + 1, None, None  # "the country's | foreign minister"
            if common and not any(word.capital for word in run):
                return position + 1, name, None  # "the ministry's spokesman"
            if not any(word.capital for word in run) and run[-1].bare in gazetteer.person_roles:
                return position + 1, None, Span(run[0].start, run[-1].end)  # "the president's | deputy spokesman"
            whole_state = named_state(name, gazetteer) is not None or all(not word.capital for word in run)
            if whole_state and gazetteer.organisation(name) is None:
                return _body_before(text, words, position + 1, begin, head, gazetteer, mention_at)
            mention = mention_at(run[-1].start)
            if "campaign" in head and mention and mention[1] == "person" and run[-1].bare != "campaign":
                return position + 1, f"{name} campaign", None
            return position + 1, name, Span(run[0].start, run[-1].end)
    return _body_before(text, words, 0, begin, head, gazetteer, mention_at)


def _body_before(
    text: str, words: list[Word], start: int, begin: int, head: str, gazetteer: Gazetteer, mention_at: MentionAt
) -> tuple[int, str | None, Span | None]:
    """The body or person named between `words[start]` and the role."""
    if begin > start and head == "commander" and words[begin - 1].bare in _FORMATIONS:
        which = text.endswith(("the ", "The "), 0, words[0].start) or any(word.capital for word in words[start:begin])
        if not which:
            return begin - 1, None, None  # "a former | corps commander"
    if begin == start + 1 and words[start].bare in _FIELDS and head.split()[-1] in _KNOWING:
        return start, None, None  # "Security | analyst Jane Roe"
    served = head.split()[-1] in _SPOKESMEN and begin > start and words[begin - 1].text.islower()
    if served and words[begin - 1].bare in gazetteer.body_heads and words[begin - 1].bare not in _NO_BODIES:
        first = begin - 1
        while (
            first > start
            and words[first - 1].bare not in gazetteer.quantifiers | SENIORITY
            and (
                words[first - 1].capital
                or " ".join(w.bare for w in words[first - 1 : begin]) in gazetteer.government_heads
            )
        ):
            first -= 1
        return begin, POSSESSIVE.sub("", joined(text, words[first:begin])), None  # "Congolese army | spokesman"
    reached = 0
    for position in range(start, begin):
        if not words[position].capital or position < reached:
            continue
        after = words[position + 1] if position + 1 < begin else None
        if after is not None and after.text.islower() and after.bare in _OWN_BODIES:
            # "Roe campaign | spokesman Jane Doe"
            return position + 2, joined(text, words[position : position + 2]), None
        reached = _place_end(words[:begin], position, gazetteer)
        if reached > position:
            continue
        end = organisation_run(words[:begin], position, gazetteer, mention_at)
        whole = end
        while end > position and _only_describes(words[end - 1], gazetteer):
            end -= 1  # "Middle Eastern | history teacher", "Prize-winning | novelist"
        left_over = end < whole and mention_at(words[position].start) is None
        if end == position + 1 and (left_over or words[position].bare in PAST):
            continue  # "Retired | Ruritanian colonel"
        if end == begin and head in _PORTFOLIOS and not _is_body(words[end - 1], gazetteer):
            return position, None, None  # "Labor | Secretary"
        if end == position and position + 1 == begin and is_unknown_body(words, position, gazetteer, mention_at):
            end = begin  # "a Hollis | spokesman"
        if end > position:
            name = POSSESSIVE.sub("", joined(text, words[position:end]))
            return end, name, Span(words[position].start, words[end - 1].end)
        mention = mention_at(words[position].start)
        if mention and mention[1] == "person":
            last = position
            while last + 1 < begin and words[last + 1].start < mention[0].end:
                last += 1
            name = POSSESSIVE.sub("", joined(text, words[position : last + 1]))
            # "the Roe campaign manager" belongs to the Roe campaign.
            return (last + 1, f"{name} campaign", None) if "campaign" in head else (last + 1, name, mention[0])
    return 0, None, None


def _is_body(word: Word, gazetteer: Gazetteer) -> bool:
    return word.bare != "state" and word.bare in gazetteer.body_heads


def _only_describes(word: Word, gazetteer: Gazetteer) -> bool:
    """Whether a capitalised word tells what its noun is like: by a people, a part of the world, a compound."""
    last = word.text.rpartition("-")[2]
    compound = "-" in word.text and (last.islower() or last in gazetteer.nationalities)
    return compound or word.text in gazetteer.nationalities or word.bare.endswith("ern")


def _possessing(words: list[Word], end: int, gazetteer: Gazetteer) -> list[Word]:
    """The possessor that ends before `words[end]`, without what stands before its own noun phrase."""
    start = end - 1
    while start and (
        words[start - 1].capital
        or words[start - 1].bare in LINKS
        or (
            words[start].text.islower()
            and words[start - 1].text.islower()
            and words[start].bare in gazetteer.body_heads
        )
    ):
        start -= 1
    while start < end - 1 and words[start].bare in LINKS and not words[start].capital:
        start += 1
    return words[start:end]


def is_unknown_body(words: list[Word], position: int, gazetteer: Gazetteer, mention_at: MentionAt) -> bool:
    """Whether a lone capitalised word that nothing knows stands before a role in lower case as its body."""
    word, role = words[position], words[position + 1]
    if mention_at(word.start) is not None or not role.text.islower() or (position == 0 and word.text.isupper()):
        return False
    described = (
        word.text in CONTINENTAL
        or word.bare in gazetteer.role_modifiers
        or word.bare in gazetteer.person_roles
        or word.bare in gazetteer.groups
        or word.bare in gazetteer.body_heads
        or word.bare in gazetteer.quantifiers
        or gazetteer.nationalities.get(word.text)
    )
    return not described and "-" not in word.text and not word.bare.endswith(_ADJECTIVES)


def _place_end(words: list[Word], start: int, gazetteer: Gazetteer) -> int:
    """The end of the longest place or nationality that begins at `words[start]`, or `start` where none does."""
    for end in range(min(len(words), start + 4), start, -1):
        name = " ".join(word.text for word in words[start:end])
        if named_state(name, gazetteer) and gazetteer.organisation(name) is None:
            follows_name = end < len(words) and words[end].capital and not gazetteer.nationalities.get(name)
            return start if follows_name else end
    return start
