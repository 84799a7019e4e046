"""What a relative clause says somebody is: "who heads the Center X", "who served as ambassador", "who is with ..."."""

from __future__ import annotations

from parley.claims.countries import country_of
from parley.claims.descriptions import Description, describe
from parley.claims.gazetteer import Gazetteer
from parley.claims.organisation_runs import MentionAt, organisation_in
from parley.claims.phrases import POSSESSIVE, Word, joined, word_set, words_of
from parley.spans import Span

_ROLE_OF_VERB = {
    "heads": "head", "headed": "head", "leads": "leader", "led": "leader", "runs": "head", "ran": "head",
    "chairs": "chair", "chaired": "chair", "directs": "director", "directed": "director", "founded": "founder",
    "commands": "commander", "commanded": "commander", "edits": "editor", "edited": "editor",
}  # fmt: skip
_IS = word_set("is was serves served became remains has acted acts")
_WORKS = word_set("works worked teaches taught writes wrote studies studied researches covers follows specializes")
_SKIPPED = word_set("now also once currently then previously formerly long first later recently")
_PLACES = word_set("at for with")
_ENDS = word_set("who which that but said says and")
_DETERMINERS = word_set("the a an his her its their")
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
    rest = words[position + 1 :]
    if verb in _ROLE_OF_VERB:
        return _headed(text, rest, _ROLE_OF_VERB[verb], gazetteer, mention_at, past=verb.endswith(("ed", "led", "ran")))
    if verb in _IS:
        return describe(text, Span(rest[0].start, rest[-1].end), gazetteer, mention_at)
    return _workplace(text, rest, gazetteer, mention_at) if verb in _WORKS else None


def _headed(
    text: str, words: list[Word], role: str, gazetteer: Gazetteer, mention_at: MentionAt, *, past: bool
) -> Description | None:
    """The organisation that somebody heads: "the Center of Research", "Ruritania's navy"."""
    first = 1 if words[0].bare in _DETERMINERS else 0
    found = organisation_in(words[: first + 3], first, gazetteer, mention_at, _PLACES | _ENDS)
    if found is None:
        return None
    first, _ = found
    end = organisation_in(words, first, gazetteer, mention_at, frozenset())
    name = POSSESSIVE.sub("", joined(text, words[first : end[1] if end else found[1]]))
    known = gazetteer.organisation(name)
    country = known.country if known else country_of(words[:first], gazetteer)
    return Description(
        role=f"former {role}" if past and role != "founder" else role, affiliation=name, country=country, head=role,
        phrase=f"{role} of {name}", start=words[0].start, past=past and role != "founder",
    )  # fmt: skip


def _workplace(text: str, words: list[Word], gazetteer: Gazetteer, mention_at: MentionAt) -> Description | None:
    """Where somebody works: "who works on defence policy at the Egmont Foundation"."""
    for position, word in enumerate(words[:_REACH]):
        if word.bare in _ENDS or word.text in {",", "(", "—"}:
            return None
        if word.bare in _PLACES:
            found = organisation_in(words, position + 1, gazetteer, mention_at, _PLACES | _ENDS)
            if found:
                name = POSSESSIVE.sub("", joined(text, words[found[0] : found[1]]))
                return Description(affiliation=name, start=words[0].start)
    return None
