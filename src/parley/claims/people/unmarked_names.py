"""Names of persons that the tagger missed: known last names elsewhere in the text, and names in sources."""

from __future__ import annotations

import re
from collections.abc import Iterable

from parley.claims.language.function_words import PHRASE_ENDS, PRONOUNS
from parley.claims.language.gazetteer import Gazetteer, fold
from parley.claims.language.names import name_tokens
from parley.claims.language.phrases import POSSESSIVE, Word, words_of
from parley.claims.people.organisation_runs import MentionAt
from parley.claims.people.people import People
from parley.claims.people.roles import role_starting
from parley.spans import Span

_CAPITAL = re.compile(r"\b[^\W\d_a-z][^\W_]+(?:[-'’][^\W\d_a-z][^\W_]+)*")
_LOWER = re.compile(r"\b[a-z]{3,}\b")
_NEIGHBOUR_BEFORE = re.compile(r"([^\W_]+)([.]?)[^\S\n]\Z")
_PART = r"(?:(?:al|el|ad|as|ash|an|ar|ul)[-’'])?[A-Z][^\W\d_]+(?:[-’'](?!s\b)[A-Z]?[^\W\d_]+)?"
_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lady|Herr|Frau|Monsieur|Madame|Mme|M|Signor|Signora|Señor|Señora|Lic|Sen|Rep"
    r"|Gov|Gen|Col|Capt|Adm|Lt|Lieut|Maj|Sgt|Rev|President|Senator|Colonel|General|Admiral|Captain|Major|Ambassador|Deacon"
    r"|Prime Minister|Foreign Minister|Defen[cs]e Minister|Interior Minister|Premier|Vice President|Crown Prince|Father"
    r"|Sister|Brother|Bishop|Archbishop|Pastor|Rabbi|Imam|Sheikh|Prefect|Commander|Commodore|Brigadier|Sergeant|Lieutenant"
    r"|Corporal|Judge|Mayor|Councillor|Commissioner|Comandante|Professor|Inspector|Canon|Abbot)\.?\s"
    rf"(?=((?:[A-Z]\.\s?){{0,2}}{_PART}(?:\s(?:(?:de|del|von|van|der|al|bin|ould|ag|ibn|el|da|dos|di|la)\s){{0,2}}{_PART}){{0,2}}))"
)
"""A title with the name that it introduces."""
_AGENCY = re.compile(r"\s\([A-Z][A-Za-z]+\)\s[—–-]")
"""What follows a dateline: "WASHINGTON | (AP) —"."""
_NEIGHBOUR_AFTER = re.compile(r"\s([^\W\d_a-z][^\W_]+)")
_LONGEST_NAME = 4
_SHORTEST_TITLE = 4
"""Letters from which a title is none in short: one in short has its dot, and its name behind it."""
_OPENING = 8
"""Words at the front of a source in which a role or title introduces a name."""


def known_names(text: str, people: People, gazetteer: Gazetteer, mention_at: MentionAt) -> list[Span]:
    """Lone last names of persons named elsewhere, where no mention marks them.

    A word that the text also uses in lower case ("will", "rice") is left alone, and so is one with
    another capitalised word beside it, which belongs to some longer name.
    """
    full = [person.tokens for person in people.persons if len(person.tokens) > 1]
    # Where the family name stands first ("Xi Jinping"), the first part is no usual first name.
    surnames = {tokens[-1] for tokens in full} | {
        t[0] for t in full if t[0] not in gazetteer.first_names and len(t) < 4
    }
    ordinary = {*_LOWER.findall(text), *PHRASE_ENDS, *PRONOUNS}  # "In" is no Moon Jae-in
    found = []
    for match in _CAPITAL.finditer(text):
        tokens = name_tokens(match.group())
        if not tokens or tokens[-1] not in surnames or tokens[-1] in ordinary:
            continue
        if _AGENCY.match(text, match.end()):
            continue
        mention = mention_at(match.start())
        if mention and (mention[1] == "person" or mention[0].end - mention[0].start > len(match.group()) + 2):
            continue
        if _NEIGHBOUR_AFTER.match(text, match.end()):
            continue
        before = _NEIGHBOUR_BEFORE.search(text, max(0, match.start() - 30), match.start())
        beside = before and before.group(1)[0].isupper() and not before.group(2)
        if before and beside and not _may_precede(fold(before.group(1)), gazetteer):
            continue
        found.append(Span(*match.span()))
    return found


def titled_names(text: str, gazetteer: Gazetteer, mention_at: MentionAt) -> list[Span]:
    """Names behind a title ("Dr. Jane Roe") that no mention of a person marks."""
    found = []
    for match in _TITLED.finditer(text):
        span = Span(*match.span(1))
        mention = mention_at(span.start)
        last = fold(span.of(text)).split()[-1]
        cut = mention is not None and mention[1] == "person" and mention[0].end < span.end - 1
        surname = cut and len(last) < _SHORTEST_TITLE and text[span.end : span.end + 2] != ". "  # "Roe Sen said"
        known = last in gazetteer.body_heads or (last in gazetteer.roles_and_titles and not surname)
        other = mention_at(span.end - 1)
        if cut and mention is not None and other is not None and not (other[1] == "place" and span.contains(other[0])):
            cut = False  # "Col. Roe | Sen | Ho" is one man, whatever lies in Ho
        if (mention is None or cut) and not known and gazetteer.place(span.of(text)) is None:
            found.append(span)
    return found


def _may_precede(word: str, gazetteer: Gazetteer) -> bool:
    return word in gazetteer.titles or word in gazetteer.person_roles or len(word) <= 4


def names_in_sources(text: str, sources: Iterable[Span], people: People, gazetteer: Gazetteer) -> list[Span]:
    """Names at the head of source phrases that neither the tagger nor `known_names` marks."""
    found = []
    for source in sources:
        words = words_of(text, Span(source.start, min(source.end, source.start + 160)))
        if any(people.at(word.start) for word in words):
            continue
        span = _name_at_head(words, gazetteer) or _name_after_comma(words, gazetteer)
        if span is not None:
            found.append(span)
    return found


def _name_after_comma(words: list[Word], gazetteer: Gazetteer) -> Span | None:
    """A name in apposition: "the spokesman, | Jane Roe"."""
    comma = next((i for i, word in enumerate(words[:_OPENING]) if word.text == ","), None)
    if comma is None or not any(role_starting(words[:comma], i, gazetteer) == comma for i in range(comma)):
        return None
    run = []
    for word in words[comma + 1 :]:
        if not word.capital:
            break
        run.append(word)
    if 1 < len(run) <= _LONGEST_NAME and fold(run[0].text) in gazetteer.first_names:
        return Span(run[0].start, run[-1].end)
    return None


def _name_at_head(words: list[Word], gazetteer: Gazetteer) -> Span | None:
    """The capitalised words after any titles, roles and nationalities that open the phrase."""
    position, introduced = 0, False
    for start in range(min(len(words), _OPENING)):
        if words[start].text == ",":
            break
        end = role_starting(words, start, gazetteer)
        if end == start and words[start].bare in gazetteer.titles and words[start].capital:
            end = start + 1
        if start < end < len(words) and words[end].capital and not words[end - 1].possessive:
            introduced, position = True, end
    while not introduced and position < len(words):
        name = POSSESSIVE.sub("", words[position].text)
        if fold(name) in gazetteer.first_names and words[position + 1 : position + 2] and words[position + 1].capital:
            break  # "Chad Roe" is no country
        if not (
            words[position].bare in gazetteer.role_modifiers
            or words[position].bare in {"the", "a", "then"}
            or gazetteer.nationalities.get(name)
            or gazetteer.place(name)
        ):
            break
        position += 1
    if position and not introduced and words[position - 1].bare == "the":
        return None  # "the Charlotte Observer"
    run: list[Word] = []
    for word in words[position:]:
        if (
            not (word.capital or fold(word.text) in {"al", "de", "van", "von", "bin", "der"})
            or not word.text[0].isalpha()
        ):
            break
        run.append(word)
    if not run or len(run) > _LONGEST_NAME or not run[-1].capital:
        return None
    rest = words[position + len(run) :]
    if rest and rest[0].text not in {",", "(", "—", "–", "."} and rest[0].bare not in {"who", "of", "and"}:
        return None
    name = POSSESSIVE.sub("", " ".join(word.text for word in run))
    last = run[-1].bare
    if (
        gazetteer.organisation(name)
        or gazetteer.place(name)
        or gazetteer.nationalities.get(name)
        or last in gazetteer.groups
        or (last in gazetteer.documents and not introduced)
        or last in gazetteer.organisation_heads
        or last in gazetteer.government_heads
    ):
        return None
    known_first_name = len(run) > 1 and fold(run[0].text) in gazetteer.first_names
    if (
        len(run) > 1
        and rest
        and rest[0].bare in {",", "of"}
        and any(role_starting(rest, start, gazetteer) > start for start in range(1, min(len(rest), _OPENING)))
    ):
        introduced = True
    if known_first_name or (introduced and (len(run) > 1 or words[0].bare in gazetteer.titles)):
        return Span(run[0].start, run[-1].end)
    return None
