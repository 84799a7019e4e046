"""What a relative clause says somebody is: "who heads the Center X", "who served as ambassador", "who is with ..."."""

from __future__ import annotations

from parley.claims.language.gazetteer import Gazetteer
from parley.claims.language.phrases import POSSESSIVE, Word, joined, word_set, words_of
from parley.claims.people.descriptions import WAS, Description, as_former, describe
from parley.claims.people.organisation_runs import MentionAt, organisation_in
from parley.claims.states.countries import country_of
from parley.spans import Span

ROLE_OF_VERB = {
    "heads": "head", "headed": "head", "leads": "leader", "led": "leader", "runs": "head", "ran": "head",
    "chairs": "chair", "chaired": "chair", "directs": "director", "directed": "director", "founded": "founder",
    "commands": "commander", "commanded": "commander", "edits": "editor", "edited": "editor",
    "manages": "manager", "managed": "manager", "coordinates": "coordinator", "coordinated": "coordinator",
    "oversees": "head", "oversaw": "head", "owns": "owner", "owned": "owner", "represents": "representative",
    "co-founded": "founder", "started": "founder", "launched": "founder", "helped found": "founder",
    "helps run": "head", "run": "head",
}  # fmt: skip
"""What somebody is who does so for a body."""
_BASES = {"run": "runs", "head": "heads", "lead": "leads", "direct": "directs", "edit": "edits", "command": "commands"}
"""Verbs of leading behind "used to"."""
_IS = word_set("is was serves served became remains has acted acts")
_WORKS = word_set(
    "works worked teaches taught writes wrote covered reported studies studied researches covers follows specializes"
)
_NO_WORK = word_set(
    "is was has does votes hopes wants wishes looks waits longs asks calls cares feels fears prays runs says "
    "lives stays sits stands thinks believes expects supports opposes plans intends blames praises thanks"
)
"""Verbs that tell of no work where a body follows behind "for" or "at"."""
_SKIPPED = word_set("now also once currently then previously formerly long first later recently")
_PLACES = word_set("at for with")
_ENDS = word_set("who which that but said says and")
_DETERMINERS = word_set("the a an his her its their")
_TEAMS = word_set(
    "team campaign delegation mission committee commission panel investigation inquiry council movement group company "
    "firm union party office department institute unit brigade division command taskforce desk bureau section mission"
)
"""Nouns of what somebody can lead."""
_FORCES = word_set("guard force corps fleet service")
"""Forces whose parts somebody commands."""
_TEAM_ENDS = word_set("of for at in on to that which who and , . ; : from with until when")
_LONGEST_TEAM = 5
_REACH = 14
"""Words after "who works" among which the organisation must be named."""


def relative_role(text: str, span: Span, gazetteer: Gazetteer, mention_at: MentionAt) -> Description | None:
    """Read a clause that begins with "who"; None where it tells no role and no organisation."""
    words = words_of(text, span)[:40]
    if not words or words[0].bare != "who":
        return None
    position = 1
    while position < len(words) and words[position].bare in _SKIPPED:
        position += 1
    if position + 1 >= len(words):
        return None
    verb = words[position].bare
    once = [word.bare for word in words[position : position + 2]] == ["used", "to"]
    if once and position + 2 < len(words) and words[position + 2].bare in _BASES:
        position += 2
        verb = _BASES[words[position].bare]
    if verb in {"helped", "helps"} and position + 2 < len(words):
        position += 1
        verb = f"{verb} {words[position].bare}"
    rest = words[position + 1 :]
    if verb in ROLE_OF_VERB:
        return _headed(
            text, rest, ROLE_OF_VERB[verb], gazetteer, mention_at, past=once or verb.endswith(("ed", "led", "ran"))
        )
    if verb in _IS:
        found = describe(text, Span(rest[0].start, rest[-1].end), gazetteer, mention_at)
        return as_former(found) if found is not None and verb in WAS else found
    if verb in _WORKS:
        return _workplace(text, rest, gazetteer, mention_at)
    # "who appraises courses for the brokerage Cushman": what somebody does for a body as a rule.
    habit = verb.endswith("s") and words[position].text.islower() and verb not in _NO_WORK
    return _workplace(text, rest, gazetteer, mention_at, named=True) if habit else None


def leading_role(text: str, span: Span, gazetteer: Gazetteer, mention_at: MentionAt) -> Description | None:
    """What "led the inquiry", "heads the Center X" says of its subject."""
    words = words_of(text, span)[:40]
    if len(words) < 2 or (verb := words[0].bare) not in ROLE_OF_VERB:
        return None
    return _headed(text, words[1:], ROLE_OF_VERB[verb], gazetteer, mention_at, past=verb.endswith(("ed", "led", "ran")))


def _headed(
    text: str, words: list[Word], role: str, gazetteer: Gazetteer, mention_at: MentionAt, *, past: bool
) -> Description | None:
    """The organisation that somebody heads: "the Center of Research", "Ruritania's navy"."""
    first = 1 if words[0].bare in _DETERMINERS else 0
    found = organisation_in(words[: first + 3], first, gazetteer, mention_at, _PLACES | _ENDS)
    state = gazetteer.countries.get(words[first].text) if found is None and first < len(words) else None
    if state is not None:
        name = gazetteer.state_names.get(state)
        return Description(role=role, affiliation=name, country=state, head=role, start=words[0].start)
    owner = words[first] if found is None and first < len(words) - 1 else None
    if (
        owner is not None
        and owner.possessive
        and owner.text.islower()
        and first
        and owner.bare in gazetteer.body_heads | _FORCES
    ):
        # "who commands | the guard's northern sector": whose part it is leads to the whole.
        return Description(
            role=f"former {role}" if past else role, affiliation=owner.bare, head=role, start=words[0].start, past=past
        )
    if found is None:
        return _of_a_team(text, words, first, role, gazetteer, mention_at, past=past)
    first, _ = found
    end = organisation_in(words, first, gazetteer, mention_at, frozenset())
    last = end[1] if end else found[1]
    goes_on = last < len(words) and words[last].text.islower() and not words[last - 1].possessive
    if goes_on and words[last].bare not in _PLACES | _ENDS | _TEAM_ENDS | gazetteer.body_heads:
        return None  # "launched his White House | bid"
    name = POSSESSIVE.sub("", joined(text, words[first:last]))
    known = gazetteer.organisation(name)
    country = known.country if known else country_of(words[:first], gazetteer)
    return Description(
        role=f"former {role}" if past and role != "founder" else role, affiliation=name, country=country, head=role,
        phrase=f"{role} of {name}", start=words[0].start, past=past and role != "founder",
    )  # fmt: skip


def _of_a_team(
    text: str, words: list[Word], first: int, role: str, gazetteer: Gazetteer, mention_at: MentionAt, *, past: bool
) -> Description | None:
    """A part of an organisation, or a campaign, that somebody heads: "the chemical team of the Roe Commission"."""
    end = first
    while end < len(words) and end < first + _LONGEST_TEAM and words[end].bare not in _TEAM_ENDS:
        end += 1
    if end == first or words[end - 1].bare not in _TEAMS | gazetteer.organisation_heads:
        return None
    team = joined(text, words[first:end])
    after = end < len(words) and words[end].bare in {"of", "for", "at"}
    found = organisation_in(words, end + 1, gazetteer, mention_at, _PLACES | _ENDS, licensed=True) if after else None
    found = found or (
        organisation_in(words, end + 2, gazetteer, mention_at, _PLACES | _ENDS, licensed=True)
        if after and end + 1 < len(words) and words[end + 1].bare in _DETERMINERS
        else None
    )
    affiliation = POSSESSIVE.sub("", joined(text, words[found[0] : found[1]])) if found else None
    shown = f"{role} of the {team}" if affiliation else role
    return Description(
        role=shown, affiliation=affiliation or team, head=role, phrase=f"{role} of {team}", start=words[0].start,
        past=past and role != "founder" and affiliation is None and "campaign" not in team,
    )  # fmt: skip


def _workplace(
    text: str, words: list[Word], gazetteer: Gazetteer, mention_at: MentionAt, *, named: bool = False
) -> Description | None:
    """Where somebody works: "who works on defence policy at the Egmont Foundation"; `named`: a body by name only."""
    for position, word in enumerate(words[:_REACH]):
        if (word.bare in _ENDS and word.bare != "and") or word.text in {",", "(", "—"}:
            return None
        if word.bare in _PLACES:
            found = organisation_in(words, position + 1, gazetteer, mention_at, _PLACES | _ENDS)
            if found:
                name = POSSESSIVE.sub("", joined(text, words[found[0] : found[1]]))
                return Description(affiliation=name, start=words[0].start)
            if not named and (general := _general_body(text, words, position + 1, gazetteer)) is not None:
                return Description(affiliation=general, start=words[0].start)
    return None


def _general_body(text: str, words: list[Word], start: int, gazetteer: Gazetteer) -> str | None:
    """A workplace by its noun: "who teaches at | the junior college"."""
    first = start + 1 if start < len(words) and words[start].bare in _DETERMINERS else start
    for end in range(first + 1, min(len(words), first + _LONGEST_TEAM) + 1):
        if words[end - 1].bare in gazetteer.organisation_heads and first > start:
            return joined(text, words[first:end])
        if not words[end - 1].text.islower() or words[end - 1].bare in _TEAM_ENDS:
            return None
    return None
