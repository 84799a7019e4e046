"""From the words for a party to codes: states as ISO 3166 alpha-3, organisations and persons by their usual names.

"Moscow", "Iranian forces", "the French foreign minister" are states; a leader is his state while he leads it, and
his own name before and after; "Syrian refugees", "gunmen" have no code; "Russian and Ukrainian envoys" have two.
What the words alone do not tell (pronouns, surnames, "the minister") is asked of `resolve`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Collection, Sequence

from parley.bygone import SOVIET_UNION, dated
from parley.claims.language.function_words import PHRASE_ENDS, POSSESSIVE_DETERMINERS, PRONOUNS
from parley.claims.language.gazetteer import Gazetteer
from parley.claims.language.names import name_tokens
from parley.claims.language.nouns import looks_like_people, singular
from parley.claims.language.phrases import POSSESSIVE, Word, joined, words_of
from parley.claims.parties.actor_persons import OF_OWN_NAME, Party, codes_of_person, is_last_name, spoken_for
from parley.claims.parties.no_parties import names_nobody
from parley.claims.parties.official_sites import is_official_site
from parley.claims.parties.party_members import members
from parley.claims.parties.states_of_titles import (
    is_made_of_owner,
    sovereign_state,
    state_of_counterpart,
    states_of_compound,
    without_deputies,
)
from parley.claims.states.actor_names import generic_body, known_code, nation_of
from parley.claims.states.actor_words import (
    BODIES_OF_PERSONS,
    FORMER,
    INTERNATIONAL,
    MEMBERS,
    MOVEMENTS,
    NOT_OFFICIAL,
    OWN_NAME,
    PLURAL_STATES,
    POSTED,
    PRIVATE,
    SHORT_NAMES,
    SITES,
    STATE_BODIES,
    STATE_ROLES,
    USUAL_NAMES,
    VICTIMS,
)
from parley.claims.states.countries import country_of, named_state
from parley.claims.states.craft import state_of_craft, without_flag
from parley.claims.states.in_office import state_led_by
from parley.spans import Span

_STATE_ORGANS = frozenset(
    "department ministry agency bureau administration court police senate parliament army".split()
)
_COUNTED = re.compile(
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|some|several|many|dozens|hundreds|thousands|\d[\d,]*)\b",
    re.I,
)
_STRAY = frozenset("of in at to from by with against".split())  # a mark has them before its name
_LEADING = frozenset("the a an this that these those both all some certain other".split())
_MISSIONS = frozenset(("embassy", "consulate", "legation"))  # whose drivers and guards are theirs, too
_MANY = frozenset("tens dozens scores hundreds thousands millions".split())
_COMPANY = re.compile(r",?\s(?:Inc|Ltd|Limited|Corp|LLC|PLC|plc)\b\.?\Z")
_AFTER = re.compile(r"\s*(?:of|in|for|from|at|loyal\s+to)\s")
_TITLES = STATE_ROLES | OWN_NAME | FORMER  # before a name, beside those of the tables
_UNNAMED = VICTIMS | OWN_NAME - MOVEMENTS
"""Nouns that take the code from what stands before them: "UN | hostages"."""
_OF_A_STATE = STATE_BODIES | STATE_ROLES
_BACKED = re.compile(r"[-‑](?:backed|supported|funded|trained|sponsored|brokered|mediated|recogni[sz]ed)\Z")
"""The end of a word that names somebody else's backers."""
_FAITHFUL = frozenset("muslim muslims christian christians sunni sunnis shia shiite shiites jews".split())
"""Words for a people's faith behind its name."""
_GREAT = frozenset(("powers", "allies"))  # several states by no name of theirs: "the Four | Powers"
_BEGINS_IN = 6
"""Words of a phrase with which the name of an organisation may begin: "the Orskan mercenary group | Velm"."""
_LONGEST = 160  # characters of a phrase that are read

Resolve = Callable[[Span], Party | None]
"""Leads a part of the words (offsets from their start) to a party of the article, None where it names none."""


def codes_of(
    words: str, gazetteer: Gazetteer, *, on: dt.date | None = None, resolve: Resolve | None = None
) -> tuple[str, ...]:
    """The codes of all parties that `words` name, in order, each once; empty where they have none.

    `on`: the day of publication, which tells whether a leader is in office and Moscow the Soviet Union's capital;
    without it the leaders that the tables know count as in office.
    """
    codes: list[str] = []
    for part in members(words[:_LONGEST], gazetteer):
        for code in _Phrase(words, part, gazetteer, on, resolve).codes():
            if code not in codes and not names_nobody(code) and not is_made_of_owner(words, code):
                codes.append(code)
    return tuple(codes)


class _Phrase:
    """One party's phrase: its core noun phrase, and what follows it."""

    def __init__(
        self, words: str, span: Span, gazetteer: Gazetteer, on: dt.date | None, resolve: Resolve | None
    ) -> None:
        self._text = words
        self._gazetteer = gazetteer
        self._on = on
        self._resolve = resolve
        self._words = [w for w in words_of(words, span) if w.text[0].isalnum() or w.text == ","]
        if len(self._words) > 1 and self._words[0].text in _STRAY:
            self._words = self._words[1:]  # "of | Ostrel"
        if len(self._words) > 1:  # "a | Saudi-backed | government"
            self._words = [w for w in self._words if not _BACKED.search(w.text)]
        comma = next((i for i, w in enumerate(self._words) if w.text == "," and i), len(self._words))
        self._words = [w for w in self._words[:comma] if w.text != ","]
        self._span = Span(self._words[0].start, self._words[-1].end) if self._words else span

    def codes(self) -> Sequence[str]:
        """The codes of the phrase: none, one, or two for "both sides"."""
        if not self._words:
            return ()
        whole = joined(self._text, self._words)
        if pair := states_of_compound(self._words, self._gazetteer):
            return tuple(map(self._dated, pair))
        known = known_code(whole, self._gazetteer)
        if known:
            party = self._resolve(self._span) if self._resolve and generic_body(whole) else None
            return (self._dated(party.country if party and party.country else known),)
        first = self._words[0].bare
        if first in PRONOUNS and len(self._words) == 1:
            return self._asked()
        core = self._core()
        if not core:
            return self._asked()
        owned = self._text.startswith(" of ", core[-1].end)  # "the Sultan of Orsk"
        sovereign = None if owned else sovereign_state(core, self._gazetteer)
        if sovereign and not is_last_name(core[-1].bare, self._resolve(self._span) if self._resolve else None):
            return (self._dated(sovereign),)
        head = singular(core[-1].bare)
        if first in {"two", "both"} and head in PLURAL_STATES:
            return self._asked()
        return self._by_head(core, head)

    def _by_head(self, core: list[Word], head: str) -> Sequence[str]:
        """The codes of a noun phrase, judged by its last word."""
        country = state_of_counterpart(core, head, self._gazetteer)
        country = country or country_of(core, self._gazetteer) or self._after(core)
        body, role = head in STATE_BODIES, head in STATE_ROLES
        named = self._organisation(core)
        if named and head not in _UNNAMED:
            return (self._dated(named),)
        if head in MEMBERS and (of := self._belongs_to(core)) and (country is None or self._of_no_state(of)):
            return of  # "a member of | Hezbollah", wherever that is
        if country and head in SITES and (core[-1].capital or is_official_site([w.bare for w in core])):
            return (self._dated(country),)  # "Ruritania Defence Forces' | Personnel", "an army camp in Ruritania"
        if nation := state_of_craft(core, self._gazetteer):
            return (self._dated(nation),)
        if core[-1].capital and not (body or role or head in PRIVATE):
            nation = nation_of(core[-1].text, self._gazetteer)
            if nation is None:
                return self._name(core, country)
            return () if self._counted() or len(core) > 1 else (self._dated(nation),)
        if head in OWN_NAME and any(word.capital for word in core[:-1]) and country is None and not self._counted():
            return (joined(self._text, core),) if head in BODIES_OF_PERSONS else self._asked()
        if country and self._of_a_body(core, STATE_BODIES if head in MEMBERS else _MISSIONS):
            return (self._dated(country),)
        if head in BODIES_OF_PERSONS & PRIVATE and core[0].capital and nation_of(core[0].text, self._gazetteer) is None:
            return (
                " ".join(word.text for word in core if word.capital or word is core[-1]),
            )  # "Juarez | drug | cartel"
        if head in PRIVATE and not body:
            if len(core) == 2 and len(core[0].text) > 2 and core[0].text.isupper() and not country:
                return (core[0].text,)  # "NPA | gunmen"
            return () if country or self._counted() else self._asked(names_only=True)
        if body or role:
            country = country or self._leader(core[:-1]) or self._owner(core)
            private = any(word.bare in NOT_OFFICIAL and not word.capital for word in core[:-1])
            if country and not any(word.bare in FORMER for word in core):
                return () if private else (self._dated(country),)
            if core[-1].capital and len(core) > 1 and not private and not self._role_alone(core):
                return self._name(core, None)
            return () if private or self._counted() else self._asked()
        if core[-1].capital:
            return self._name(core, country)
        owner = (
            core[1] if len(core) > 2 and not core[0].capital and self._counted() and core[-1].bare != head else core[0]
        )
        if len(core) > 1 and not looks_like_people(core[-1].bare) and (state := self._possessor(owner)):
            return (self._dated(state),)  # "Iranian tankers", "Armenia's top brass", "four Malawian canoes"
        return self._asked(names_only=True)

    def _owner(self, core: list[Word]) -> str | None:
        """The state of the person whose government or forces the words name: "Prime Minister Roe's | government"."""
        at = next((i for i in range(len(core) - 2, 0, -1) if core[i].possessive and core[i].capital), None)
        if at is None or self._resolve is None:
            return None
        owner = _Phrase(self._text, Span(core[0].start, core[at].end), self._gazetteer, self._on, self._resolve).codes()
        return owner[0] if len(owner) == 1 and not self._of_no_state(owner) else None

    def _of_no_state(self, codes: Sequence[str]) -> bool:
        """Whether codes are names of movements, peoples and organisations."""
        return not any(code in self._gazetteer.state_names or code == SOVIET_UNION for code in codes)

    def _possessor(self, word: Word) -> str | None:
        """The state whose adjective, or whose name with a possessive, a word is."""
        own = named_state(POSSESSIVE.sub("", word.text), self._gazetteer) if word.possessive else None
        return own or nation_of(without_flag(word.text), self._gazetteer)

    def _counted(self) -> bool:
        """Whether the phrase counts people or things instead of naming one."""
        return _COUNTED.match(self._text, self._span.start) is not None

    def _core(self) -> list[Word]:
        """The noun phrase without its articles and what follows it."""
        words = self._words
        while len(words) > 2 and words[0].bare in _MANY and words[1].bare == "of":
            words = words[2:]  # "hundreds of | Orskan troops"
        while len(words) > 1 and words[0].bare in _LEADING:
            words = words[1:]
        if words[0].bare in POSSESSIVE_DETERMINERS and len(words) > 1:
            own = any(word.capital and nation_of(word.text, self._gazetteer) for word in words[1:])
            return words[1:] if own or singular(words[-1].bare) not in _OF_A_STATE else []
        for i, word in enumerate(words):
            if i and word.bare in PHRASE_ENDS and not word.capital and not self._name_goes_on(words, i):
                return words[:i]
        return words

    def _name_goes_on(self, words: list[Word], at: int) -> bool:
        """Whether "of" stands inside a name: "International Court of | Arbitration", "Front for the | Harbour"."""
        article = at + 2 < len(words) and words[at + 1].bare == "the"
        after = at + 2 if article else at + 1
        inside = words[at].bare in {"of", "for", "on"} and after < len(words)
        if not inside or not (words[at - 1].capital and words[after].capital):
            return False
        state = named_state(joined(self._text, words[after : after + 2 if article else after + 1]), self._gazetteer)
        last = singular(words[at - 1].bare)
        return state is None and last not in STATE_ROLES | MEMBERS and not (article and last in STATE_BODIES)

    def _belongs_to(self, core: list[Word]) -> Sequence[str]:
        """The body after a word for its people: "the head of | the WHO", "soldiers from | the RFN"."""
        link = _AFTER.match(self._text, core[-1].end)
        if link is None or any(word.capital for word in core[1:]):
            return ()
        rest = [word for word in self._words if word.start >= link.end() and word.bare not in _LEADING]
        known = self._organisation(rest) if rest else None
        if known:
            return (self._dated(known),)
        acronym = len(rest) == 1 and len(rest[0].text) > 2 and rest[0].text.replace("-", "").isupper()
        return (rest[0].text,) if acronym else ()

    def _of_a_body(self, core: list[Word], bodies: Collection[str]) -> bool:
        """Whether a state's body stands after a word for its people: "members of | the Polish trade mission"."""
        link = _AFTER.match(self._text, core[-1].end)
        rest = [word for word in self._words if link and word.start >= link.end()]
        return bool(rest) and singular(rest[-1].bare) in bodies

    def _after(self, core: list[Word]) -> str | None:
        """The state named after the core: "the government of | Sudan", "troops loyal to | ..."."""
        link = _AFTER.match(self._text, core[-1].end)
        posted = link is not None and singular(core[-1].bare) in POSTED and link.group().strip() in {"in", "at", "from"}
        rest = [w for w in self._words if link and w.start >= link.end()]
        return country_of(rest, self._gazetteer) if rest and not posted else None

    def _organisation(self, core: list[Word]) -> str | None:
        """A known organisation or people at the front of the core: "Hamas | targets", "U.N. | peacekeepers"."""
        for length in range(min(5, len(core)), 0, -1):
            for start in range(min(_BEGINS_IN, len(core) - length + 1)):
                run, rest = core[start : start + length], core[start + length :]
                if not run[0].capital or any(word.bare in PHRASE_ENDS for word in core[2:start]):
                    continue
                name = joined(self._text, run)
                known = known_code(name, self._gazetteer)
                if not known:
                    continue
                if not start and known in INTERNATIONAL:
                    return known  # "UN | Support Mission"
                if rest and rest[0].capital and rest[0].bare not in _FAITHFUL and not self._is_title(rest[0]):
                    continue
                if rest and self._is_title(rest[0]) and any(w.capital and not self._is_title(w) for w in rest):
                    continue  # a person with his title: "Senate Majority Leader | Jane Roe"
                short = name.isupper() and name.lower() in SHORT_NAMES  # "PA | officials" are no Pennsylvania's
                if not (short or self._usual_name(known)) and named_state(name, self._gazetteer):
                    continue
                if start and (generic_body(name) or self._inside_longer(core, start)):
                    continue  # "Nigerian | Senate", "National | Security Council"
                return known
        return None

    def _role_alone(self, core: list[Word]) -> bool:
        """Whether a phrase is a role without anybody's name: "Permanent | Representative"."""
        return singular(core[-1].bare) in STATE_ROLES and all(
            self._is_title(word) or word.bare in self._gazetteer.role_vocabulary for word in core
        )

    def _usual_name(self, code: str) -> bool:
        """Whether a code is the usual name of a movement, a people or an organisation: no state, though a place."""
        return code in USUAL_NAMES and self._of_no_state((code,))

    def _inside_longer(self, core: list[Word], start: int) -> bool:
        """Whether the word before is the beginning of the same name: capitalised, and nobody's adjective or title."""
        before = core[start - 1]
        return before.capital and not before.possessive and not self._is_title(before)

    def _name(self, core: list[Word], country: str | None) -> Sequence[str]:
        """A capitalised phrase that no table has: a person with or without title, or an organisation."""
        start = max((i + 1 for i, w in enumerate(core[:-1]) if self._is_title(w)), default=0)
        titles, name = core[:start], core[start:]
        own = any(word.bare in OF_OWN_NAME for word in without_deputies(titles))
        office = not own and any(word.bare in STATE_ROLES for word in titles)
        party = self._resolve(self._span) if self._resolve else None
        if party is not None and (body := spoken_for(party, self._named_in, self._gazetteer, self._on)):
            return body
        own = own or (party is not None and party.former)
        full = name_tokens(party.name) if party is not None and party.kind == "person" else ()
        # A lone surname is the article's own person's before it is a leader's.
        leader = (
            state_led_by(full, self._gazetteer, self._on, titled=office)
            if len(full) > 1
            else self._leader(name, titled=office)
        )
        leader = None if own else leader
        if leader is not None:
            return (self._dated(leader),)
        if party is not None:
            whole = joined(self._text, name)
            if party.kind == "organisation" and len(party.name) < len(whole) and party.name in whole:
                return self._as_it_stands(name)
            return self._of_party(party, office=office, own=own, country=country)
        if office:
            country = country or self._of_office(titles)
        return (self._dated(country),) if office and country else self._as_it_stands(name)

    def _as_it_stands(self, name: list[Word]) -> Sequence[str]:
        """The name itself; a single word for people is none, though it opens a sentence ("Musicians")."""
        bare = name[0].bare
        alone = looks_like_people(bare) or bare in self._gazetteer.groups or bare in PRONOUNS or bare == "nobody"
        if (len(name) == 1 and alone) or name[-1].bare in _GREAT:
            return ()
        return (_COMPANY.sub("", POSSESSIVE.sub("", joined(self._text, name))),)

    def _of_office(self, titles: list[Word]) -> str | None:
        """The state whose office alone tells it: "Labor Secretary", "Taoiseach"."""
        return next(
            (c for n in (2, 1) if (c := self._gazetteer.offices.get(" ".join(w.bare for w in titles[-n:])))), None
        )

    def _is_title(self, word: Word) -> bool:
        known = self._gazetteer
        return (
            word.bare in known.roles_and_titles
            or word.bare in _TITLES
            or (word.text in known.nationalities and named_state(word.text, known) is not None)
        )

    def _leader(self, core: list[Word], *, titled: bool = False) -> str | None:
        """The state that a named person leads on the day, or with an office's title before the name once led."""
        names = [word for word in core if word.capital and not self._is_title(word)]
        tokens = name_tokens(POSSESSIVE.sub("", joined(self._text, names))) if names else ()
        return (
            state_led_by(tokens, self._gazetteer, self._on, titled=titled)
            if tokens and not any(w.bare in FORMER for w in core)
            else None
        )

    def _asked(self, *, names_only: bool = False) -> Sequence[str]:
        """What the article knows of the phrase."""
        party = self._resolve(self._span) if self._resolve else None
        if party is None or (names_only and party.kind in {"group", "unnamed", "document"}):
            return ()
        return self._of_party(party)

    def _of_party(
        self, party: Party, *, office: bool = False, own: bool = False, country: str | None = None
    ) -> Sequence[str]:
        """The codes of a party of the article; `office` and `own` are what the phrase itself says of a person."""
        country = party.country or country
        if party.kind == "person":
            return codes_of_person(
                party, self._named_in, self._gazetteer, self._on, office=office, own=own, country=country
            )
        if party.kind == "government":
            pair = [code for name in party.name.split(" and ") if (code := named_state(name, self._gazetteer))]
            return tuple(map(self._dated, pair)) if len(pair) > 1 else (self._dated(country),) if country else ()
        known = known_code(party.name, self._gazetteer)
        if known:
            return (self._dated(known),)
        if party.kind != "organisation" or party.name.islower():
            return ()
        name = party.name.lower().split()
        state = {name[0], name[-1]} & _STATE_ORGANS and country
        return (self._dated(str(country)),) if state else (_COMPANY.sub("", party.name),)

    def _named_in(self, words: str) -> Sequence[str]:
        """The codes of a body's name by itself."""
        return _Phrase(words, Span(0, len(words)), self._gazetteer, self._on, None).codes()

    def _dated(self, code: str) -> str:
        return dated(code, self._on)
