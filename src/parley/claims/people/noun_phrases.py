"""Where the noun phrase of a source ends, and where a name begins inside it."""

from __future__ import annotations

from collections.abc import Sequence

from parley.claims.language.function_words import DEFINITE, MARKS, PHRASE_ENDS
from parley.claims.language.gazetteer import Gazetteer
from parley.claims.language.nouns import singular
from parley.claims.language.phrases import Word, one_of_people, word_set
from parley.claims.people.bracketed import is_short_form
from parley.claims.people.organisation_runs import MentionAt, organisation_run
from parley.claims.people.roles import role_starting

_DETERMINERS = DEFINITE | {"a", "an"}
_SUBJECTS = frozenset({"i", "we", "he", "she", "they", "you", "nobody"})
"""Subjects of a clause behind the noun it restricts: "a lieutenant | nobody had heard of"."""
_COMPLETED = word_set(
    "privy loyal aware knowledgeable acquainted opposed sympathetic hostile responsible present accredited attached "
    "assigned posted stationed based serving speaking unconnected"
)
"""Adjectives and participles that stand behind their noun: "an official | privy to the plan"."""
_COMPLETING = word_set("to with of about for in at on from")
"""What then follows them."""


def _says(before: Word, word: Word, gazetteer: Gazetteer) -> bool:
    """Whether "state" is a verb: "the Saudis | state"."""
    one = one_of_people(before.text)
    return word.text == "state" and one != before.text and gazetteer.nationalities.get(one) is not None


def named_part(core: Sequence[Word], gazetteer: Gazetteer, mention_at: MentionAt) -> int:
    """Where the name begins that a general noun introduces ("the advocacy group | Name"); 0 where none does."""
    named = mention_at(core[-1].start)
    if named and named[1] == "organisation":
        start = next(i for i, word in enumerate(core) if word.end > named[0].start)
        if start and start < len(core) - 1 and all(word.text.islower() for word in core[1:start]) and start > 1:
            return start
    if core[0].possessive and core[0].capital and core[-1].capital:
        start = next((i for i in range(len(core) - 1, 0, -1) if not core[i].capital), 0) + 1
        if 2 <= start < len(core) and all(word.text.islower() or "-" in word.text for word in core[1:start]):
            return start  # "Ruritania's state-owned giant | Acme"
    for position in range(1, len(core)):
        word, before = core[position], core[position - 1]
        if word.capital and before.text.islower() and before.bare in gazetteer.organisation_heads:
            return position if core[-1].capital else 0
        introduced = position > 1 and core[position - 2].bare in gazetteer.organisation_heads
        if word.capital and before.bare == "the" and introduced and core[-1].capital:
            return position  # "the rights organization the | Harbour League"
    return 0


def _begins_clause(words: Sequence[Word], mention_at: MentionAt) -> bool:
    """Whether a plural without an article is told more closely by a participle: "Students | holding the embassy"."""
    if len(words) < 3 or not words[0].bare.endswith("s") or words[0].bare.endswith("ss"):
        return False
    return words[1].text.islower() and words[1].bare.endswith("ing") and mention_at(words[0].start) is None


def core_end(words: Sequence[Word], gazetteer: Gazetteer, mention_at: MentionAt) -> int:
    """Where the noun phrase ends: before a comma, a preposition, a relative clause or a participle."""
    position = max(1, role_starting(list(words[:6]), 0, gazetteer))
    for start, word in enumerate(words[:6]):
        if word.text in MARKS or word.bare in PHRASE_ENDS or (start == 1 and _begins_clause(words, mention_at)):
            break
        if word.capital and word.bare not in _DETERMINERS:
            named = mention_at(word.start)
            after = words[start + 1 : start + 3]
            called = len(after) == 2 and after[0].bare == "for" and after[1].capital  # "Citizens for Tax Justice"
            people = not (called or (named and named[1] == "organisation")) and (
                word.bare in gazetteer.groups or gazetteer.nationalities.get(one_of_people(word.text))
            )
            end = start if people else organisation_run(list(words), start, gazetteer, mention_at)
            if end > start:
                position = max(position, end)
                break
    while position < len(words):
        word = words[position]
        before = words[position - 1]
        if word.bare in _SUBJECTS or (before.bare == "people" and word.capital) or _says(before, word, gazetteer):
            break
        role = role_starting(list(words[: position + 5]), position, gazetteer)
        if role > position + 1:
            position = role  # "secretary of state", "chief of staff"
            continue
        inside = mention_at(word.start)
        covered = inside is not None and inside[0].start < word.start
        goes_on = words[position - 1].bare in {"and", "or"}
        if not covered and not goes_on and (word.text in MARKS or word.bare in PHRASE_ENDS):
            if word.text in {"-", "–"} and word.start == words[position - 1].end:
                position += 1
                continue
            closing = _closing_quote(words, position) or _closing_bracket(words, position, gazetteer)
            if closing:
                position = closing
                continue
            break
        if (
            not word.capital
            and position > 0
            and word.bare.endswith(("ed", "ing"))
            and not (
                word.bare.endswith("ing")
                and role_starting(list(words[: position + 6]), position + 1, gazetteer) > position + 1
            )
            and (
                before.bare in gazetteer.documents
                or before.bare in gazetteer.groups
                or before.bare in gazetteer.person_roles
                or (before.text.islower() and before.bare.endswith("s"))
                or (position == 1 and _begins_clause(words, mention_at))
            )
        ) or (
            word.bare in {"familiar", "close", "briefed", "involved", "obtained", "out", "released"} and position > 0
        ):
            break
        following = words[position + 1].bare if position + 1 < len(words) else ""
        opens = position == 1 and (before.bare in gazetteer.anonymous or before.bare != singular(before.bare))
        led = before.text.islower() and position > 1
        if word.bare in _COMPLETED and following in _COMPLETING and (led or opens):
            break
        position += 1
    return position


def _closing_quote(words: Sequence[Word], position: int) -> int:
    """Where a name in quotation marks ends that stands inside a noun phrase ("the “No Way” ad"); 0 where none does."""
    if words[position].text not in {"“", '"', "‘", "'"}:
        return 0
    for end in range(position + 1, min(len(words), position + 9)):
        if words[end].text in {"”", '"', "’", "'"}:
            if end + 1 == len(words):
                return end + 1
            return end + 1 if words[end + 1].text.isalpha() and words[end + 1].bare not in PHRASE_ENDS else 0
    return 0


def _closing_bracket(words: Sequence[Word], position: int, gazetteer: Gazetteer) -> int:
    """Where a bracket ends that stands before a title or name ("Clay County (Mo.) Sheriff",
    "Harbour Guard (HG) spokesman"); 0 elsewhere."""
    if words[position].text == "(":
        for end in range(position + 1, min(len(words) - 1, position + 4)):
            if words[end].text == ")":
                short = end == position + 2 and is_short_form(words[position + 1])
                office = short and role_starting(list(words[end + 1 : end + 7]), 0, gazetteer) > 0
                return end + 1 if words[end + 1].capital or office else 0
    return 0
