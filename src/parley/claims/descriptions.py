"""What a phrase says of a person: role, affiliation and country ("a former envoy to Syria, now at ...")."""

from __future__ import annotations

from dataclasses import dataclass

from parley.claims.countries import country_of, state_of_body
from parley.claims.gazetteer import Gazetteer, fold
from parley.claims.nouns import looks_like_person
from parley.claims.organisation_runs import MentionAt, organisation_in
from parley.claims.phrases import POSSESSIVE, Word, joined, word_set, words_of
from parley.claims.role_owners import owner_of
from parley.claims.role_words import holder_body, shown_role, written_out
from parley.claims.roles import ADJECTIVAL, CANDIDATES, LOOSE_ROLES, PAST, RANKS, RELATIONS, role_ending, role_starting
from parley.spans import Span

_LEADING = word_set(
    "a an the one of his her its their my our who is was are were now currently then also has had been served serving "
    "as serves and , still once both himself herself became becomes works worked - – —"
)
_DETERMINERS = word_set("the a an its his her their our my one")
_POSSESSORS = word_set("its his her their")
_COPULAS = word_set("is was are were been served serving serves became becomes worked works")
_PREPOSITIONS = word_set(
    "of for at with from in to on under by near about during since after before through via alongside against among"
)
_ENDS = word_set(
    'who which that where when whose while said says say told tells . ; : ( ) " “ ” — – if but because than was is are '
    "were has had have will would could should ' ‘ ’ as like including until till"
)
_STOPS = _PREPOSITIONS | _ENDS | {","}
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
_PORTFOLIOS = word_set("minister secretary undersecretary vice-minister under-secretary")
"""Last words of offices whose field is part of their name ("secretary of | Health")."""
_SUBJECT_HEADS = word_set("expert specialist professor lecturer fellow scholar historian authority")
_MEMBERS = word_set("democrat republican member head chief leader executive")
"""Loose words that make a role where the text says of what."""
_SEAT_HEADS = word_set("senator congressman congresswoman representative lawmaker republican democrat delegate")
_PARTIES = {"democrat": "Democratic Party", "republican": "Republican Party"}
_BOARDS = word_set("committee council panel board commission subcommittee court task force")
"""Bodies that one sits "on"."""
_PARTISANS = word_set("supporter backer critic friend ally fan donor opponent admirer")
"""Roles that are named besides: "a schoolteacher and Roe | supporter"."""
_PARTICIPLES = word_set(
    "based known born named living working charged involved appointed associated affiliated serving running seeking "
    "teaching specializing specialising focusing covering visiting"
)
"""Participles that begin a reduced clause behind a noun: "a customer | based in Ostrel"."""
_WORKERS = word_set("economist analyst strategist lawyer attorney researcher scientist engineer expert scholar")
"""Last words of roles that one has for a body."""
_OF_TOWNS = word_set("mayor governor prefect bishop archbishop councillor")
"""Last words of offices that are of a place, known or not."""
_ACTING_FOR = word_set("representing advising")
_COMPANIES = word_set(
    "company firm group agency association foundation institute union charity network consultancy bank committee "
    "subcommittee commission council board panel party movement league federation delegation"
)
"""Nouns of bodies that somebody heads without their being named."""
ABROAD = word_set(
    "correspondent reporter ambassador envoy diplomat diplomats mediator attache consul troops soldier negotiator "
    "delegate"
)
"""Last words of roles that take their holders abroad: where they are is not where they are from."""
_OWN_BODIES = word_set("campaign administration government cabinet team office foundation")
"""What somebody has whom one serves: "an adviser to | Jane Roe's campaign"."""
_MOST_BEFORE_BODY = 4
_MAX_WORDS = 45
_LONGEST_ROLE = 90
_MAX_NOUN_PHRASE = 14


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
        loose = self.head in LOOSE_ROLES and not (self.affiliation and self.head in _MEMBERS)
        rank = self.head in RANKS and not (self.head == "professor" and self.affiliation)
        base = 1.0 if loose else 2.5 if rank else 3.0
        of_party = self.head.split()[-1] in CANDIDATES and (self.affiliation or "").endswith(("Party", "GOP"))
        return base + (0.5 if self.affiliation and not of_party else 0.0) - 0.5 * self.past - 0.75 * self.quoted


def describe(
    text: str, span: Span, gazetteer: Gazetteer, mention_at: MentionAt, *, follows_name: bool = False
) -> Description | None:
    """Read one description; None where the phrase names no role and no organisation.

    With `follows_name` the phrase stands after a name, and a role that another name follows
    directly ("..., Senator Jane Roe") belongs to that other person.
    """
    words = words_of(text, span)[:_MAX_WORDS]
    skipped = 0
    while skipped < len(words) and (words[skipped].bare in _LEADING or words[skipped].text[0].isdigit()):
        skipped += 1
    if any(word.bare == "who" for word in words[:skipped]) and not any(w.bare in _COPULAS for w in words[:skipped]):
        return None  # "who helped | author the report"
    indefinite = any(word.bare in _DETERMINERS for word in words[:skipped])
    possessor = next((word.start for word in words[:skipped] if word.bare in _POSSESSORS), None)
    of_body = next((i for i, word in enumerate(words[:2]) if word.bare == "of" and i <= skipped), None)
    if of_body is not None and all(word.text == "," for word in words[:of_body]):
        return _membership(text, words[of_body:], gazetteer, mention_at)
    words = words[skipped:]
    if not words:
        return None
    if words[0].bare in {"with", "at", "from"}:
        return _membership(text, words, gazetteer, mention_at)
    if words[0].bare in _PREPOSITIONS:
        return None
    found = _role_in(words, gazetteer, mention_at, follows_name=follows_name, indefinite=indefinite)
    if found is None:
        return None
    begin, end = found
    earlier = role_ending(words, begin, gazetteer) if written_out(words[begin].bare) in RANKS else begin
    if earlier < begin and end == begin + 1:
        begin, end = earlier, begin  # "army spokesman | Maj."
        words = words[:end]
    head = written_out(" ".join(word.bare for word in words[begin:end]))
    first, affiliation, owner = owner_of(text, words, begin, head, gazetteer, mention_at)
    role_end, stop, affiliation = _complements(text, words, end, head, affiliation, gazetteer, mention_at)
    country = country_of(words[:role_end], gazetteer)
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
        residence=residence_in(text, words[end:], gazetteer) if head.split()[-1] not in ABROAD else None,
    )
    if stop + 2 < len(words) and words[stop].bare == "and":
        rest = Span(words[stop + 1].start, words[-1].end)
        second = describe(text, rest, gazetteer, mention_at, follows_name=True)
        if affiliation:
            return _with_second(description, second)
        return second if second is not None and second.affiliation and head in LOOSE_ROLES else description
    return description


def residence_in(text: str, words: list[Word], gazetteer: Gazetteer) -> str | None:
    """The state of the first place behind "in", before the next comma but one: "at the university | in Oslo"."""
    for number, word in enumerate(words[:_MAX_NOUN_PHRASE]):
        if word.bare in _ENDS or word.text == ",":
            return None
        if word.bare == "in" and number + 1 < len(words) and words[number + 1].capital:
            for size in (3, 2, 1):
                if (code := gazetteer.place(joined(text, words[number + 1 : number + 1 + size]))) is not None:
                    return code
    return None


def _role_in(
    words: list[Word], gazetteer: Gazetteer, mention_at: MentionAt, *, follows_name: bool, indefinite: bool
) -> tuple[int, int] | None:
    """The last role of the noun phrase that opens the description: where it begins and ends."""
    size = 0
    while size < min(len(words), _MAX_NOUN_PHRASE):
        word = words[size]
        others = words[size + 1 : size + 4]
        joins = word.bare == "and" and (
            not others or others[0].bare in _DETERMINERS | PAST or any(w.bare in _PARTISANS for w in others)
        )
        reduced = word.bare in _PARTICIPLES and size and words[size - 1].text[0].isalpha()
        if word.bare in _ENDS or word.text == "," or joins or reduced or (word.bare in _PREPOSITIONS and size):
            break
        size += 1
    found: tuple[int, int] | None = None
    position = 0
    while position < size:
        end = role_starting(words, position, gazetteer)
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
    gerund = words[0].bare.endswith("ing") and words[0].text.islower() and role_starting(words, 0, gazetteer) == 0
    if follows_name and gerund and (found[0] > 1 or words[0].bare in gazetteer.role_modifiers):
        return None
    return found


def _complements(
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
    while stop < len(words) and words[stop].bare in _PREPOSITIONS:
        preposition = words[stop].bare
        inner = stop + 1
        while inner < len(words) and words[inner].bare in _DETERMINERS:
            inner += 1
        served = preposition in {"to", "for", "of"} and last in _SERVANTS
        licensed = preposition in {"at", "with"} or (preposition in {"of", "for"} and last in _HOLDERS)
        licensed = licensed or (preposition == "for" and last in _WORKERS)
        found = organisation_in(words, inner, gazetteer, mention_at, _STOPS, licensed=licensed)
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
        town = _town_end(words, inner) if affiliation is None and preposition == "of" and last in _OF_TOWNS else inner
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
        )
        reached = _complement_end(words, inner)
        if reached <= inner:
            break
        general = words[inner:reached]
        if affiliation is None and (
            (preposition in {"at", "for"} and _general_organisation(general, gazetteer))
            or (
                (preposition == "of" and last in _HOLDERS and (inner > stop + 1 or general[0].possessive))
                and _is_company(general)
            )
            or (preposition in {"of", "for", "in"} and _state_body(general, gazetteer))
        ):
            affiliation = POSSESSIVE.sub("", joined(text, general))
        elif kept and role_end == stop and words[reached - 1].end - words[0].start <= _LONGEST_ROLE:
            role_end = reached
        stop = reached
    if affiliation is None and stop < len(words) and words[stop].bare in _ACTING_FOR:
        found = organisation_in(words, stop + 1, gazetteer, mention_at, _STOPS, licensed=True)
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


def _country_of_affiliation(name: str, words: list[Word], gazetteer: Gazetteer) -> str | None:
    """The state that an affiliation makes a person's own: its institutions and parties, not any think tank there."""
    known = gazetteer.organisation(name)
    if known:
        return known.country
    last = fold(name).split()[-1]
    pair = " ".join(fold(name).split()[-2:])
    head = fold(name).partition(" of ")[0].split()[-1]
    public = {last, pair, head} & gazetteer.government_heads or last == "party"
    return state_of_body(words, gazetteer) if public else None


def _general_organisation(words: list[Word], gazetteer: Gazetteer) -> bool:
    """ "at a conservative think tank": no name, but still where the person belongs."""
    pair = " ".join(word.bare for word in words[-2:])
    return pair in gazetteer.organisation_heads or words[-1].bare in gazetteer.organisation_heads


def _is_company(words: list[Word]) -> bool:
    """Whether a body is called a company or the like, and by what: "of a | nutritional-supplement company"."""
    return len(words) > 1 and words[-1].bare in _COMPANIES


def _state_body(words: list[Word], gazetteer: Gazetteer) -> bool:
    """ "of the Ruritanian general staff", "for the army": a part of a state, not the state itself."""
    pair = " ".join(word.bare for word in words[-2:])
    named = pair in gazetteer.government_heads or words[-1].bare in gazetteer.government_heads
    return named and words[-1].text.islower() and words[-1].bare not in _WHOLE_STATES


def _with_second(first: Description, second: Description | None) -> Description:
    """Two descriptions joined by "and" ("founder of A and a scholar at B"), side by side."""
    if second is None or not second.role or second.affiliation is None:
        return first
    return Description(
        role=f"{first.role}; {second.role}",
        affiliation=f"{first.affiliation}; {second.affiliation}",
        country=first.country or second.country,
        head=first.head,
        phrase=first.phrase,
        start=first.start,
        owner=first.owner,
        past=first.past,
    )


def _complement_end(words: list[Word], start: int) -> int:
    """The end of a complement that names no organisation ("of government", "for European affairs")."""
    position = start
    while position < len(words):
        word = words[position]
        if word.bare in _ENDS or word.text == "," or (word.bare in _PREPOSITIONS and position > start):
            break
        if word.bare == "and" and position + 1 < len(words) and words[position + 1].bare in _DETERMINERS:
            break
        position += 1
    return position


def _membership(text: str, words: list[Word], gazetteer: Gazetteer, mention_at: MentionAt) -> Description | None:
    """ "with the Center for ...", "of Human Rights Watch": an affiliation without a role."""
    start = 1
    while start < len(words) and words[start].bare in _DETERMINERS:
        start += 1
    found = organisation_in(words, start, gazetteer, mention_at, _STOPS, licensed=words[0].bare in {"with", "at"})
    if not found:
        end = _complement_end(words, start)
        if end > start > 1 and _general_organisation(words[start:end], gazetteer):
            return Description(affiliation=joined(text, words[start:end]), start=words[0].start)
        return None
    name = POSSESSIVE.sub("", joined(text, words[found[0] : found[1]]))
    known = gazetteer.organisation(name)
    country = known.country if known and known.kind == "government" else None
    return Description(affiliation=name, country=country, start=words[0].start)
