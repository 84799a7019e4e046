"""A role as it is shown: abbreviations written out, and the state or place it belongs to taken off."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from parley.claims.language.gazetteer import Gazetteer
from parley.claims.language.nouns import singular
from parley.claims.language.phrases import POSSESSIVE, Word, joined, word_set
from parley.claims.people.roles import PARTY_POSTS
from parley.claims.states.countries import begins_people, named_state

_WRITTEN_OUT = {
    "sen": "senator", "sens": "senators", "rep": "representative", "reps": "representatives", "gov": "governor",
    "govs": "governors", "gen": "general", "gens": "generals", "lt": "lieutenant", "maj": "major", "brig": "brigadier",
    "adm": "admiral", "col": "colonel", "capt": "captain", "cmdr": "commander", "sgt": "sergeant", "cpl": "corporal",
    "pvt": "private", "rev": "reverend", "hon": "honorable", "prof": "professor", "asst": "assistant",
    "atty": "attorney", "supt": "superintendent", "sec": "secretary", "amb": "ambassador", "pres": "president",
    "lieut": "lieutenant", "det": "detective", "del": "delegate", "sheik": "sheikh",
    "rt": "right", "revd": "reverend", "cdre": "commodore",
    "cdr": "commander", "comdr": "commander", "wg": "wing", "sqn": "squadron", "ldr": "leader",
    "flt": "flight", "gp": "group", "mshl": "marshal", "insp": "inspector", "1st": "first", "2nd": "second",
}  # fmt: skip
_GRADE = re.compile(r"lt|lieut|maj|gen|brig|col|adm|sgt|cdr|cmdr|vice|rear|sub|major|colonel|lieutenant|general")
"""What a rank written with a hyphen is made of: "Maj.-Gen."."""
_STATE_OFFICES = word_set(
    "president premier chancellor minister ministers secretary ambassador ambassadors envoy envoys diplomat diplomats "
    "consul attache general generals admiral colonel marshal brigadier commander commanders officer officers "
    "official officials lawmaker lawmakers legislator parliamentarian mp mps deputy governor king queen emir "
    "sultan shah emperor prince princess leader leaders negotiator negotiators spokesman spokeswoman spokesperson "
    "chief judge justice prosecutor prosecutors speaker delegate delegates delegation representative undersecretary "
    "commissioner investigators authorities president-elect mediator attorney-general regent junta lady "
    "dictator ruler monarch state staff taoiseach sergeant soldier soldiers guard guards policeman policemen troops "
    "captain lieutenant major commodore minister-counsellor chargé vice-admiral rear-admiral lieutenant-general "
    "major-general brigadier-general colonel-general lieutenant-colonel commissar pm dpm fm eam vp cs ps coas"
)
"""Last words of roles that are held for a state; others ("a Russian historian") only have its nationality."""
_SECRETARY_GENERAL = re.compile(r"\bsecretary[ -]general\b", re.IGNORECASE)
LOCAL_OFFICES = word_set(
    "governor mayor sheriff chief head premier councillor councilman councilwoman administrator commissioner "
    "official officials prosecutor lawmaker deputy leader bishop archbishop secretary general mp mla msp cm cs sp "
    "ssp ig igp dgp dig dc"
)
"""Last words of roles that are held for a region or city."""
SEATS = word_set("senator congressman congresswoman representative")
"""Last words of roles that are held in the parliament of a whole state, for one of its regions."""
_KEPT_AFTER = word_set("to on about against toward towards with under near")
"""What follows these says where a role is turned to, and stays ("ambassador to Syria")."""
_WATERS = word_set("sea ocean gulf strait straits channel")
"""What is called after a state and is none: "for the West | Philippine Sea"."""
_LINKS = word_set("of for from in at")
_ARTICLES = word_set("the a an")
_REGION_NOUNS = word_set("province region district oblast city county prefecture governorate department republic")
_SCALED = re.compile(r"\d+-year-old|.*[a-z]-(?:based|born|raised|trained|educated|winning)|\d+", re.IGNORECASE)
"""Ages, seats and prizes beside a role, which are no part of it."""
_REMAINING = re.compile(
    r"one|two|only|sole|last|remaining|own|our|fellow|surviving|lately|their|its|his|her|another|current", re.I
)
"""Words before a role that say which of several holders is meant."""
CONTINENTAL = frozenset("Western Eastern European Arab African Asian Scandinavian Gulf Latin".split())
"""Adjectives of parts of the world, which say of a role only where its holder comes from."""
_PARTIES = word_set("republican democrat democratic conservative liberal labour labor independent socialist communist")
_AMERICAN_PARTIES = {"republican": "Republican Party", "gop": "Republican Party", "democratic": "Democratic Party"}
_LONGEST_PLACE = 4
_SHORTEST_WORD = 5
"""Letters from which a word in capitals is no acronym ("CEO") but a label's word ("MINISTER")."""


def written_out(role: str) -> str:
    """A folded role without abbreviations: "lt gov" is a lieutenant governor."""
    return " ".join(_word_written_out(word.rstrip(".")) or word for word in role.replace(" - ", "-").split())


def _word_written_out(word: str) -> str | None:
    """What a folded word is short for, None where for nothing: "gen", "maj-gen"."""
    if word in _WRITTEN_OUT or "-" not in word:
        return _WRITTEN_OUT.get(word)
    parts = [part.rstrip(".") for part in word.split("-")]
    known = any(part in _WRITTEN_OUT for part in parts) and all(_GRADE.fullmatch(part) for part in parts)
    return "-".join(_WRITTEN_OUT.get(part, part) for part in parts) if known else None


class ShownRole(NamedTuple):
    """A role without its state or place, and that state (ISO code) or place (as the text has it)."""

    role: str
    state: str | None
    place: str | None


def shown_role(text: str, words: Sequence[Word], gazetteer: Gazetteer) -> ShownRole:
    """Take the state or place out of a role's words and write its abbreviations out."""
    kept: list[str] = []
    state = place = None
    several = False
    position = 0
    turned = False
    while position < len(words):
        word = words[position]
        which = _REMAINING.fullmatch(word.text) or word.text in CONTINENTAL or word.text == "new"
        which = which and not kept and position + 1 < len(words)
        if which or (_SCALED.fullmatch(word.text) and len(words) > 1):
            position += 1
            continue
        if len(words) > 1 and "-" in word.text and word.text.rpartition("-")[2] in gazetteer.nationalities:
            position += 1  # "African-American | delegate"
            continue
        if (seat := _seat_end(words, position)) > position:
            position = seat
            continue
        office = word.bare == "under" and position + 1 < len(words) and words[position + 1].bare == "secretary"
        turned = turned or (bool(kept) and word.bare in _KEPT_AFTER and not office)
        end = position if turned else _place_end(text, words, position, gazetteer)
        if position < end < len(words) and words[end].capital and words[end].bare in _WATERS:
            kept += [word.text for word in words[position : end + 1]]
            position = end + 1
            continue
        if end > position:
            name = POSSESSIVE.sub("", joined(text, list(words[position:end])))
            code = named_state(name, gazetteer)
            whole = name in gazetteer.nationalities or gazetteer.state(name) is not None
            if whole and not gazetteer.capitals.get(name):
                several = several or (state is not None and state != code)
                state = state or code
            else:
                place = place or name
            adjective = name in gazetteer.nationalities and end < len(words) and words[end].text[0].isalnum()
            while not adjective and kept and kept[-1].lower() in _LINKS | _ARTICLES:
                kept.pop()
            if not adjective and len(kept) > 3 and kept[-2] in _ARTICLES and kept[-3] in _LINKS and kept[-1].islower():
                del kept[-3:]  # "leader of the breakaway | Orsk region"
            if adjective and several and kept and kept[-1] in {"and", ","}:
                kept.pop()  # "senior Orskan | and Belmaran officials"
            position = end
            if not adjective and kept and end < len(words) and words[end].bare in _REGION_NOUNS:
                position += 1  # "governor of | Ruritania province"
            continue
        kept.append(_written(word, gazetteer) if not turned or word.bare in _KEPT_AFTER else word.text)
        position += 1
    while kept and kept[-1].lower() in _LINKS | _ARTICLES | {"and", ",", "'s", "’s"}:
        kept.pop()
    while kept and kept[0].lower() in _ARTICLES | {"and", ",", "-", "–", "'s", "’s"}:
        kept.pop(0)
    role = re.sub(r"\s+([,.;)/-])|(?<=[/(])\s+", r"\1", " ".join(kept))
    role = re.sub(r"\b(general|lieutenant|major|colonel|vice|rear|brigadier)- (?=[a-z])", r"\1-", role)
    return ShownRole(role, None if several else state, place)  # "British and American | officials" are of neither


def holder_body(shown: ShownRole, head: str, gazetteer: Gazetteer) -> str | None:
    """The state or place that a role is held for, if it is an office; None for a mere nationality."""
    last = (written_out(head).split() or [""])[-1]
    if shown.place is not None and (last in LOCAL_OFFICES or head == "secretary of state"):
        return shown.place
    if shown.state is not None and last in _STATE_OFFICES:
        return gazetteer.state_names.get(shown.state)
    return None


def party_of(role: str | None, head: str) -> str | None:
    """The party whose candidate or office-holder a role names: "Republican nominee"."""
    if not role or PARTY_POSTS.isdisjoint(head.split()[-1:]):
        return None
    return next((party for word in role.split() if (party := _AMERICAN_PARTIES.get(word.casefold()))), None)


def serves_body(role: str) -> bool:
    """Whether a role is one that bodies of several states have, and no state: "acting secretary general"."""
    return _SECRETARY_GENERAL.search(role) is not None


def holds_for_state(role: str) -> bool:
    """Whether a folded role is one that is held for a state."""
    return any(word in _STATE_OFFICES for word in role.split())


def is_of_a_state(role: str) -> bool:
    """Whether a folded role is held for a state, and by nobody for a body of several."""
    return holds_for_state(role) and not serves_body(role)


def _place_end(text: str, words: Sequence[Word], start: int, gazetteer: Gazetteer) -> int:
    """The end of the longest place or nationality that begins at `words[start]`, or `start` where none does."""
    if not words[start].capital or (start and begins_people(words, start - 1)):
        return start
    for end in range(min(len(words), start + _LONGEST_PLACE), start, -1):
        name = POSSESSIVE.sub("", joined(text, list(words[start:end])))
        if words[end - 1].capital and named_state(name, gazetteer) and gazetteer.organisation(name) is None:
            return end
    return start


def _seat_end(words: Sequence[Word], start: int) -> int:
    """The end of a seat in several words: "Port | Ashby-based"; `start` where none begins."""
    end = start
    while end < min(len(words) - 1, start + _LONGEST_PLACE) and words[end].capital:
        if end > start and words[end].text.casefold().endswith("-based"):
            return end + 1
        end += 1
    return start


def _written(word: Word, gazetteer: Gazetteer) -> str:
    """A word of a role: written out where it is an abbreviation, in lower case where it is no name."""
    whole = _word_written_out(word.bare)
    if whole is not None and (word.text.endswith(".") or word.capital or word.text[0].isdigit()):
        return whole
    text = re.sub(r"^[Tt]hen-|^[Ee]x-(?=\w)", lambda m: "" if m.group().lower() == "then-" else "ex-", word.text)
    plain_word = {word.bare, singular(word.bare)} & gazetteer.role_vocabulary and word.bare not in _PARTIES
    acronym = text[1:].isupper() and len(text) < _SHORTEST_WORD
    return text.lower() if plain_word and text[:1].isupper() and not acronym else text
