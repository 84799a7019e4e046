"""What kind of source a noun phrase names, judged by its last words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from parley.claims.language.function_words import AMOUNTS, DEFINITE, POSSESSIVE_DETERMINERS
from parley.claims.language.gazetteer import Gazetteer
from parley.claims.language.nouns import looks_like_people, looks_like_person, singular
from parley.claims.language.phrases import POSSESSIVE, Word, joined, one_of_people, word_set
from parley.claims.people.organisation_runs import MentionAt
from parley.claims.people.organisations import head_noun
from parley.claims.people.roles import role_ending

Form = Literal[
    "pronoun", "person", "compound", "role", "anonymous", "group", "organisation", "government", "state", "document",
    "words", "other",
]  # fmt: skip
LONGEST_CUT = 60
_DETERMINERS = DEFINITE | {"a", "an"}
_OF_PLURALS = frozenset(("chamber of commerce", "board of trade", "man of letters", "member of parliament"))
"""Nouns whose first word is their plural: "chambers of commerce"."""
_COLLECTIVES = word_set("% circle family percent majorities staff side sides")
SIDES = word_set("party camp side monitor church school college press community team publisher pollster watchdog")
"""Nouns of bodies whose plural is mostly people: "both parties"."""
_BOSSES = word_set("executives managers bosses directors")
_STAFF = word_set("employees staffers executives managers")
"""Insiders of a body, where what they are is told more closely: "three former Acme | employees"."""
_FEW = word_set("a an the all any no each every many most some several both")
_INFORMED = word_set("familiar close briefed involved knowledgeable with")
"""What follows "people" where they are sources that keep their names to themselves."""
_PAPERS = word_set(
    "advocate observer examiner guardian independent star economist spectator nation hill inquirer citizen"
)
"""Newspapers' names that are also words for a person or a thing."""
_STATE_MEDIA = word_set("radio television tv media broadcaster")
_OFFICE_OF = re.compile(
    r"\b(?:president|premier|prime minister|chancellor|attorney|governor|mayor|prosecutor)(?:\s[\w.’'-]+){0,3}?"
    r"['’]s? office\Z"
)
"""The office of one who holds an office is a part of the state."""
_GUARDS = frozenset({"guard", "guards"})
"""Nouns of troops that are a part of the state: "Presidential | Guards"."""
_PUBLIC = word_set(
    "party gop opposition political public religious military business government senior leading top key prominent "
    "republican democratic conservative liberal establishment industry"
)
"""What stands before "figures" that are people."""
_SPEECH = word_set(
    "words word message messages comments comment remarks argument arguments view views position claim claims "
    "point speech answer response belief opinion rhetoric tone assertion warning warnings prediction "
    "insistence promise vow pledge denial hope hopes fear fears suggestion criticism attack attacks mind "
    "feeling feelings sense understanding stance advice conviction assurance assurances contention account "
    "testimony explanation statements idea ideas doubts doubt concern concerns demand demands call calls "
    "goal vision plan plans pitch"
)


def _of_company(word: Word, gazetteer: Gazetteer, mention_at: MentionAt) -> bool:
    """Whether a word before a role is a body: "company | executives", "Acme | executives"."""
    mention = mention_at(word.start)
    return word.bare in gazetteer.organisation_heads or (mention is not None and mention[1] == "organisation")


def is_number(word: Word, gazetteer: Gazetteer) -> bool:
    """Whether a word tells how many: a figure, or a word like "dozens"."""
    return word.text[0].isdigit() or (word.bare in gazetteer.quantifiers and word.bare not in _FEW)


def _is_people(word: Word, gazetteer: Gazetteer) -> bool:
    """Whether a word is the plural of a nationality: "the Poles" speak for Poland."""
    one = one_of_people(word.text)
    return word.capital and one != word.text and gazetteer.nationalities.get(one) is not None


def _in_capitals(text: str, core: Sequence[Word]) -> bool:
    """Whether a phrase is a name set in capitals ("THE WORKER"), in a text that is not."""
    after = text[core[-1].end : core[-1].end + LONGEST_CUT]
    return len(core) > 1 and core[0].text == "THE" and core[-1].text.isupper() and after != after.upper()


def form_of(text: str, core: Sequence[Word], gazetteer: Gazetteer, mention_at: MentionAt, following: str) -> Form:
    """What kind of source the noun phrase names, judged by its last words and the word after it."""
    last = core[-1]
    head = last.bare
    first = 1 if core[0].bare in _DETERMINERS and len(core) > 1 else 0
    name = POSSESSIVE.sub("", joined(text, list(core[first:])))
    if len(core) == 1 and last.text.isupper() and head in gazetteer.person_roles:
        return "role"  # a transcript's label: "PRESENTER:"
    if _in_capitals(text, core):
        return "organisation"  # "THE WORKER reports"
    known = gazetteer.organisation(name)
    if known and (last.capital or last.text.isupper()):
        return "government" if known.kind == "government" else "organisation"
    if gazetteer.state(name):
        return "state"
    if first and len(core) == 2 and core[0].bare == "the" and _is_people(last, gazetteer):
        return "government"
    mention = mention_at(last.start)
    if last.capital and mention:
        called = head_noun(name) in gazetteer.body_heads  # "League of | Merchants"
        if mention[1] == "organisation" and (called or head not in gazetteer.groups):
            governs = {head, head_noun(name)} & gazetteer.government_heads
            return "government" if governs else "organisation"
        if mention[1] == "place":
            return "state" if gazetteer.place(name) else "organisation"
    pair = " ".join(word.bare for word in core[-2:])
    if head == "insider" and len(core) > 1 and all(word.capital for word in core):
        return "organisation"
    if role_ending(list(core), len(core), gazetteer) < len(core) - 1 and pair not in gazetteer.government_heads:
        return "anonymous" if head in gazetteer.anonymous else "role"  # "secretary of state" is no state
    if head in _BOSSES and len(core) > 1 and _of_company(core[-2], gazetteer, mention_at):
        return "anonymous"
    if head in AMOUNTS and following == "of":
        return "group"
    if head in _STAFF and any(word.bare in {"former", "current", "senior", "top"} for word in core):
        return "anonymous"
    if head == "heads" and following == "of":
        return "role"
    if head in _SPEECH and (core[0].bare in POSSESSIVE_DETERMINERS or any(word.possessive for word in core[:-1])):
        return "words"
    if last.capital and head in _PAPERS and core[0].bare == "the" and len(core) == 2:
        return "organisation"
    if head == "insider" and len(core) > 1 and all(word.capital for word in core):
        return "organisation"
    if head == "figures" and len(core) > 1 and core[-2].bare in _PUBLIC:
        return "group"
    if head in gazetteer.documents or pair in gazetteer.documents:
        if len(core) > 1 and last.capital and core[-2].capital and head in {"post", "review", "record", "page", "file"}:
            return "organisation"
        return "document"
    if head.endswith("-year-old") or pair in gazetteer.person_roles:
        return "anonymous" if head in gazetteer.anonymous else "role"
    if pair in gazetteer.government_heads or head == "chancellery":
        return "government"
    single = not any(word.bare == "and" for word in core)
    if single and last.capital and len(core) > first + 1 and head in _GUARDS and core[-2].capital:
        return "government"
    if _OFFICE_OF.search(name.lower()):
        return "government"
    if head in _STATE_MEDIA and len(core) > 1 and core[-2].bare == "state":
        return "organisation"
    if pair in gazetteer.organisation_heads:
        return "organisation"
    if head in gazetteer.anonymous or (head in {"people", "person", "persons"} and following in _INFORMED):
        return "anonymous"
    if head in gazetteer.person_roles:
        return "role"
    one = singular(head)
    if one != head and len(core) > first and one in gazetteer.government_heads:
        return "government"
    if one != head and len(core) - first > 1 and one in gazetteer.organisation_heads and one not in SIDES:
        return "organisation"
    if head in gazetteer.groups:
        return "group"
    if head in gazetteer.government_heads:
        return "government"
    if head in gazetteer.organisation_heads:
        return "organisation"
    if one != head:
        if one in gazetteer.person_roles or one in gazetteer.organisation_heads:
            return "group"
        if gazetteer.nationalities.get(POSSESSIVE.sub("", last.text)[:-1]):
            return "group"
    if last.capital and gazetteer.nationalities.get(last.text):
        return "group"
    first_one = singular(core[first].bare)
    if first_one != core[first].bare and " ".join([first_one, *(w.bare for w in core[first + 1 :])]) in _OF_PLURALS:
        return "group"
    if head in _SPEECH:
        return "words"
    if head[:1].isdigit() or head == "cent" or head in _COLLECTIVES or head in gazetteer.quantifiers:
        return "group"
    if not last.capital and looks_like_people(head):
        return "group"
    if not last.capital and looks_like_person(head):
        return "role"
    if last.capital and len(core) > first and core[first].capital:
        return "organisation"
    if any(word.text.islower() and (word.bare in gazetteer.groups or looks_like_people(word.bare)) for word in core):
        return "group"
    return "other"
