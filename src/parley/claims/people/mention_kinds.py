"""Mentions that the tagger took for the wrong kind, set right by the article's own words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Container, Mapping, Sequence

from parley.claims.language.gazetteer import Gazetteer, fold
from parley.claims.language.phrases import POSSESSIVE, word_set
from parley.claims.people.organisation_runs import FOR_WHAT
from parley.claims.people.short_offices import BEFORE_NAMES
from parley.claims.types import Mention, MentionKind
from parley.spans import Span

_NEWSPAPERS = word_set("observer times tribune herald gazette chronicle journal examiner inquirer telegraph courier")
"""Last words of newspapers' names that the tagger takes for last names."""
_GROUP_AFTER = re.compile(
    r",\s(?:a|an|the|one of the)\s(?:(?!of\b|for\b|at\b|who\b|from\b|with\b|in\b)[\w’'-]+\s){0,5}"
    r"(?:group|agency|organi[sz]ation|party|company|firm|think tank|institute|charity|newspaper|network|union|militia|"
    r"bank|monopoly|maker|manufacturer|retailer|lender|insurer|carmaker|drugmaker|giant|utility|operator|exporter"
    r"|website|watchdog|coalition"
    r"|consultancy|alliance|broadcaster|news site|news portal|news outlet|radio station|television station|magazine"
    r"|daily|weekly|blog|airline|carrier)"
    r"(?=[,.;)]|\s(?:that|which|based|in|of|and)\b)"
)
"""An apposition that calls what stands before it an organisation."""
_CALLED_BEFORE = re.compile(
    r"\b(?:group|militia|movement|party|company|firm|network|newspaper|website)\s"
    r"(?:calling itself|called|named|known as)\s$"
)
_OF_A_COMPANY = re.compile(
    r"(?:['’]s?)?\s(?:executives|shareholders|shares|stock|employees|customers?|users|subscribers|chief executive|"
    r"headquarters|subsidiary|investors)\b"
)
"""What only a company has: "Acme executives"."""
_KIND = (
    r"(?:newspaper|daily|weekly|magazine|agency|broadcaster|network|think[ -]tank|consultancy|brokerage|firm|company|"
    r"charity|website|militia|(?:rival|publishing|trading|auction|brokerage)\shouse)"
)
_KIND_BEFORE = re.compile(rf"\b{_KIND}\s$")
_CALLED = re.compile(rf"\b{_KIND}\s(?:[“\"]?)([A-Z][\w’&-]+(?:\s[A-Z][\w’&-]+){{0,3}})")
"""A name behind the noun that says what it names."""
_CAPITALISED = re.compile(r"(?<![\w’'-])[A-Z][\w&]{3,}(?![\w-])")
_NO_PERSONS = frozenset({"Islam", "Allah", "God", "Jesus", "Christ", "Islamic", "Christian", "Muslim", "Catholic"})
_ATTRIBUTIVE = re.compile(r"(?:[Tt]he|[Aa]n?|[a-z]+)\|\s[A-Za-z][a-z]+\b")
_ADJECTIVES = ("an", "ese", "ish", "i", "ic")
"""Endings of peoples' adjectives."""
_FOR = re.compile(r"\sfor\s(?:an?\s|the\s)?[A-Z][\w’'-]+(?:\s(?:and\s|of\s)?[A-Z][\w’'-]+){0,3}")
_CUT_BEHIND = re.compile(r"\sof(?:\sthe)?\Z")
"""How a body's name ends that the tagger cut behind a preposition: "Committee of the | Red Cross"."""
_WHOSE = re.compile(r"\s(?:the\s)?[A-Z][\w’-]*(?:\s[A-Z][\w’-]*){0,2}")
"""The rest of such a name."""
_COMPANY = re.compile(r"(?<!\w)([A-Z][\w&-]+),?\s(?:LLC|LLP|Inc|Ltd|Corp|PLC|GmbH)\b")
"""A company by its form: "Quayside | LLC"."""
_THE = re.compile(r"\b[Tt]he\s\Z")
_SUBJECT = re.compile(r"\s(?:has|had|have|is|was|were|will|would|said|says|asked|told|wrote)\b|[.,;:!?)]")
"""What follows a name that stands for itself, not as an adjective ("the | Vestry asked", "the Roe | campaign")."""
_REACH = 40
"""Characters before a name in which the noun stands that says what it names."""
_RANKS_IN_SHORT = word_set("lieut brig comdr gens maj capt adm gen col sgt")
_TITLES_IN_SHORT = _RANKS_IN_SHORT | word_set("cdre cdr cmdr comdr rt revd insp supt msgr wg sqn flt lt")
_BEFORE_NAME = re.compile(r"\.?\s(?:[A-Z][a-z]{1,5}\.?\s)?[A-Z][^\W\d_]+")
_DIGNITIES = word_set(
    "bishop archbishop cardinal patriarch metropolitan archdeacon duke duchess prince princess king queen emir sultan "
    "maharaja nawab nizam abbot rabbi imam secretary minister president chancellor governor commissioner "
    "director speaker chairman premier undersecretary commissar"
)
"""Dignities and offices that one person has."""
_OFFICES_OF = word_set("office council court school college palace hospital")
_NEXT_NAME = re.compile(r"\s([A-Z][a-z]+)\b")
_NEXT = re.compile(r"\s([A-Z][a-z]+)\s(?=[A-Z])")
_TITLE_BEFORE = re.compile(r"\b([^\W\d_]{1,12})\.?\s$")


def corrected(text: str, mentions: Sequence[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """The mentions; states, peoples, cities and companies that the tagger took for persons get their own kinds."""
    persons = [m for m in mentions if m.kind == "person"]
    surnames = {words[-1] for m in persons if len(words := _name(text, m).split()) > 1}
    bodies = Counter(_name(text, m) for m in mentions if m.kind == "organisation")
    companies = {match.group(1) for match in _COMPANY.finditer(text)}
    named = {word for m in persons for word in _name(text, m).split()}
    others = {
        name: "organisation" if name in companies else _other_kind(text, name, alike, bodies[name])
        for name, alike in _lone(text, mentions).items()
        if name not in surnames and fold(name) not in gazetteer.leaders
    }
    out = []
    for mention in mentions:
        if mention.kind == "organisation" and _opens_a_title(text, mention, gazetteer):
            continue
        if text[mention.span.end : mention.span.end + 1] == "." and fold(_name(text, mention)) in _RANKS_IN_SHORT:
            continue  # "Lieut. | Gen. Jane Roe"
        if mention.kind == "organisation" and (
            _is_abbreviated_title(text, mention) or _is_dignity(_name(text, mention), gazetteer)
        ):
            continue
        if mention.kind == "person" and _opens_a_state(text, mention, gazetteer):
            continue
        kind = _kind(text, mention, gazetteer, surnames, others) if mention.kind == "person" else mention.kind
        if kind == "organisation" and _is_titled_person(_name(text, mention).split(), named, gazetteer):
            kind = "person"
        if kind == "organisation" and gazetteer.nationalities.get(_name(text, mention).removeprefix("The ")):
            kind = "nationality"
        out.append(mention if kind == mention.kind else Mention(span=mention.span, kind=kind))
    return out


def _is_abbreviated_title(text: str, mention: Mention) -> bool:
    """Whether a supposed body is a title in short before a name: "Air | Cdre Jane Roe", "IGP | Roe"."""
    name = _name(text, mention)
    return (fold(name) in _TITLES_IN_SHORT or name in BEFORE_NAMES) and _BEFORE_NAME.match(
        text, mention.span.end
    ) is not None


def _is_dignity(name: str, gazetteer: Gazetteer) -> bool:
    """Whether a supposed body is one person's dignity or office: "Bishop of | Dunmore"."""
    of_a_state = gazetteer.nationalities.get(name.removeprefix("The ").partition(" ")[0]) is not None
    words = fold(name).removeprefix("the ").split()[of_a_state:]
    return len(words) > 2 and words[1] in {"of", "for"} and words[0] in _DIGNITIES and words[-1] not in _OFFICES_OF


def _opens_a_title(text: str, mention: Mention, gazetteer: Gazetteer) -> bool:
    """Whether a supposed body is the begin of a title: "Crown | Prince Roe"."""
    following = _NEXT.match(text, mention.span.end)
    return following is not None and fold(f"{_name(text, mention)} {following.group(1)}") in gazetteer.titles


def _opens_a_state(text: str, mention: Mention, gazetteer: Gazetteer) -> bool:
    """Whether a supposed person is the begin of a state's name: "Great | Britain"."""
    following = _NEXT_NAME.match(text, mention.span.end)
    return following is not None and f"{_name(text, mention)} {following.group(1)}" in gazetteer.countries


def with_known_organisations(text: str, mentions: Sequence[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """The mentions, and organisations that the tagger left out: well-known ones, and "the newspaper X"."""
    starts = sorted((m.span.start, m.span.end) for m in mentions)
    added = []
    for match in _CALLED.finditer(text):
        before = bisect_right(starts, (match.start(1), len(text))) - 1
        free = before < 0 or starts[before][1] <= match.start(1)
        first = fold(match.group(1).split()[0])
        if free and first not in gazetteer.roles_and_titles and not gazetteer.place(match.group(1)):
            added.append(Mention(span=Span(*match.span(1)), kind="organisation"))
    capitalised = list(_CAPITALISED.finditer(text))
    known = {w for w in {m.group() for m in capitalised} if gazetteer.organisation(w) and gazetteer.place(w) is None}
    for match in capitalised:
        before = bisect_right(starts, (match.start(), len(text))) - 1
        if match.group() in known and (before < 0 or starts[before][1] <= match.start()):
            added.append(Mention(span=Span(*match.span()), kind="organisation"))
    return [*(_whole(text, mention) for mention in mentions), *added]


def _whole(text: str, mention: Mention) -> Mention:
    """The mention of a body with what it is for, where the tagger left that out: "Centre | for a Free Ruritania"."""
    cut = _CUT_BEHIND.search(text, max(0, mention.span.end - len(" of the")), mention.span.end)
    if mention.kind == "organisation" and cut and (rest := _WHOSE.match(text, mention.span.end)):
        return Mention(span=Span(mention.span.start, rest.end()), kind=mention.kind)
    if mention.kind != "organisation" or FOR_WHAT.isdisjoint(fold(mention.span.of(text)).split()[-1:]):
        return mention
    rest = _FOR.match(text, mention.span.end)
    return Mention(span=Span(mention.span.start, rest.end()), kind=mention.kind) if rest else mention


def _lone(text: str, mentions: Sequence[Mention]) -> dict[str, list[Mention]]:
    """Mentions of persons and organisations by a single word, by that word."""
    found: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.kind in {"person", "organisation"} and " " not in (name := _name(text, mention)):
            found.setdefault(name, []).append(mention)
    return found


def _is_titled_person(words: Sequence[str], named: Container[str], gazetteer: Gazetteer) -> bool:
    """Whether a name is a title with the name of somebody whom the article names elsewhere ("Deacon | Jane Roe")."""
    if len(words) < 2 or fold(words[0]) not in gazetteer.roles_and_titles or fold(words[-1]) in gazetteer.body_heads:
        return False
    return all(word.isalpha() and word[:1].isupper() for word in words) and any(word in named for word in words[1:])


def _other_kind(text: str, name: str, alike: Sequence[Mention], bodies: int) -> MentionKind:
    """What a lone word is by what stands around all its mentions: a company, a people's adjective, else a person.

    `bodies`: how many of them the tagger took for an organisation.
    """
    always_the = all(_THE.search(text, max(0, m.span.start - 5), m.span.start) for m in alike)
    if 2 * bodies >= len(alike) or (always_the and any(_SUBJECT.match(text, m.span.end) for m in alike)):
        return "organisation"
    for mention in alike:
        start, end = mention.span
        if _OF_A_COMPANY.match(text, end) or _GROUP_AFTER.match(text, end):
            return "organisation"
        if _KIND_BEFORE.search(text, max(0, start - _REACH), start):
            return "organisation"
    attributive = name.endswith(_ADJECTIVES) and all(_ATTRIBUTIVE.match(_around(text, m)) for m in alike)
    return "nationality" if attributive else "person"


def _around(text: str, mention: Mention) -> str:
    """The word before a mention and the one after it, with a bar for the mention."""
    before = text[max(0, mention.span.start - 12) : mention.span.start].rsplit(maxsplit=1)[-1:]
    return f"{' '.join(before)}|{text[mention.span.end : mention.span.end + 14]}"


def _name(text: str, mention: Mention) -> str:
    return POSSESSIVE.sub("", " ".join(mention.span.of(text).split()))


def _kind(
    text: str, mention: Mention, gazetteer: Gazetteer, surnames: set[str], others: Mapping[str, MentionKind]
) -> MentionKind:
    """What a mention is that the tagger took for a person."""
    name = _name(text, mention)
    words = fold(name).split()
    if name in _NO_PERSONS:
        return "nationality"
    before = text[max(0, mention.span.start - 40) : mention.span.start]
    if _KIND_BEFORE.search(before) and words and words[0] not in gazetteer.roles_and_titles:
        return "organisation"
    if _GROUP_AFTER.match(text, mention.span.end) or _CALLED_BEFORE.search(before):
        return "organisation"
    if len(words) > 1:
        if words[0] not in gazetteer.first_names and gazetteer.place(name) is not None:
            return "place"  # "Port Said", "Phnom Penh"
        return "organisation" if words[-1] in gazetteer.organisation_heads or words[-1] in _NEWSPAPERS else "person"
    title = _TITLE_BEFORE.search(before)
    if name in surnames or (title and fold(title.group(1)) in gazetteer.titles):
        return "person"
    if others.get(name, "person") != "person":
        return others[name]
    if gazetteer.countries.get(name) or (gazetteer.place(name) and fold(name) not in gazetteer.first_names):
        return "place"
    return "nationality" if gazetteer.nationalities.get(name) else "person"
