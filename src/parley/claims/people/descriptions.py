"""What a phrase says of a person: role, affiliation and country ("a former envoy to Syria, now at ...")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from parley.claims.language.gazetteer import Gazetteer, fold
from parley.claims.language.nouns import looks_like_person, singular
from parley.claims.language.phrases import POSSESSIVE, Word, joined, word_set, words_of
from parley.claims.people.bracketed import without_brackets
from parley.claims.people.complements import (
    DETERMINERS,
    ENDS,
    MAX_NOUN_PHRASE,
    POSTED,
    PREPOSITIONS,
    STOPS,
    complement_end,
    complements,
    general_organisation,
    origin_of,
    residence_in,
    state_body,
)
from parley.claims.people.organisation_runs import MentionAt, organisation_in
from parley.claims.people.role_owners import owner_of
from parley.claims.people.role_words import holder_body, shown_role, written_out
from parley.claims.people.roles import (
    ADJECTIVAL,
    BY_BIRTH,
    CANDIDATES,
    KIN,
    LOOSE_ROLES,
    PAST,
    RELATIONS,
    is_rank,
    role_ending,
    role_starting,
)
from parley.claims.people.short_offices import is_office
from parley.claims.states.countries import country_of, of_no_state, state_of_body
from parley.spans import Span

_LEADING = word_set(
    "a an the one of his her its their my our who is was are were now currently then also has had been served serving "
    "as serves and , still once both himself herself became becomes works worked - – —"
)
_POSSESSORS = word_set("its his her their")
_COPULAS = word_set("is was are were been served serving serves became becomes worked works")
WAS = word_set("was served acted")
"""Verbs of a relative clause that tell what somebody was: "who | served as ambassador"."""
_MEMBERS = word_set("democrat republican member head chief leader executive")
"""Loose words that make a role where the text says of what."""
_LEADERS = word_set("head chief leader")
_PARTIES = {"democrat": "Democratic Party", "republican": "Republican Party"}
_PARTISANS = word_set("supporter backer critic friend ally fan donor opponent admirer")
"""Roles that are named besides: "a schoolteacher and Roe | supporter"."""
_IN_OFFICE = word_set("acting managing founding presiding")
"""Participles that belong to an office: "Jane Roe, | acting director"."""
_APPOINTED = word_set("named appointed elected re-elected reelected nominated chosen designated installed confirmed")
"""Participles of who was given an office: it follows right behind."""
_ACTED = word_set(
    "told gave met sent took left saw heard wrote led put bade taught sought caught brought held kept lost won struck "
    "shot fought found forbade threw drew"
)
"""Verbs of the past that do not end in -ed."""
_OBJECTS = word_set("the a an his her its their our my this that these those him them")
"""What then follows them: an object."""
_PARTICIPLES = word_set(
    "based known born named living working charged involved appointed associated affiliated serving running seeking "
    "teaching specializing specialising focusing covering visiting"
)
"""Participles that begin a reduced clause behind a noun: "a customer | based in Ostrel"."""
ABROAD = word_set(
    "correspondent reporter ambassador envoy diplomat diplomats mediator attache consul troops soldier negotiator "
    "delegate nuncio legate emissary plenipotentiary rapporteur"
)
"""Last words of roles that take their holders abroad: where they are is not where they are from."""
_ORDINALS = word_set("1st 2nd 3rd")
"""Figures that ranks begin with."""
_MAX_WORDS = 45


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """Role, affiliation and country as one phrase gives them; `head` is the role's main noun, folded.

    `phrase` has the role's words as they stand, with nationality and place; `owner` is where a possessor
    stands that became the affiliation ("Roe's spokesman"), `possessor` where a pronoun does ("her spokesman");
    `past` says that the person no longer has the role; `party` and `place` are where the person belongs if
    nowhere else. `quoted`: others call the person so; `residence` is the state where the person works.
    """

    role: str | None = None
    affiliation: str | None = None
    country: str | None = None
    head: str = ""
    phrase: str = ""
    start: int = 0
    owner: Span | None = None
    past: bool = False
    party: str | None = None
    possessor: int | None = None
    place: str | None = None
    quoted: bool = False
    residence: str | None = None

    @property
    def weight(self) -> float:
        """How good a role this is to show: offices before loose descriptions, present before past."""
        if not self.role or self.head in RELATIONS:
            return 0.0
        leads = self.head in _LEADERS and " of " in self.role  # "head of the rebels"
        loose = self.head in LOOSE_ROLES and not leads and not (self.affiliation and self.head in _MEMBERS)
        led = self.head == "commander" and self.role != self.head  # "commander of land forces"
        rank = is_rank(self.head) and not led and not (self.head == "professor" and self.affiliation)
        titled = self.head in BY_BIRTH and not self.affiliation
        base = 0.95 if titled else 1.0 if loose else 2.5 if rank else 3.0
        of_party = self.head.split()[-1] in CANDIDATES and (self.affiliation or "").endswith(("Party", "GOP"))
        return base + (0.5 if self.affiliation and not of_party else 0.0) - 0.5 * self.past - 0.75 * self.quoted


def describe(
    text: str, span: Span, gazetteer: Gazetteer, mention_at: MentionAt, *, follows_name: bool = False
) -> Description | None:
    """Read one description; None where the phrase names no role and no organisation.

    With `follows_name` the phrase stands after a name, and a role that another name follows
    directly ("..., Senator Jane Roe") belongs to that other person.
    """
    words = without_brackets(words_of(text, span)[:_MAX_WORDS])
    skipped = 0
    while skipped < len(words) and (words[skipped].bare in _LEADING or _is_figure(words[skipped])):
        skipped += 1
    if any(word.bare == "who" for word in words[:skipped]) and not any(w.bare in _COPULAS for w in words[:skipped]):
        return None  # "who helped | author the report"
    indefinite = any(word.bare in DETERMINERS for word in words[:skipped])
    formerly = any(word.bare == "who" for word in words[:skipped]) and any(w.bare in WAS for w in words[:skipped])
    formerly = formerly or (skipped > 0 and words[0].bare == "once" and len(words) > 1 and words[1].bare != "again")
    leading = [word.bare for word in words[:skipped]]
    one_of = ["one", "of"] in (leading[-3:-1], leading[-2:])
    possessor = next((word.start for word in words[:skipped] if word.bare in _POSSESSORS), None)
    of_body = next((i for i, word in enumerate(words[:2]) if word.bare == "of" and i <= skipped), None)
    if of_body is not None and all(word.text == "," for word in words[:of_body]):
        return _membership(text, words[of_body:], gazetteer, mention_at)
    words = words[skipped:]
    if not words:
        return None
    if words[0].bare in {"with", "at", "from"}:
        return _membership(text, words, gazetteer, mention_at)
    if words[0].bare in PREPOSITIONS and not _is_under_secretary(words, 0):
        return None
    if follows_name and _is_act(words, skipped):
        return None
    if follows_name and not skipped and len(words) > 1 and words[0].bare in _APPOINTED:
        words = words[1:]  # "Jane Roe, named | Foreign Secretary last week"
    if one_of:
        counted = len(words) > 1 and (words[0].bare in gazetteer.quantifiers or words[0].text.isdigit())
        words = _first_singular(words[1:] if counted else words, gazetteer)
    found = _role_in(words, gazetteer, mention_at, follows_name=follows_name, indefinite=indefinite)
    if found is None:
        return None
    begin, end = found
    rank = written_out(" ".join(word.bare for word in words[begin:end]))
    earlier = role_ending(words, begin, gazetteer) if is_rank(rank) and words[begin].capital else begin
    if earlier < begin:
        begin, end = earlier, begin  # "army spokesman | Maj."
        words = words[:end]
    head = written_out(" ".join(word.bare for word in words[begin:end]))
    first, affiliation, owner = owner_of(text, words, begin, head, gazetteer, mention_at)
    kin = next((i + 2 for i in range(first, begin) if words[i].bare in KIN and words[i + 1].bare == "and"), 0)
    if kin:
        first, affiliation, owner, possessor = kin, None, None, None  # "Roe's brother and | fellow mountaineer"
    role_end, stop, affiliation = complements(text, words, end, head, affiliation, gazetteer, mention_at)
    posted = role_end > end and words[end].bare == "in" and head.split()[-1] in POSTED
    seat = words[end:role_end] if posted else []  # "Ruritanian minister | in Strelsau"
    role_end = end if posted else role_end
    country = country_of(words[:role_end], gazetteer)
    international = affiliation is not None and is_international(affiliation, gazetteer)
    abroad = international or head.split()[-1] in ABROAD
    if international:
        country = country_of(words[:end], gazetteer)  # "the U.N. envoy | for Orsk" is not of Orsk
    if country is None and not abroad:
        country = origin_of(text, words[end:], gazetteer)
    if affiliation and country is None:
        country = _country_of_affiliation(affiliation, words[role_end:stop], gazetteer)
    past = [word for word in words[:begin] if word.bare in PAST or word.bare.startswith(("ex-", "then-"))]
    shown = shown_role(text, words[first:role_end], gazetteer)
    role = POSSESSIVE.sub("", shown.role).strip(" ,").removesuffix(" and")
    if owner is not None and role:
        graded = (w.text for w in words if w.end <= owner.start and w.text.islower() and w.bare not in PAST)
        role = " ".join([*(w for w in graded if w in gazetteer.role_modifiers), role])  # "a top Roe | adviser"
    if past and past[0].start < words[first].start:
        role = f"{past[0].text.lower()} {role}"
    if seat and role:
        role = f"{role} {joined(text, seat)}"
    if affiliation is None:
        affiliation = holder_body(shown, head, gazetteer)
    description = Description(
        role=role or None,
        affiliation=affiliation,
        country=country,
        phrase=joined(text, words[:role_end]),
        head=head,
        start=words[0].start,
        owner=owner,
        past=bool(past) or words[0].bare.startswith(("ex-", "then-")),
        party=_PARTIES.get(head) if words[end : end + 1] and words[end].bare in {"of", "from"} else None,
        possessor=possessor,
        place=None if affiliation else shown.place,
        residence=None if abroad else residence_in(text, words[end:], gazetteer),
    )
    if formerly and description.role:
        description = as_former(description)
    if not affiliation and head in LOOSE_ROLES and stop + 2 < len(words) and words[stop].bare == "and":
        rest = Span(words[stop + 1].start, words[-1].end)
        second = describe(text, rest, gazetteer, mention_at, follows_name=True)
        if second is not None and second.affiliation:
            return replace(second, party=second.party or _PARTIES.get(head), country=second.country or country)
    return description


def _is_figure(word: Word) -> bool:
    """Whether a word is a figure that is no part of a rank: "40", not "2nd Lt."."""
    return word.text[0].isdigit() and word.bare not in _ORDINALS


def _is_under_secretary(words: list[Word], position: int) -> bool:
    """Whether "under" is a part of an office: "the Deputy | Under Secretary of State"."""
    return [word.bare for word in words[position : position + 2]] in (["under", "secretary"], ["under", "-"])


def _is_act(words: list[Word], skipped: int) -> bool:
    """Whether what follows a name is what its bearer does: "the Chancellor, Herr Roe, | informed the envoy"."""
    verb = words[0]
    acts = verb.text.islower() and (verb.bare.endswith("ed") or verb.bare in _ACTED) and verb.bare not in _APPOINTED
    return acts and not skipped and len(words) > 1 and words[1].bare in _OBJECTS


def _first_singular(words: list[Word], gazetteer: Gazetteer) -> list[Word]:
    """The words with their first plural role in the singular: "one of the | founders of Acme"."""
    for number, word in enumerate(words[:MAX_NOUN_PHRASE]):
        if word.bare in PREPOSITIONS | ENDS or word.text == ",":
            break
        one = singular(word.bare)
        if one != word.bare and one in gazetteer.person_roles:
            return [*words[:number], Word.at(one, word.start, word.end), *words[number + 1 :]]
    return words


def told_closely(best: Description | None, roles: Sequence[Description]) -> Description | None:
    """The rank as an apposition tells it more closely: "Gen. Jane Roe, a | retired four-star general"."""
    if best is None or best.role != best.head or best.affiliation is not None:
        return best
    closer = (d for d in roles if d.head == best.head and d.role != d.head and (d.role or "").startswith("retired "))
    return next(closer, best)


def as_former(found: Description) -> Description:
    """A role that somebody had: "who served as | ambassador"."""
    role = found.role if not found.role or found.past else f"former {found.role}"
    return replace(found, role=role, past=found.past or bool(found.role))


def as_retired(found: Description | None) -> Description | None:
    """A rank of somebody who has left the service: "Gen. (retd) | Jane Roe"."""
    if found is None or not found.role or found.past:
        return found
    return replace(found, role=f"retired {found.role}", past=True)


def as_singular(found: Description) -> Description:
    """A description by a plural role, for one of those who hold it."""
    if not found.head or not found.role:
        return found
    last = found.head.split()[-1]
    role = " ".join(singular(word) if word.casefold() == last else word for word in found.role.split())
    return replace(found, head=" ".join([*found.head.split()[:-1], singular(last)]), role=role)


def _role_in(
    words: list[Word], gazetteer: Gazetteer, mention_at: MentionAt, *, follows_name: bool, indefinite: bool
) -> tuple[int, int] | None:
    """The last role of the noun phrase that opens the description: where it begins and ends."""
    size = 0
    while size < min(len(words), MAX_NOUN_PHRASE):
        word = words[size]
        others = words[size + 1 : size + 4]
        joins = word.bare == "and" and (
            not others or others[0].bare in DETERMINERS | PAST or any(w.bare in _PARTISANS for w in others)
        )
        reduced = word.bare in _PARTICIPLES and size and words[size - 1].text[0].isalpha()
        within = word.bare in PREPOSITIONS and size and not _is_under_secretary(words, size)
        if word.bare in ENDS or word.text == "," or joins or reduced or within:
            break
        size += 1
    found: tuple[int, int] | None = None
    position = 0
    while position < size:
        end = role_starting(words, position, gazetteer)
        if follows_name and end == position + 1 and is_office(words, position):
            end = position  # "Jane Roe, the CM | told reporters" are two
        mention = mention_at(words[position].start)
        named = mention is not None and mention[1] == "organisation" and mention[0].end > words[position].end + 1
        if end > position and not (
            named and words[position].capital and mention and mention[0].end > words[end - 1].end
        ):
            found, position = (position, end), end
        else:
            position += 1
    if found is None:
        last = words[size - 1] if size else None
        if indefinite and last is not None and last.text.islower() and looks_like_person(last.bare):
            return size - 1, size
        return None
    end = found[1]
    if end < len(words):
        following = words[end]
        mention = mention_at(following.start)
        if follows_name and following.text[0].isalpha() and following.capital:
            return None
        if follows_name and mention and mention[1] == "person":
            return None
        if end < size and following.text.islower() and words[end - 1].bare in ADJECTIVAL:
            return None
    opens = words[0].bare.endswith("ing") and words[0].text.islower() and words[0].bare not in _IN_OFFICE
    gerund = opens and role_starting(words, 0, gazetteer) == 0
    if follows_name and gerund and (found[0] > 1 or words[0].bare in gazetteer.role_modifiers):
        return None
    return found


def _country_of_affiliation(name: str, words: list[Word], gazetteer: Gazetteer) -> str | None:
    """The state that an affiliation makes a person's own: its institutions and parties, not any think tank there."""
    known = gazetteer.organisation(name)
    if known and (known.country or known.kind != "government"):
        return known.country
    last = fold(name).split()[-1]
    pair = " ".join(fold(name).split()[-2:])
    head = fold(name).partition(" of ")[0].split()[-1]
    public = {last, pair, head} & gazetteer.government_heads or last == "party"
    owned = next((word for word in words if word.possessive), None)  # "commander of | Ruritania's Third Brigade"
    own = gazetteer.state(POSSESSIVE.sub("", owned.text)) if owned is not None else None
    return own or (state_of_body(words, gazetteer) if public else None)


def is_international(name: str, gazetteer: Gazetteer) -> bool:
    """Whether a body is known and of no state, or a part of one: "NATO's Military Committee"."""
    known = gazetteer.organisation(name)
    return known.country is None if known is not None else of_no_state(name, gazetteer)


def _membership(text: str, words: list[Word], gazetteer: Gazetteer, mention_at: MentionAt) -> Description | None:
    """ "with the Center for ...", "of Human Rights Watch": an affiliation without a role."""
    start = 1
    while start < len(words) and words[start].bare in DETERMINERS:
        start += 1
    found = organisation_in(words, start, gazetteer, mention_at, STOPS, licensed=words[0].bare in {"with", "at"})
    if not found:
        end = complement_end(words, start)
        inner = words[start:end]
        if end > start > 1 and (general_organisation(inner, gazetteer) or state_body(inner, gazetteer)):
            country = country_of(inner, gazetteer)
            return Description(affiliation=joined(text, inner), country=country, start=words[0].start)
        return None
    name = POSSESSIVE.sub("", joined(text, words[found[0] : found[1]]))
    known = gazetteer.organisation(name)
    return Description(
        affiliation=name, country=known.country if known else None, start=words[0].start,
        residence=residence_in(text, words[found[1] :], gazetteer),
    )  # fmt: skip
