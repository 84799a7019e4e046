"""Where an organisation's name lies among words: runs of capitals, with the tagger's help."""

from __future__ import annotations

from collections.abc import Callable

from parley.claims.language.gazetteer import Gazetteer
from parley.claims.language.phrases import POSSESSIVE, Word, word_set
from parley.claims.people.roles import SENIORITY
from parley.spans import Span

MentionAt = Callable[[int], tuple[Span, str] | None]
"""The mention (span and kind) that covers a position, if any."""

LINKS = frozenset({"of", "for", "and", "the", "in", "on", "&", "at", "de", "du", "des", "della", "to", "-", "/"})
_NO_NAME_BEGINS = word_set(
    "presumptive likely former then late acting even only but and when while as if even so yet though in "
    "on at for with like"
)
_NO_ORGANISATIONS = frozenset(
    {"TV", "PR", "IT", "AM", "PM", "CEO", "VIP", "HQ", "DVD", "PhD", "MBA", "US", "U.S.", "UK"}
)
"""Acronyms of things that nobody belongs to."""
_STYLES = word_set("republic kingdom emirate sultanate principality commonwealth federation duchy")
"""First words of states' names by their style: "Republic of Ruritania"."""
_OWN_BODIES = word_set("campaign administration government")
_MINISTRIES = word_set("ministry department secretariat directorate")
"""Bodies that are called after what they are for."""
_OF_PEOPLE = word_set(
    "people workers women children men veterans farmers teachers lawyers journalists students soldiers"
)
"""Whose bodies have a possessive in their names: "People's | Guard"."""
_SCHOOLS = word_set("university college institute school")
_MOST_COMPLETING = 3
_VESSELS = word_set("trawler tanker ferry frigate destroyer submarine steamer freighter vessel ship boat yacht clipper")
"""Nouns behind which a ship's name stands: "the trawler | Gannet"."""
_FOLLOWING = word_set("and or who which that said says told is was has had based")
FOR_WHAT = word_set(
    "center centre institute council committee campaign coalition foundation fund school department ministry office "
    "agency commission forum program programme association society organization organisation union partnership "
    "alliance network group project initiative league citizens americans families parents veterans lawyers doctors "
    "students women friends action movement federation"
)
"""Bodies whose name goes on with "for" or "on"."""
_REACH = 8
"""Words after a preposition among which an organisation's name must begin."""


def organisation_run(
    words: list[Word], start: int, gazetteer: Gazetteer, mention_at: MentionAt, *, licensed: bool = False
) -> int:
    """The end of the organisation's name that begins at `words[start]`, or `start` where none does.

    A name is a run of capitalised words, joined by "of", "for", "and" and the like where a capitalised
    word follows; places, nationalities and persons alone are not organisations. Where the grammar asks for
    one ("an analyst at |"), `licensed` takes any other name.
    """
    end = last = start
    if words[start].bare in gazetteer.quantifiers or words[start].bare in _NO_NAME_BEGINS:
        return start
    known = _known_run(words, start, gazetteer)
    if known and not _goes_on(words, known):
        return known
    while end < len(words):
        word = words[end]
        if word.capital or (word.text[0].isdigit() and end > start):
            mention = mention_at(word.start)
            if mention and mention[1] == "person" and end > start and words[end - 1].bare in LINKS:
                break
            end += 1
            last = end
            if word.possessive and not _owns_its_name(words, end, gazetteer, mention_at):
                break
        elif end > start and (_for_a(words, end) or (word.bare in LINKS and _continues(words, start, end, mention_at))):
            end += 1
        else:
            break
    last = _with_fields(words, start, last, gazetteer, mention_at)
    run = words[start:last]
    named = run and (
        _is_organisation(run, gazetteer, mention_at) or (licensed and _is_name(run, gazetteer, mention_at))
    )
    return last if named else start


def _with_fields(words: list[Word], start: int, end: int, gazetteer: Gazetteer, mention_at: MentionAt) -> int:
    """The end of a ministry's name with all its fields: "Ministry of Water, | Energy and Works"."""
    of = next((i for i in range(start + 1, end) if words[i].bare == "of"), None)
    if of is None or words[of - 1].bare not in _MINISTRIES:
        return end
    after = end
    while after + 1 < len(words) and words[after].text == "," and _is_field(words[after + 1], gazetteer, mention_at):
        after += 2
        if after + 1 < len(words) and words[after].text == ",":
            after += words[after + 1].bare == "and"  # "Trade, Energy, | and Works"
        joins = after + 1 < len(words) and words[after].bare in {"and", "&"}
        if joins and _is_field(words[after + 1], gazetteer, mention_at):
            return after + 2
    return end


def _is_field(word: Word, gazetteer: Gazetteer, mention_at: MentionAt) -> bool:
    """Whether a word in capitals may be what a ministry is for: no place, people or person."""
    mention = mention_at(word.start)
    named = mention is not None and mention[1] in {"person", "place", "nationality"}
    return (
        word.capital and not named and gazetteer.place(word.text) is None and not gazetteer.nationalities.get(word.text)
    )


def _for_a(words: list[Word], position: int) -> bool:
    """Whether an article stands inside a body's name: "Committee for | a Responsible Budget"."""
    after = words[position + 1 : position + 2]
    if words[position].bare not in {"a", "an"}:
        return False
    return position > 1 and words[position - 1].bare == "for" and bool(after) and after[0].capital


def _goes_on(words: list[Word], end: int) -> bool:
    """Whether a well-known name is only the front of a longer one: "Ministry of Defence | of the Republic of X"."""
    after = words[end + 1 : end + 3]
    return end < len(words) and words[end].bare == "of" and any(word.capital for word in after)


def _owns_its_name(words: list[Word], end: int, gazetteer: Gazetteer, mention_at: MentionAt) -> bool:
    """Whether a possessive is part of a name: "King's | College London", "Roe University's | Program on Peace"."""
    owner = POSSESSIVE.sub("", words[end - 1].text)
    if end >= len(words) or not words[end].capital or gazetteer.place(owner) or gazetteer.nationalities.get(owner):
        return False
    if words[end - 1].bare in _OF_PEOPLE:
        return True
    named = mention_at(words[end].start)
    if words[end - 1].bare in _SCHOOLS and not (named and named[1] == "person"):
        return words[end].bare in FOR_WHAT or words[end].bare in gazetteer.organisation_heads
    return words[end].bare in gazetteer.organisation_heads and words[end].bare not in {"campaign", "office"}


def _known_run(words: list[Word], start: int, gazetteer: Gazetteer) -> int:
    """The end of a well-known name with a linking word inside ("Council on Foreign Relations"); 0 where none is."""
    link = next((i for i in range(start + 1, min(len(words), start + 4)) if words[i].bare in LINKS), 0)
    if not link or not all(word.capital for word in words[start:link]):
        return 0
    for end in range(min(len(words), link + 4), link + 1, -1):
        name = POSSESSIVE.sub("", " ".join(word.text for word in words[start:end]))
        if words[end - 1].capital and gazetteer.organisation(name):
            return end
    return 0


def _is_organisation(run: list[Word], gazetteer: Gazetteer, mention_at: MentionAt) -> bool:
    name = POSSESSIVE.sub("", " ".join(word.text for word in run))
    styled = run[0].bare in _STYLES or run[0].bare in gazetteer.body_heads
    if gazetteer.organisation(name) or (styled and len(run) > 2 and run[1].bare == "of"):
        return True
    first = mention_at(run[0].start)
    if first is None and any(word.bare == "of" for word in run):
        # "Jane Roe of the Eurasia Group": the organisation begins after "of".
        after = next(i for i, word in enumerate(run) if word.bare == "of")
        if any((found := mention_at(word.start)) and found[0].start > run[after].start for word in run[after + 1 :]):
            return False
    if first is not None and first[1] == "person" and any(word.bare == "of" for word in run):
        return False
    if first is None and run[0].bare in gazetteer.person_roles:
        return False
    kinds = {found[1] for word in run if (found := mention_at(word.start))}
    if gazetteer.place(name) or gazetteer.nationalities.get(name):
        return False
    if "organisation" in kinds or _people_and_noun(run, gazetteer, mention_at):
        return True
    if kinds and kinds <= {"place", "person", "nationality", "date"} and run[-1].bare not in gazetteer.body_heads:
        return False
    # A lone capitalised word that the tagger does not know may only begin a sentence; an acronym does not.
    if run[0].text in _NO_ORGANISATIONS:
        return False
    return len(run) > 1 or (len(run[0].text) > 1 and not run[0].text[1:].islower())


def _people_and_noun(run: list[Word], gazetteer: Gazetteer, mention_at: MentionAt) -> bool:
    """Whether a people's adjective and a capitalised noun open the run: "Ruritanian Patriarchate | of Strelsau"."""
    if len(run) < 4 or run[2].bare != "of" or not run[1].capital or mention_at(run[1].start) is not None:
        return False
    return bool(gazetteer.nationalities.get(run[0].text)) and run[1].bare not in gazetteer.roles_and_titles


def _is_name(run: list[Word], gazetteer: Gazetteer, mention_at: MentionAt) -> bool:
    """Whether a run of capitals is a name of anything but a place, a people, a date or an office."""
    name = POSSESSIVE.sub("", " ".join(word.text for word in run))
    kinds = {found[1] for word in run if (found := mention_at(word.start))}
    if gazetteer.place(name) or gazetteer.nationalities.get(name) or run[0].text in _NO_ORGANISATIONS:
        return False
    whole = mention_at(run[0].start)
    if whole and whole[1] in {"place", "nationality", "date"} and whole[0].end >= run[-1].start:
        return False
    return not kinds & {"date", "number"} and not any(word.bare in gazetteer.person_roles for word in run)


def _continues(words: list[Word], start: int, link: int, mention_at: MentionAt) -> bool:
    """Whether the linking word at `link` stands inside a name: capitals follow, and no second name begins."""
    after = words[link + 1 : link + 3]
    if (
        words[link].bare == "for"
        and words[link - 1].bare in FOR_WHAT
        and len(after) == 2
        and after[0].bare in {"a", "an"}
    ):
        return after[1].capital
    if not after or not any(word.capital for word in after) or not (after[0].capital or after[0].bare in LINKS):
        return False
    if words[link].bare not in {"and", "in", "on", "to", "at", "for"}:
        return True
    left, right = mention_at(words[link - 1].start), mention_at(after[0].start)
    if left and right and left[0] == right[0]:
        return True
    if words[link].bare == "and":
        return not left or left[0].end > words[link - 1].end + 2
    if words[link].bare in {"for", "on"} and words[link - 1].bare in FOR_WHAT:
        return True
    return left is None and words[link].bare in {"for", "on"} and link - start >= 1


def organisation_in(
    words: list[Word], start: int, gazetteer: Gazetteer, mention_at: MentionAt, ends: frozenset[str], *,
    licensed: bool = False,
) -> tuple[int, int] | None:  # fmt: skip
    """The first organisation named from `words[start]` on, before a word of `ends`, a comma or "and"."""
    for position in range(start, min(len(words), start + _REACH)):
        word = words[position]
        if word.bare in ends or word.text == "," or word.bare == "and":
            return None
        if word.capital:
            owned = word.bare not in gazetteer.quantifiers | SENIORITY  # not "Senior administration | officials"
            if words[position + 1 : position + 2] and words[position + 1].bare in _OWN_BODIES and owned:
                return position, position + 2  # "the Roe campaign", "the French government"
            pair = words[position + 1 : position + 3]
            if " ".join(w.bare for w in pair) in gazetteer.organisation_heads and not words[position].possessive:
                return position, position + 1 + len(pair)  # "the Roe super PAC"
            if word.bare.endswith("-based"):
                continue
            called = position > start and words[position - 1].bare in _VESSELS
            end = organisation_run(words, position, gazetteer, mention_at)
            if end == position and (called or (licensed and position == start)):
                end = organisation_run(words, position, gazetteer, mention_at, licensed=True)
                after = words[end] if end < len(words) else None
                if after is not None and after.text.islower() and after.bare not in ends | LINKS | _FOLLOWING:
                    end = position  # "director of the Baltic | programme"
            if end > position:
                return position, _with_noun(words, end, gazetteer)
    return None


def _with_noun(words: list[Word], end: int, gazetteer: Gazetteer) -> int:
    """The end of a name that a noun in lower case completes: "U.N. | peacekeeping mission"."""
    for last in range(end, min(len(words), end + _MOST_COMPLETING)):
        if not words[last].text.islower() or words[last].bare in LINKS or words[end - 1].possessive:
            break
        if words[last].bare in gazetteer.body_heads and words[last].bare != "state":
            return last + 1
    return end
