"""Reads a source phrase: what it is headed by, and so what kind of source it names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from parley.claims.descriptions import role_ending
from parley.claims.gazetteer import Gazetteer
from parley.claims.nouns import looks_like_people, looks_like_person, singular
from parley.claims.organisation_runs import MentionAt, organisation_run
from parley.claims.people import People, Person
from parley.claims.phrases import POSSESSIVE, Word, joined, word_set, words_of
from parley.spans import Span

Form = Literal[
    "pronoun", "person", "compound", "role", "anonymous", "group", "organisation", "government", "state", "document",
    "words", "other",
]  # fmt: skip

PRONOUNS = word_set(
    "he she they it we i you who which that whom him her them us me his hers their its our my your himself "
    "herself themselves itself this these those whose one both mine ours"
)
DEFINITE = word_set("the this that these those his her its their our my both")
POSSESSIVE_DETERMINERS = word_set("his her its their our my whose your")
_LEADING = word_set(
    'by from among according to for in as even and but also with per just about nearly almost roughly , " “ ” ‘ inside '
    "because of only perhaps then on through via yet so not while"
)
_PREPOSITIONS = word_set(
    "of for at with from in to on by about among near inside outside within against including like as such "
    "under during after before between behind who which that whose whom where when while without around "
    "across throughout over since than into upon toward towards amid alike is was are were said says has had"
)
_LONGEST = 600
"""Characters of a source that are read."""
_MARKS = frozenset(",()—–-;:\"“”….[]'’‘!?")
_AMOUNTS = word_set(
    "number numbers majorities handful lot plurality share clutch bunch chorus host throng string couple "
    "proportion segment majority minority percentage group range series variety part parts dozen dozens "
    "scores coalition crowd wave list slew array"
)
"""Heads of phrases that are about many people: "a growing number of senators"."""
_COLLECTIVES = word_set("% family percent majorities staff side sides camp")
_OTHERS = word_set("other others several many some his her their two three members")
_INFORMED = word_set("familiar close briefed involved knowledgeable with")
"""What follows "people" where they are sources that keep their names to themselves."""
_RELATIVES = word_set("who which that whose whom where when")
_TITLE_WORDS = word_set("former then international businessman president of state the for acting deputy")
"""Words in lower case that may stand between a comma and a name ("a friend, former President Jane Roe")."""
_PAPERS = word_set(
    "advocate observer examiner guardian independent star economist spectator nation hill inquirer citizen"
)
"""Newspapers' names that are also words for a person or a thing."""
_SPEECH = word_set(
    "words word message messages comments comment remarks argument arguments view views position claim claims "
    "point speech answer response belief opinion rhetoric tone assertion warning warnings prediction "
    "insistence promise vow pledge denial hope hopes fear fears suggestion criticism attack attacks camp mind "
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
    words = words_of(text, Span(span.start, min(span.end, span.start + _LONGEST)))[:60]
    while len(words) > 1 and (words[0].bare in _LEADING or not words[0].text[0].isalnum()):
        words = words[1:]
    if len(words) > 2 and words[0].bare == "at" and words[1].bare in {"least", "most"}:
        words = words[2:]
    while len(words) > 1 and words[-1].text in _MARKS:
        words = words[:-1]
    while len(words) > 1 and words[-1].bare in {"each", "alike", "both", "all", "here", "there", "alone"}:
        words = words[:-1]
    if not words:
        return SourcePhrase(form="other", core=span, head="", definite=False, plural=False)
    whole = Span(words[0].start, words[-1].end)
    compound = _compound(words, people, gazetteer, mention_at)
    if compound:
        return SourcePhrase(form="compound", core=whole, head="", definite=True, plural=True, parts=compound)
    if words[0].bare in {"who", "whom"} or (
        words[0].bare in PRONOUNS and (len(words) == 1 or words[1].text in _MARKS or words[1].bare in _PREPOSITIONS)
    ):
        head = words[0].bare
        if head not in {"those", "one", "both", "these"} or len(words) == 1:
            return SourcePhrase(form="pronoun", core=Span(*words[0][1:]), head=head, definite=True, plural=False)
    if words[-1].bare in {"himself", "herself", "themselves", "itself"} and len(words) > 1:
        words = words[:-1]
    end = _core_end(words, gazetteer, mention_at)
    core = words[:end]
    named = _named(core, people)
    definite = core[0].bare in DEFINITE or core[0].possessive or any(w.possessive for w in core[:-1])
    core_span = Span(core[0].start, core[-1].end)
    if named is not None:
        return SourcePhrase(form="person", core=core_span, head="", definite=True, plural=False, persons=(named,))
    head = core[-1].bare
    apposed = _apposed(words, end, people, gazetteer)
    following = words[end].bare if end < len(words) else ""
    form = _form(text, core, gazetteer, mention_at, following)
    general = _general_noun(core, gazetteer)
    if general and form != "person":
        core, form = core[general:], "organisation"
        core_span = Span(core[0].start, core[-1].end)
    if apposed is not None and form in {"role", "anonymous", "other"}:
        return SourcePhrase(form="person", core=core_span, head=head, definite=True, plural=False, persons=(apposed,))
    if form in {"group", "anonymous"} and apposed is not None and words[end].text == ",":
        # "Two lawyers, Jane Roe and John Doe,": the names are the source.
        named_parts = _compound(words[end + 1 :], people, gazetteer, mention_at)
        if named_parts:
            return SourcePhrase(form="compound", core=whole, head="", definite=True, plural=True, parts=named_parts)
    start = role_ending(core, len(core), gazetteer)
    if form in {"role", "anonymous"} and start < len(core):
        head = " ".join(word.bare for word in core[start:])
    plural = core[-1].bare != singular(core[-1].bare) or form == "group"
    if core[0].bare in {"a", "an", "one", "another", "each"}:
        plural = form == "group" and plural
    return SourcePhrase(form=form, core=core_span, head=head, definite=definite, plural=plural, owner=_owner_span(core))


def _general_noun(core: Sequence[Word], gazetteer: Gazetteer) -> int:
    """Where the name begins that a general noun introduces ("the advocacy group | Name"); 0 where none does."""
    for position in range(1, len(core)):
        word, before = core[position], core[position - 1]
        if word.capital and before.text.islower() and before.bare in gazetteer.organisation_heads:
            return position if core[-1].capital else 0
    return 0


def _owner_span(core: Sequence[Word]) -> Span | None:
    """The possessor at the front of a noun phrase: "Trump's campaign", "his campaign"."""
    if core[0].bare in POSSESSIVE_DETERMINERS and len(core) > 1:
        return Span(core[0].start, core[0].end)
    for position, word in enumerate(core[:-1]):
        if word.possessive:
            return Span(core[0].start, core[position].end)
    return None


def _core_end(words: Sequence[Word], gazetteer: Gazetteer, mention_at: MentionAt) -> int:
    """Where the noun phrase ends: before a comma, a preposition, a relative clause or a participle."""
    position = 1
    for start, word in enumerate(words[:6]):
        if word.text in _MARKS or word.bare in _PREPOSITIONS:
            break
        if word.capital and word.bare not in DEFINITE | {"a", "an"}:
            end = organisation_run(list(words), start, gazetteer, mention_at)
            if end > start:
                position = end
                break
    while position < len(words):
        word = words[position]
        inside = mention_at(word.start)
        covered = inside is not None and inside[0].start < word.start
        goes_on = words[position - 1].bare in {"and", "or"}
        if not covered and not goes_on and (word.text in _MARKS or word.bare in _PREPOSITIONS):
            if word.text in {"-", "–"} and word.start == words[position - 1].end:
                position += 1
                continue
            closing = _closing_quote(words, position) or _closing_bracket(words, position)
            if closing:
                position = closing
                continue
            break
        if (
            not word.capital
            and position > 0
            and (
                words[position - 1].bare in gazetteer.documents | gazetteer.groups | gazetteer.person_roles
                or (words[position - 1].text.islower() and words[position - 1].bare.endswith("s"))
            )
            and word.bare.endswith(("ed", "ing"))
        ) or (
            word.bare in {"familiar", "close", "briefed", "involved", "obtained", "out", "released"} and position > 0
        ):
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
            return end + 1 if words[end + 1].text.isalpha() and words[end + 1].bare not in _PREPOSITIONS else 0
    return 0


def _closing_bracket(words: Sequence[Word], position: int) -> int:
    """Where a bracket ends that stands before a title or name ("Clay County (Mo.) Sheriff"); 0 elsewhere."""
    if words[position].text == "(":
        for end in range(position + 1, min(len(words) - 1, position + 4)):
            if words[end].text == ")":
                return end + 1 if words[end + 1].capital else 0
    return 0


def _named(core: Sequence[Word], people: People) -> Person | None:
    """The person whose name ends the core."""
    last = core[-1]
    if last.text in {"'s", "’s", "s", "Jr", "Jr.", "Sr.", "III", "II"} and len(core) > 1:
        last = core[-2]
    return people.at(last.start)


def _apposed(words: Sequence[Word], end: int, people: People, gazetteer: Gazetteer) -> Person | None:
    """The person named right after the core: "the spokesman, | Josh Earnest"."""
    while end < len(words) and words[end].text not in {",", "—", "–", "("} and words[end].bare not in _RELATIVES:
        end += 1
    if end >= len(words) or words[end].bare in _RELATIVES:
        return None
    for word in words[end + 1 : end + 8]:
        person = people.at(word.start)
        if person is not None:
            return person
        known = word.bare in gazetteer.person_roles | gazetteer.role_modifiers | gazetteer.organisation_heads
        if not word.capital and not known and word.bare not in _TITLE_WORDS:
            return None
    return None


def _compound(words: Sequence[Word], people: People, gazetteer: Gazetteer, mention_at: MentionAt) -> tuple[Span, ...]:
    """The members of "A and B", "A, B and C" where each is named; empty where it is one source."""
    if len(words) > 3 and words[0].capital:
        second = next((i for i, word in enumerate(words[:6]) if word.bare == "and"), 0)
        if second and words[second + 1].bare in POSSESSIVE_DETERMINERS and people.at(words[second - 1].start):
            return (Span(words[0].start, words[second - 1].end), Span(words[second + 1].start, words[-1].end))

    def inside_name(word: Word) -> bool:
        mention = mention_at(word.start)
        return mention is not None and mention[0].start < word.start

    joins = [i for i, w in enumerate(words) if w.bare in {"and", "&", "or", "nor"} and 0 < i < len(words) - 1]
    if not joins:
        return ()
    for join in joins[:4]:
        pair = [
            POSSESSIVE.sub("", " ".join(w.text for w in side if w.bare not in {"the", "both"}))
            for side in (words[:join], words[join + 1 :])
        ]
        if all(gazetteer.organisation(name) or gazetteer.state(name) for name in pair):
            return (Span(words[0].start, words[join - 1].end), Span(words[join + 1].start, words[-1].end))
        before = mention_at(words[join - 1].start) if words[join - 1].text[0].isalnum() else None
        after_words = words[join + 1 : join + 9]
        if before and before[0].end > words[join + 1].start:
            continue
        left = words[:join]
        both = _two_persons(words, join, people, gazetteer)
        if both:
            return both
        if any(
            w.bare in {"of", "for", "at", "with", "from", "under", "by", "to", "in", "who", "between"}
            and not inside_name(w)
            for w in left
        ):
            continue
        right_end = next(
            (
                i
                for i, w in enumerate(after_words)
                if (w.text in _MARKS or w.bare in _PREPOSITIONS) and not inside_name(w)
            ),
            len(after_words),
        )
        right = after_words[:right_end]
        if not right:
            continue
        parts = _split_list(left, right)
        others = right[0].bare in _OTHERS or (len(right) > 1 and right[1].bare in _AMOUNTS)
        if len(parts) > 1 and others and all(people.at(part[-1].start) for part in parts[:-1]):
            return tuple(Span(part[0].start, part[-1].end) for part in parts)
        if parts and all(_is_name(part, people, gazetteer, mention_at) for part in parts):
            return tuple(Span(part[0].start, part[-1].end) for part in parts)
    return ()


def _two_persons(words: Sequence[Word], join: int, people: People, gazetteer: Gazetteer) -> tuple[Span, ...]:
    """ "Jane Roe of Ohio and Rep. John Doe", "Jane Roe, the mayor, and John Doe": two persons in one source."""
    first = next((i for i, word in enumerate(words[:join]) if people.at(word.start)), None)
    second = next((i for i in range(join + 1, min(len(words), join + 7)) if people.at(words[i].start)), None)
    if first is None or second is None or people.at(words[first].start) is people.at(words[second].start):
        return ()
    introduced = [*words[:first], *words[join + 1 : second]]
    if any(word.bare in _PREPOSITIONS - {"of"} or word.text == "," for word in introduced):
        return ()
    last = first
    while last + 1 < join and people.at(words[last + 1].start) is people.at(words[first].start):
        last += 1
    between = words[last + 1 : join]
    of_place = (
        len(between) >= 2
        and between[0].bare == "of"
        and gazetteer.place(" ".join(word.text for word in between[1:] if word.text != ","))
    )
    apposed = len(between) >= 2 and between[0].text == "," and between[-1].text == ","
    if not (of_place or apposed):
        return ()
    end = second
    while end + 1 < len(words) and people.at(words[end + 1].start) is people.at(words[second].start):
        end += 1
    return (Span(words[first].start, words[last].end), Span(words[second].start, words[end].end))


def _split_list(left: Sequence[Word], right: Sequence[Word]) -> list[list[Word]]:
    parts: list[list[Word]] = [[]]
    inside = False
    for word in left:
        inside = (inside or word.text == "(") and word.text != ")"
        if inside or word.text == ")":
            continue
        if word.text == ",":
            parts.append([])
        elif word.bare not in {"both", "neither", "either"} or parts[-1]:
            parts[-1].append(word)
    parts.append(list(right))
    return [part for part in parts if part]


def _is_name(part: Sequence[Word], people: People, gazetteer: Gazetteer, mention_at: MentionAt) -> bool:
    if people.at(part[-1].start) is not None:
        return True
    if len(part) == 1 and part[0].bare in {"he", "she", "him", "her"}:
        return True
    start = 1 if part[0].bare == "the" and len(part) > 1 else 0
    name = POSSESSIVE.sub("", " ".join(w.text for w in part[start:]))
    if gazetteer.organisation(name) or gazetteer.state(name):
        return True
    mention = mention_at(part[-1].start)
    return bool(mention and mention[1] in {"organisation", "place"} and mention[0].start <= part[start].start)


def _form(text: str, core: Sequence[Word], gazetteer: Gazetteer, mention_at: MentionAt, following: str) -> Form:
    """What kind of source the noun phrase names, judged by its last words and the word after it."""
    last = core[-1]
    head = last.bare
    first = 1 if core[0].bare in DEFINITE | {"a", "an"} and len(core) > 1 else 0
    name = POSSESSIVE.sub("", joined(text, list(core[first:])))
    known = gazetteer.organisation(name)
    if known and (last.capital or last.text.isupper()):
        return "government" if known.kind == "government" else "organisation"
    if gazetteer.state(name):
        return "state"
    mention = mention_at(last.start)
    if last.capital and mention:
        if mention[1] == "organisation" and head not in gazetteer.groups:
            return "government" if head in gazetteer.government_heads else "organisation"
        if mention[1] == "place":
            return "state" if gazetteer.place(name) else "organisation"
    pair = " ".join(word.bare for word in core[-2:])
    if head in _AMOUNTS and following == "of":
        return "group"
    if head in _SPEECH and (core[0].bare in POSSESSIVE_DETERMINERS or any(word.possessive for word in core[:-1])):
        return "words"
    if last.capital and head in _PAPERS and core[0].bare == "the" and len(core) == 2:
        return "organisation"
    if head in gazetteer.documents or pair in gazetteer.documents:
        if len(core) > 1 and last.capital and core[-2].capital and head in {"post", "review", "record", "page", "file"}:
            return "organisation"
        return "document"
    if head.endswith("-year-old") or pair in gazetteer.person_roles:
        return "anonymous" if head in gazetteer.anonymous else "role"
    if pair in gazetteer.government_heads:
        return "organisation" if "intelligence" in pair else "government"
    if pair in gazetteer.organisation_heads:
        return "organisation"
    if head in gazetteer.anonymous or (head in {"people", "person", "persons"} and following in _INFORMED):
        return "anonymous"
    if head in {"police", "intelligence"}:
        return "organisation"
    if head in gazetteer.person_roles:
        return "role"
    if head in gazetteer.groups:
        return "group"
    if head in gazetteer.government_heads:
        return "government"
    if head in gazetteer.organisation_heads:
        return "organisation"
    one = singular(head)
    if one != head:
        if one in gazetteer.person_roles:
            return "group"
        if one in gazetteer.government_heads or one in gazetteer.organisation_heads:
            return "group"
        if gazetteer.nationalities.get(POSSESSIVE.sub("", last.text)[:-1]):
            return "group"
    if last.capital and gazetteer.nationalities.get(last.text):
        return "group"
    if head in _SPEECH:
        return "words"
    if head[:1].isdigit() or head in _COLLECTIVES or head in gazetteer.quantifiers:
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
