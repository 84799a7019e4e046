"""The organisations and states an article names: short forms and acronyms led to one entry."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from parley.claims.language.gazetteer import Gazetteer, fold
from parley.claims.language.names import is_acronym_of
from parley.claims.language.phrases import POSSESSIVE, word_set, words_of
from parley.claims.people.home import dateline_end
from parley.claims.people.people import Person
from parley.claims.states.actor_names import generic_body
from parley.claims.states.countries import named_state, state_of_body
from parley.claims.states.settings import Settings
from parley.claims.types import Mention, SpeakerKind
from parley.spans import Span

_CLIPPED = re.compile(r"(?:[A-Z]\.)+[A-Z]")
"""An abbreviation whose last dot was taken for the end of its sentence."""
_APPOSED = re.compile(r",\s(?:the|an?)\s(?:[a-z-]+\s)?([A-Z][\w-]+)\s[a-z]")
"""The nationality in what follows a body's name: "Acme, the Ruritanian monopoly"."""
_MAX_CANDIDATES = 40
_STATE_BODIES = word_set(
    "service services agency bureau administration commission authority office corps guard guards patrol forces "
    "command investigations intelligence directorate inspectorate council"
)
_NAME_AND_NOUN = re.compile(
    r"(?<![\w’'.-])((?!(?:The|A|An|In|But|And|His|Her|Its|Our|Their|My|Your|This|That|Each|Former"
    r"|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Some|Several|Many|Most|All|Both|Other|Another|Every|Any|No)\b)"
    r"[A-Z][\w’'-]{1,30} (?:(?!The\b)[A-Z][\w’'-]{1,30} )?"
    r"([a-z]{3,20}|Embassy|Ministry|Council|Commission|Committee|Company|Corporation|Bank|Union|Institute|Federation))\b"
)
"""A name with a noun behind it, mostly in lower case: "Roe campaign", "Ruritanian Embassy"."""
_PLACES = word_set(
    "state country nation republic kingdom empire federation island capital city town village county province district "
    "mission delegation committee"
)
"""Heads of names that are no ministries or the like."""
_INTERNATIONAL = word_set("united nations un nato eu european arab african international allied joint coalition world")
"""Words in names of bodies of several states."""
_POST = re.compile(r"\b([Ee]mbassy|[Cc]onsulate|[Ll]egation) of (?:the )?([A-Z][\w-]+)")
"""Bodies that are called by their state, before or behind them: "the embassy | of Ruritania"."""
_REMEMBERED = 60
"""Mentions of organisations among which a noun like "the ministry" is looked for."""
_OF = " @ "
"""What stands between a body's name and its state where two states have one of that name."""


@dataclass(slots=True, kw_only=True, eq=False)
class Body:
    """One organisation, government or state while the article is read; `owner`: whose campaign or the like it is."""

    name: str
    government: bool
    country: str | None
    known_as: str = ""
    positions: list[int] = field(default_factory=list)
    owner: Person | None = None

    @property
    def kind(self) -> SpeakerKind:
        """The kind of speaker that it is."""
        return "government" if self.government else "organisation"


def without_article(name: str) -> str:
    """The name without a leading "the" or a possessive ending."""
    name = POSSESSIVE.sub("", " ".join(name.split()))
    return name[4:] if name[:4].lower() == "the " else name


def _capital_in(name: str) -> int:
    """Where the first capital of a name stands behind adjectives ("rebel | Harbour Front"), 0 where none does."""
    return next((i for i, c in enumerate(name) if c.isupper() and (not i or name[i - 1] == " ")), 0)


def is_unowned(name: str, gazetteer: Gazetteer) -> bool:
    """Whether a name is a state's body's that many states have, without its state: "Foreign Ministry"."""
    known = gazetteer.organisation(name)
    if known is not None:
        return known.kind == "government" and generic_body(name)
    noun = head_noun(name)
    if not _INTERNATIONAL.isdisjoint(fold(name).split()):
        return False
    if noun not in gazetteer.government_heads or noun in _PLACES or fold(name) == noun or gazetteer.place(name):
        return False
    return state_of_body(words_of(name, Span(0, len(name))), gazetteer) is None


def head_noun(name: str) -> str:
    """The folded noun that says what a body is: its last word, or the one before "of" ("Ministry of Industry")."""
    before = fold(name).partition(" of ")[0] or fold(name)
    return before.split()[-1]


class Organisations:
    """Looks organisations up by any of their names."""

    def __init__(
        self, text: str, mentions: Iterable[Mention], gazetteer: Gazetteer, *, home: str | None, settings: Settings
    ) -> None:
        self._text = text
        self._gazetteer = gazetteer
        self._settings = settings
        self._by_key: dict[str, Body] = {}
        self._by_word: dict[str, list[Body]] = {}
        self._starts: list[int] = []
        self._mentions: list[tuple[Span, Body]] = []
        self._nouns: dict[str, list[tuple[int, str]]] | None = None
        self._settled = False
        spans = sorted((m.span for m in mentions if self._is_body(m)), key=lambda s: (s.start - s.end, s.start))
        self._shared = self._of_several(spans, home)
        for span in spans:
            name = without_article(span.of(text))
            if name and any(c.isalnum() for c in name):
                body = self.lead(name, span)
                body.positions.append(span.start)
        opening = dateline_end(text)
        for span in sorted(spans):
            if span.end < opening and text[span.start - 1 : span.start] == "(":
                continue  # whose report it is acts in nothing that it tells: "ORSK (Wire) --"
            name = without_article(span.of(text))
            found = self._by_key.get(self._key(name, span))
            if found and found.country is None and (apposed := _APPOSED.match(text, span.end)):
                found.country = gazetteer.nationalities.get(apposed.group(1))
            if found:
                self._starts.append(span.start)
                self._mentions.append((span, found))

    def include(self, spans: Iterable[Span]) -> None:
        """Take names of bodies that stand as sources for mentions, where the tagger marked none."""
        names = (Span(span.start + _capital_in(span.of(self._text)), span.end) for span in spans)
        new = [span for span in names if self.at(span.start) is None and self.at(span.end - 1) is None]
        for span in new:
            body = self.lead(without_article(span.of(self._text)), span)
            body.positions.append(span.start)
            self._mentions.append((span, body))
        if new:
            self._mentions.sort(key=lambda found: found[0])
            self._starts = [span.start for span, _ in self._mentions]

    def settle(self) -> None:
        """Names stay as they are, whoever else is looked up."""
        self._settled = True

    def _is_body(self, mention: Mention) -> bool:
        """Organisations, and the places that are states, capitals or seats of government."""
        if mention.kind == "place":
            return self._gazetteer.state(without_article(mention.span.of(self._text))) is not None
        return mention.kind == "organisation"

    def lead(self, name: str, span: Span | None = None) -> Body:
        """The entry that `name` belongs to, made where there is none yet."""
        if _CLIPPED.fullmatch(name):
            name += "."
        key = self._key(name, span)
        if key in self._by_key:
            return self._by_key[key]
        if _OF in key:
            state = key.partition(_OF)[2]
            self._by_key[key] = self._found_by_words(Body(name=without_article(name), government=True, country=state))
            return self._by_key[key]
        known = self._gazetteer.organisation(name)
        if known:
            official = fold(without_article(known.name))
            body = self._by_key.get("=" + official)
            if body is None:
                body = self._by_key["=" + official] = self._found_by_words(
                    Body(
                        name=without_article(name),
                        government=known.kind == "government",
                        country=known.country,
                        known_as=known.name,
                    )
                )
            elif len(name) > len(body.name) and not self._settled:
                body.name = without_article(name)
            self._by_key[key] = body
            return body
        code = self._gazetteer.place(name)
        if code:
            body = Body(name=without_article(name), government=True, country=code)
        else:
            body = self._longer_form(name, key) or self._new(name, span)
        self._by_key[key] = body
        return body

    def _key(self, name: str, span: Span | None) -> str:
        """What a body is kept by: its name, with the state that it is told of where two have one of that name."""
        key = fold(without_article(name))
        state = self._settings.told_of(span.start) if span is not None and key in self._shared else None
        return f"{key}{_OF}{state}" if state else key

    def _of_several(self, spans: Iterable[Span], home: str | None) -> frozenset[str]:
        """The names that more than one state's ministry has here: "the Foreign Ministry", told of two capitals.

        Where one alone is told of, every mention is that one's, unless the article is at home elsewhere.
        """
        states: dict[str, set[str]] = {}
        for span in spans:
            name = without_article(span.of(self._text))
            if any(c.isalnum() for c in name) and is_unowned(name, self._gazetteer):
                known = self._gazetteer.organisation(name)
                default = known.country if known else home
                told = self._settings.told_of(span.start)
                states.setdefault(fold(name), set()).update(state for state in (told, default) if state)
        return frozenset(name for name, of in states.items() if len(of) > 1)

    def _longer_form(self, name: str, key: str) -> Body | None:
        """An entry whose name `name` shortens: its initials, or its last or first words."""
        if " " not in name:
            for body in self._by_word.get("", [])[:_MAX_CANDIDATES]:
                if is_acronym_of(name, body.name):
                    return body
        words = key.split()
        for body in (
            self._by_word.get(words[0], [])[:_MAX_CANDIDATES] + self._by_word.get(words[-1], [])[:_MAX_CANDIDATES]
        ):
            longer = fold(body.name)
            if f" and {key}" in longer or f"{key} and " in longer:
                continue  # two names that the tagger took for one
            if name.isupper() and longer.startswith(key + " "):
                continue  # "ESPN ..." is a headline or another body; a short form in capitals is no beginning
            if len(key) >= 4 and (longer.endswith(" " + key) or longer.startswith(key + " ")):
                return body
        return None

    def _new(self, name: str, span: Span | None) -> Body:
        clean = without_article(name)
        words = words_of(self._text, span) if span else words_of(clean, Span(0, len(clean)))
        last = head_noun(clean)
        government, state = self._is_government(clean, last), state_of_body(words, self._gazetteer)
        return self._found_by_words(Body(name=clean, government=government, country=state))

    def _found_by_words(self, body: Body) -> Body:
        """The body, which is now found by the words of its name."""
        for word in {"", *fold(body.name).split()}:
            self._by_word.setdefault(word, []).append(body)
        return body

    def _is_government(self, name: str, last: str) -> bool:
        """Ministries and the like; services and agencies where a state's name opens theirs."""
        if last in self._gazetteer.government_heads:
            return last not in {"committee", "country"}
        first = name.split()
        named = any(named_state(" ".join(first[:size]), self._gazetteer) for size in (1, 2) if size < len(first))
        return last in _STATE_BODIES and named

    def at(self, position: int) -> Body | None:
        """The organisation whose mention covers `position`."""
        number = bisect_right(self._starts, position) - 1
        if number >= 0 and self._mentions[number][0].end > position:
            return self._mentions[number][1]
        return None

    def known(self, name: str) -> Body | None:
        """The entry of exactly that name, if the article has it."""
        return self._by_key.get(fold(name))

    def begun_by(self, word: str) -> Body | None:
        """The body whose name of several words begins with that word: "Roe" of "Roe Group"."""
        found = [
            b for b in self._by_word.get(fold(word), [])[:_MAX_CANDIDATES] if fold(b.name).startswith(fold(word) + " ")
        ]
        return found[0] if found and not found[0].government else None

    def with_noun(self, noun: str, position: int) -> Body | None:
        """The body named last before `position` whose name ends in `noun`: "the campaign", "the ministry"."""
        for span, body in self.before(position, _REMEMBERED):
            if noun in {fold(body.name).split()[-1], fold(POSSESSIVE.sub("", span.of(self._text))).split()[-1]}:
                return body
        # The tagger marks few bodies whose noun is in lower case: "the Roe campaign".
        named = self._by_noun().get(noun, [])
        number = bisect_right(named, (position, ""))
        found = named[number - 1 : number] or named[:1]
        return self.lead(found[0][1]) if found else None

    def _by_noun(self) -> dict[str, list[tuple[int, str]]]:
        """Where the text names bodies by a name and a noun in lower case, and how, by that noun."""
        if self._nouns is None:
            self._nouns = {}
            for match in _NAME_AND_NOUN.finditer(self._text):
                if "-based" not in match.group(1):  # "the Strelsau-based company" has another name
                    self._nouns.setdefault(match.group(2).lower(), []).append((match.start(), match.group(1)))
            for match in _POST.finditer(self._text):
                if self._gazetteer.countries.get(match.group(2)) is not None:
                    self._nouns.setdefault(match.group(1).lower(), []).append((match.start(), match.group()))
                    self._nouns[match.group(1).lower()].sort()
        return self._nouns

    def last_before(self, position: int, *, government: bool) -> Body | None:
        """What "the group" or "the ministry" is where no name has that noun: the body of its kind named last."""
        for _, body in self.before(position):
            states = self._gazetteer.state(body.name) is not None
            if body.government == government and not states:
                return body
        return None

    def before(self, position: int, limit: int = 12) -> list[tuple[Span, Body]]:
        """The last mentions that begin before `position`, nearest first."""
        number = bisect_right(self._starts, position - 1)
        return self._mentions[max(0, number - limit) : number][::-1]
