"""What a phrase says of a person: role, affiliation and country ("a former envoy to Syria, now at ...")."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from parley.claims.countries import country_of
from parley.claims.gazetteer import Gazetteer
from parley.claims.phrases import POSSESSIVE, Word, joined, word_set, words_of
from parley.spans import Span

MentionAt = Callable[[int], tuple[Span, str] | None]
"""The mention (span and kind) that covers a position, if any."""

_LEADING = word_set(
    "a an the one of his her its their who is was are were now currently then also has had been served "
    "serving as serves and , still once both himself herself became becomes works worked - – —"
)
_PREPOSITIONS = word_set("of for at with from in to on under by near about")
_ENDS = word_set(
    'who which that where when whose while said says say told tells . ; : ( ) " “ ” — – if but because than '
    "was is are were has had have"
)
_LINKS = word_set("of for and the in on & at de du des della to - /")
_MAX_WORDS = 45
_GENERIC = word_set(
    "man woman person supporter backer friend ally critic opponent rival star voter resident fan guy lady "
    "mother father wife husband son daughter brother sister uncle aunt boy girl member participant insider "
    "source fighter contender front-runner frontrunner challenger hopeful counterpart predecessor successor "
    "victim witness celebrity veteran champion candidate leader head chief executive billionaire star "
    "independent conservative liberal republican democrat colleague"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """Role, affiliation and country as one phrase gives them; `head` is the role's main noun, folded."""

    role: str | None = None
    affiliation: str | None = None
    country: str | None = None
    head: str = ""
    start: int = 0
    owner: Span | None = None

    @property
    def weight(self) -> float:
        """How good a role this is to show: offices before loose descriptions, present before past."""
        if not self.role:
            return 0.0
        past = self.role.lower().startswith(("former", "ex-", "onetime", "one-time", "late", "then"))
        return (1.0 if self.head in _GENERIC else 3.0) - (1.0 if past else 0.0) + (0.2 if self.affiliation else 0.0)


def role_ending(words: list[Word], end: int, gazetteer: Gazetteer) -> int:
    """The start of the longest role that ends before `words[end]`, or `end` where none does."""
    for length in range(min(5, end), 0, -1):
        if _is_role(words[end - length : end], gazetteer):
            return end - length
    return end


def role_starting(words: list[Word], start: int, gazetteer: Gazetteer) -> int:
    """The end of the longest role that begins at `words[start]`, or `start` where none does."""
    for length in range(min(5, len(words) - start), 0, -1):
        if _is_role(words[start : start + length], gazetteer):
            return start + length
    return start


def _is_role(words: list[Word], gazetteer: Gazetteer) -> bool:
    if len(words) == 1 and words[0].possessive:
        return False
    name = " ".join(word.bare for word in words).replace(" - ", "-")
    return name in gazetteer.person_roles or (name in gazetteer.titles and len(name) > 2 and words[0].capital)


def organisation_run(words: list[Word], start: int, gazetteer: Gazetteer, mention_at: MentionAt) -> int:
    """The end of the organisation's name that begins at `words[start]`, or `start` where none does.

    A name is a run of capitalised words, joined by "of", "for", "and" and the like where a capitalised
    word follows; places, nationalities and persons alone are not organisations.
    """
    end = last = start
    while end < len(words):
        word = words[end]
        if word.capital or (word.text[0].isdigit() and end > start):
            mention = mention_at(word.start)
            if mention and mention[1] == "person" and end > start and words[end - 1].bare in _LINKS:
                break
            end += 1
            last = end
            if word.possessive:
                break
        elif (
            end > start
            and word.bare in _LINKS
            and any(w.capital for w in words[end + 1 : end + 3])
            and all(w.capital or w.bare in _LINKS for w in words[end + 1 : end + 2])
            and not (word.bare in {"and", "in"} and _ends_complete(words[start:end], words[end + 1 :], mention_at))
        ):
            end += 1
        else:
            break
    run = words[start:last]
    if not run:
        return start
    name = " ".join(word.text for word in run)
    kinds = {found[1] for word in run if (found := mention_at(word.start))}
    known = gazetteer.organisation(POSSESSIVE.sub("", name))
    if not known and "organisation" not in kinds:
        if gazetteer.place(POSSESSIVE.sub("", name)) or gazetteer.nationalities.get(name):
            return start
        heads = gazetteer.organisation_heads | gazetteer.government_heads
        if (kinds and kinds <= {"place", "person", "nationality", "date"}) and run[-1].bare not in heads:
            return start
        if len(run) == 1 and run[0].bare in gazetteer.role_modifiers:
            return start
    return last


def _ends_complete(before: list[Word], after: list[Word], mention_at: MentionAt) -> bool:
    """Whether a joining word stands between two names rather than inside one."""
    left, right = mention_at(before[-1].start), mention_at(after[0].start) if after else None
    if left and right and left[0] == right[0]:
        return False
    return bool(left and (left[0].end <= before[-1].end + 2))


def describe(
    text: str, span: Span, gazetteer: Gazetteer, mention_at: MentionAt, *, follows_name: bool = False
) -> Description | None:
    """Read one description; None where the phrase names no role and no organisation.

    With `follows_name` the phrase stands after a name, and a role that another name follows
    directly ("..., Senator Jane Roe") belongs to that other person.
    """
    words = words_of(text, span)[:_MAX_WORDS]
    position = 0
    while position < len(words) and (
        words[position].bare in _LEADING
        or words[position].text[0].isdigit()
        or words[position].bare.startswith(("then-",))
    ):
        position += 1
    words = words[position:]
    if not words:
        return None
    if words[0].bare in {"with", "at", "from"} or (words[0].bare == "of" and position == 0):
        return _membership(text, words, gazetteer, mention_at)
    begin, end = _first_role(words, gazetteer)
    if end == begin:
        return None
    while end < len(words) and (further := role_starting(words, end, gazetteer)) > end:
        begin, end = end, further
    if follows_name and end < len(words):
        following = mention_at(words[end].start)
        if (following and following[1] == "person") or (words[end].capital and words[end].text[0].isalpha()):
            return None
    first, affiliation, owner = _owner(text, words, begin, gazetteer, mention_at)
    role_words = words[first:end]
    stop = end
    while stop < len(words) and words[stop].bare in _PREPOSITIONS:
        inner = stop + 1
        while inner < len(words) and words[inner].bare in {"the", "a", "an", "its", "his", "her", "their"}:
            inner += 1
        found = _organisation_in(words, inner, gazetteer, mention_at)
        if found and affiliation is None and words[stop].bare not in {"to", "on", "about", "near"}:
            affiliation = POSSESSIVE.sub("", joined(text, words[found[0] : found[1]]))
            stop = found[1]
            continue
        stop = _complement_end(words, inner)
        if affiliation is None or words[stop - 1].end - words[end - 1].end < 60:
            if role_words[-1] is words[end - 1] or affiliation is None:
                role_words = words[first:stop]
            end = end if affiliation else stop
        if stop <= inner:
            break
    role = joined(text, role_words).strip(" ,")
    country = country_of([*words[:begin], *words[begin:stop]], gazetteer)
    if affiliation and not country:
        known = gazetteer.organisation(affiliation)
        country = known.country if known else None
    description = Description(
        role=role or None, affiliation=affiliation, country=country, head=words[end - 1].bare, start=words[0].start,
        owner=owner,
    )  # fmt: skip
    head = " ".join(word.bare for word in words[begin : max(begin + 1, min(end, begin + 5))])
    description = Description(
        role=description.role, affiliation=affiliation, country=country, head=_head(words, begin, gazetteer) or head,
        start=words[0].start, owner=owner,
    )  # fmt: skip
    rest = stop
    if rest + 1 < len(words) and words[rest].bare in {"and", ","}:
        return _with_second(description, describe_rest(text, words[rest:], gazetteer, mention_at))
    return description


def _head(words: list[Word], begin: int, gazetteer: Gazetteer) -> str:
    end = role_starting(words, begin, gazetteer)
    return " ".join(word.bare for word in words[begin:end])


def describe_rest(text: str, words: list[Word], gazetteer: Gazetteer, mention_at: MentionAt) -> Description | None:
    """A second description joined to a first one by "and" ("founder of A and a scholar at B")."""
    if words[0].bare != "and" or not words[1:]:
        return None
    return describe(text, Span(words[1].start, words[-1].end), gazetteer, mention_at, follows_name=True)


def _with_second(first: Description, second: Description | None) -> Description:
    if second is None or not second.role or second.affiliation is None:
        return first
    return Description(
        role="; ".join(part for part in (first.role, second.role) if part),
        affiliation="; ".join(part for part in (first.affiliation, second.affiliation) if part),
        country=first.country or second.country,
        head=first.head,
        start=first.start,
        owner=first.owner,
    )


def _first_role(words: list[Word], gazetteer: Gazetteer) -> tuple[int, int]:
    """The first role before any preposition, verb or mark: where it begins and ends."""
    for position, word in enumerate(words[:14]):
        if word.bare in _ENDS or word.text == "," or (word.bare in _PREPOSITIONS and position):
            break
        end = role_starting(words, position, gazetteer)
        if end > position:
            return position, end
    return 0, 0


def _owner(
    text: str, words: list[Word], begin: int, gazetteer: Gazetteer, mention_at: MentionAt
) -> tuple[int, str | None, Span | None]:
    """Where the role proper begins, and whose it is: "the Clinton campaign's | communications director"."""
    for position in range(begin - 1, -1, -1):
        if words[position].possessive:
            run = words[: position + 1]
            name = POSSESSIVE.sub("", joined(text, run))
            state = country_of(run[-3:], gazetteer) if gazetteer.organisation(name) is None else None
            lone_state = state is not None and len(run) <= 3 and run[-1].bare not in gazetteer.organisation_heads
            if lone_state and not any((m := mention_at(w.start)) and m[1] == "organisation" for w in run):
                return 0, None, None
            return position + 1, name, Span(run[0].start, run[-1].end)
    for position in range(begin):
        if not words[position].capital:
            continue
        end = organisation_run(words[:begin], position, gazetteer, mention_at)
        if end > position:
            return (
                end,
                POSSESSIVE.sub("", joined(text, words[position:end])),
                Span(words[position].start, words[end - 1].end),
            )
        mention = mention_at(words[position].start)
        if mention and mention[1] == "person":
            last = position
            while last + 1 < begin and words[last + 1].start < mention[0].end:
                last += 1
            return last + 1, POSSESSIVE.sub("", joined(text, words[position : last + 1])), mention[0]
    return 0, None, None


def _organisation_in(
    words: list[Word], start: int, gazetteer: Gazetteer, mention_at: MentionAt
) -> tuple[int, int] | None:
    """The first organisation in the complement that begins at `words[start]`, before any end mark."""
    for position in range(start, min(len(words), start + 8)):
        word = words[position]
        if word.bare in _ENDS or word.text == "," or word.bare == "and" or (word.bare in _PREPOSITIONS):
            return None
        if word.capital:
            end = organisation_run(words, position, gazetteer, mention_at)
            if end > position:
                return position, end
        elif position > start and word.bare in gazetteer.organisation_heads and word.bare != "party":
            return None
    # "at a conservative think tank": no name, but still where the person belongs.
    for position in range(start, min(len(words), start + 6)):
        if words[position].bare in gazetteer.organisation_heads and words[start - 1].bare in {"a", "an", "his", "her"}:
            return start, position + 1
    return None


def _complement_end(words: list[Word], start: int) -> int:
    """The end of a complement that names no organisation ("of government", "for European affairs")."""
    position = start
    while position < len(words):
        word = words[position]
        if word.bare in _ENDS or word.text == "," or (word.bare in _PREPOSITIONS and position > start):
            break
        if word.bare == "and" and position + 1 < len(words) and words[position + 1].bare in {"a", "an", "the", "one"}:
            break
        position += 1
    return position


def _membership(text: str, words: list[Word], gazetteer: Gazetteer, mention_at: MentionAt) -> Description | None:
    """ "with the Center for ...", "of Human Rights Watch": an affiliation without a role."""
    start = 1
    while start < len(words) and words[start].bare in {"the", "a", "an"}:
        start += 1
    found = _organisation_in(words, start, gazetteer, mention_at)
    if not found:
        return None
    name = POSSESSIVE.sub("", joined(text, words[found[0] : found[1]]))
    known = gazetteer.organisation(name)
    country = known.country if known and known.kind == "government" else None
    return Description(affiliation=name, country=country, start=words[0].start)
