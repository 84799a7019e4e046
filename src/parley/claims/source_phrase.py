"""Reads a source phrase: what it is headed by, and so what kind of source it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from parley.claims.compounds import compound_parts
from parley.claims.function_words import AMOUNTS, DEFINITE, MARKS, PHRASE_ENDS, POSSESSIVE_DETERMINERS, PRONOUNS
from parley.claims.gazetteer import Gazetteer
from parley.claims.noun_phrases import core_end, named_part
from parley.claims.nouns import looks_like_people, looks_like_person, singular
from parley.claims.organisation_runs import MentionAt
from parley.claims.organisations import head_noun
from parley.claims.people import People, Person
from parley.claims.phrases import POSSESSIVE, Word, joined, one_of_people, word_set, words_of
from parley.claims.roles import role_ending
from parley.spans import Span

Form = Literal[
    "pronoun", "person", "compound", "role", "anonymous", "group", "organisation", "government", "state", "document",
    "words", "other",
]  # fmt: skip
_CLIPPED = re.compile(r"(?<!\w)(?:[A-Z]\.)+\Z")
"""The front of an abbreviation that the source begins inside."""
_LEADING = word_set(
    'by from among according to for in as even and but also with per just about nearly almost roughly , " “ ” ‘ inside '
    "because of only perhaps then on through via yet so not while"
)
_LONGEST_CUT = 60
_MOST_CUT = 4
"""Characters and words behind an article in which its noun is sought."""
_TRAILING = word_set("at of in on for with from by to")
"""Prepositions that a source was cut behind."""
_DETERMINERS = DEFINITE | {"a", "an"}
_LONGEST = 600
"""Characters of a source that are read."""
_COLLECTIVES = word_set("% family percent majorities staff side sides")
_SIDES = word_set("party camp side monitor church school college press community team publisher pollster watchdog")
"""Nouns of bodies whose plural is mostly people: "both parties"."""
_BOSSES = word_set("executives managers bosses directors")
_STAFF = word_set("employees staffers executives managers")
"""Insiders of a body, where what they are is told more closely: "three former Acme | employees"."""
_FEW = word_set("a an the all any no each every many most some several both")
_INFORMED = word_set("familiar close briefed involved knowledgeable with")
"""What follows "people" where they are sources that keep their names to themselves."""
_RELATIVES = word_set("who which that whose whom where when")
_TITLE_WORDS = word_set("former then international businessman president of state the for acting deputy")
"""Words in lower case that may stand between a comma and a name ("a friend, former President Jane Roe")."""
_PAPERS = word_set(
    "advocate observer examiner guardian independent star economist spectator nation hill inquirer citizen"
)
"""Newspapers' names that are also words for a person or a thing."""
_STATE_MEDIA = word_set("radio television tv media broadcaster")
_OFFICE_OF = re.compile(
    r"\b(?:president|premier|prime minister|chancellor|attorney|governor|mayor|prosecutor)['’]s office\Z"
)
"""The office of one who holds an office is a part of the state."""
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
    if len(words) == 1 and (words[0].bare in DEFINITE | {"a", "an"} or _is_number(words[0], gazetteer)):
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
        words[0].bare in PRONOUNS and (len(words) == 1 or words[1].text in MARKS or words[1].bare in PHRASE_ENDS)
    ):
        head = words[0].bare
        if head not in {"those", "one", "both", "these"} or len(words) == 1:
            return SourcePhrase(form="pronoun", core=Span(*words[0][1:]), head=head, definite=True, plural=False)
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
    form = _form(text, core, gazetteer, mention_at, following)
    if core[0].bare == "one" and following == "in" and end + 1 < len(words) and _is_number(words[end + 1], gazetteer):
        form = "group"  # "one voter in five"
    if form == "group" and head in AMOUNTS and following == "of":
        ends = (i for i in range(end + 1, len(words)) if words[i].text in MARKS or words[i].bare in PHRASE_ENDS)
        counted = singular(words[next(ends, len(words)) - 1].bare)
        if counted in gazetteer.organisation_heads and counted not in _SIDES:
            form = "organisation"  # "a clutch of independent groups"
    general = named_part(core, gazetteer, mention_at)
    if general and form != "person":
        core, form = core[general:], "organisation"
        core_span = Span(core[0].start, core[-1].end)
    if apposed is not None and form in {"role", "anonymous", "other"}:
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


def _with_noun(text: str, words: list[Word], gazetteer: Gazetteer) -> list[Word]:
    """The words of a source that was cut behind its article or number, up to its noun: "three | admirals"."""
    following = words_of(text, Span(words[-1].end, min(len(text), words[-1].end + _LONGEST_CUT)))[:_MOST_CUT]
    tables = (
        gazetteer.person_roles, gazetteer.anonymous, gazetteer.groups, gazetteer.body_heads, gazetteer.documents,
    )  # fmt: skip
    for number, word in enumerate(following):
        if not word.text[0].isalpha() or word.bare in PHRASE_ENDS or word.bare in MARKS:
            break
        one = singular(word.bare)
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
        if not word.capital and not known and word.bare not in _TITLE_WORDS:
            return None
    return None


def _of_company(word: Word, gazetteer: Gazetteer, mention_at: MentionAt) -> bool:
    """Whether a word before a role is a body: "company | executives", "Acme | executives"."""
    mention = mention_at(word.start)
    return word.bare in gazetteer.organisation_heads or (mention is not None and mention[1] == "organisation")


def _is_number(word: Word, gazetteer: Gazetteer) -> bool:
    return word.text[0].isdigit() or (word.bare in gazetteer.quantifiers and word.bare not in _FEW)


def _is_people(word: Word, gazetteer: Gazetteer) -> bool:
    """Whether a word is the plural of a nationality: "the Poles" speak for Poland."""
    one = one_of_people(word.text)
    return word.capital and one != word.text and gazetteer.nationalities.get(one) is not None


def _in_capitals(text: str, core: Sequence[Word]) -> bool:
    """Whether a phrase is a name set in capitals ("THE WORKER"), in a text that is not."""
    after = text[core[-1].end : core[-1].end + _LONGEST_CUT]
    return len(core) > 1 and core[0].text == "THE" and core[-1].text.isupper() and after != after.upper()


def _form(text: str, core: Sequence[Word], gazetteer: Gazetteer, mention_at: MentionAt, following: str) -> Form:
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
        if mention[1] == "organisation" and head not in gazetteer.groups:
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
    if one != head and len(core) - first > 1 and one in gazetteer.organisation_heads and one not in _SIDES:
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
