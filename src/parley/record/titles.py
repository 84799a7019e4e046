"""A person's name in parts, and the titles before it: "Adm. Ana Ruiz" is a name of two parts and an admiral's."""

from __future__ import annotations

import re
from functools import cache

from parley.names import GENERATIONS, PARTICLES, fold

_WORD = re.compile(r"[^\W_]+")
_GENERATION_OF = {
    "junior": "jr", "hijo": "jr", "filho": "jr", "fils": "jr", "senior": "sr", "padre": "sr", "pere": "sr", "pai": "sr",
    **{word: word for word in GENERATIONS},
}  # fmt: skip
"""What tells father from son after a name, in English and as the Spanish, Portuguese and French press has it."""
_ONLY_SMALL = frozenset("hijo filho fils padre pere pai".split())
"""Of these, what is a last name too: "Café Filho" is one, "Quiroga hijo" is not."""
_TITLES = frozenset(
    "mr mrs ms dr prof professor sir lady lord dame general gen colonel col major maj captain capt lieutenant lt "
    "admiral adm sergeant sgt marshal brigadier commander commodore president premier minister senator sen "
    "representative rep congressman congresswoman deputy judge justice mayor governor ambassador envoy commissioner "
    "chancellor secretary chairman chairwoman councillor inspector superintendent king queen prince princess emperor "
    "empress emir sultan sheikh sheikha shaykh ayatollah imam rabbi mullah maulana mawlana mufti sayyid sayed seyyed "
    "seyed syed haj hajj haji hajji alhaji alhaja father sister reverend rev canon monsignor mgr msgr monseigneur "
    "bishop archbishop patriarch metropolitan cardinal pope pandit swami comrade mp mep pm vp baron baroness viscount "
    "viscountess earl count countess duke duchess herr frau monsieur madame senor senora signor signora dona brig cmdr "
    "amb gov dato datuk datin seri bapak ato woizero engineer mwalimu begum chief maitre me".split()
)
_SHORT_TITLES = {
    "gen": "general", "col": "colonel", "maj": "major", "capt": "captain", "lt": "lieutenant", "adm": "admiral",
    "sgt": "sergeant", "sen": "senator", "rep": "representative", "prof": "professor", "brig": "brigadier",
    "cmdr": "commander", "amb": "ambassador", "gov": "governor", "rev": "reverend",
}  # fmt: skip
_POLITE = frozenset(
    "mr mrs ms dr sir lady lord dame baron baroness viscount viscountess father sister comrade the late former ex herr "
    "frau monsieur madame senor senora signor signora dona sayyid sayed seyyed seyed syed haj "
    "hajj haji hajji alhaji alhaja monsignor mgr msgr monseigneur reverend pandit swami dato datuk datin seri bapak "
    "ato woizero engineer mwalimu begum chief maitre me".split()
)
"""Titles that say how somebody is addressed and not what post he holds."""
_RULERS = frozenset("emir sultan imam".split())
"""Titles of rulers that are given names too: before a particle they are the name, "Sultan al-Jaber"."""
_BEFORE_TITLES = frozenset(
    "foreign defence defense interior finance prime vice deputy first crown chief former ex retired acting rear staff "
    "major lieutenant the late field air grand".split()
)
"""What stands before a title and with it before a name: "former Foreign Minister Ana Ruiz"."""
_PEER = re.compile(r"^((?:lord|lady|baron|baroness|viscount|earl|duke|duchess)\b.*) of .*$")
"""What stands after "of" in a peer's name is a place."""
_BOTH_INITIALS = re.compile(r"^(?!(?:MP|PM|VP|DR|MR|LT)\b)([A-Z])([B-DF-HJ-NP-TV-Z]) (?=[A-Z][a-z])")
"""Two initials without points: "JP Okafor"; the second is no vowel, since "Li" and "Bo" are names."""
_OF_A_CLAN = re.compile(r"\b[ÓO][’' ](?=[A-Z][a-zé])|\bÓ(?=[A-Z])")
"""Irish: Ó Briain and O'Brien are one word."""
_ARTICLE_IN_NAME = re.compile(r"\bAl(?=[A-Z][a-z])")
"""AlSubhi."""
_HONOURS = frozenset("mp mep mla mk ret retd phd obe cbe kc qc sc esq sj".split())
"""Letters after a name that are no part of it: "Ana Ruiz MP"."""
_LETTERS = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ə": "a"})
"""Letters that have no accent to take off; Kjær is written Kjaer."""
_SOUTH_SLAVIC = re.compile(r"[ćčšž]")
"""Letters of names in which đ is written dj: Đurić, but Vietnamese Đặng is Dang."""
_ARABIC = tuple(
    (re.compile(pattern), put)
    for pattern, put in (
        # Before some letters the article takes their sound: as-Subhi, ash-Shami.
        (r"\b[ae](sh|[rsndtz])-(?=\1)", "al-"),
        # Abd al-Rahman, Abdul Rahman, Abdurrahman: "servant of" and a name of God are one given name.
        (r"\babd[aeiu](?:l|([rsndtz])(?=[ -]?\1))[ -]?(?=[a-z]{3})", "abdul"),
        (r"\babd[ -](?:[ae]l|ul|[aeu]([rsndtz])(?=[ -]\1))[ -](?=[a-z]{3})", "abdul"),
        # Abou-Khalil, Abi Khalil, as Lebanese and French spelling have it.
        (r"\babou?(?=[ -])|(?<=\w )abi(?=[ -])", "abu"),
        # Saif al-Din, Saifuddin.
        (r"(?<=[a-z]{3})[ -]?[aeu][ld][ -]?d(?:i|ee)n\b", "uddin"),
    )
)  # fmt: skip
"""Names that are one in Arabic and are written in one word, two or three."""


def folded_name(name: str) -> str:
    """A name without accents and letter case, in letters of the English alphabet."""
    if _SOUTH_SLAVIC.search(name):
        name = name.replace("Đ", "Dj").replace("đ", "dj")
    return fold(name).translate(_LETTERS)


@cache
def tokens(name: str) -> tuple[str, ...]:
    """The parts of a name without accents, case, titles before it and generations after it."""
    parts = _words(name)
    return tuple(parts[_titled(parts) :])


@cache
def titles(name: str) -> frozenset[str]:
    """The titles before a name that say what somebody is: "Admiral Ana Ruiz"."""
    parts = _words(name)
    return frozenset(_SHORT_TITLES.get(p, p) for p in parts[: _titled(parts)]) - _POLITE


@cache
def generation(name: str) -> str | None:
    """ "jr", "sr" or a number after a person's name, None without."""
    words = _WORD.findall(fold(name))
    return _GENERATION_OF[words[-1]] if _ends_in_generation(name, words) else None


def _ends_in_generation(name: str, words: list[str]) -> bool:
    if len(words) < 2 or words[-1] not in _GENERATION_OF:
        return False
    return words[-1] not in _ONLY_SMALL or name.rstrip(")").split()[-1].lstrip("(").islower()


def _words(name: str) -> list[str]:
    plain = _OF_A_CLAN.sub("O", _ARTICLE_IN_NAME.sub("Al ", _BOTH_INITIALS.sub(r"\1 \2 ", name)))
    plain = _PEER.sub(r"\1", folded_name(plain).replace("'", ""))
    for pattern, put in _ARABIC:
        plain = pattern.sub(put, plain)
    parts = _WORD.findall(plain)
    while len(parts) > 1 and parts[-1] in _HONOURS:
        parts.pop()
    if _ends_in_generation(name, parts):
        parts.pop()
    return [p for p in parts if p not in GENERATIONS] or parts


def _titled(parts: list[str]) -> int:
    """How many words before a name are titles."""
    found = at = 0
    while at < len(parts) - 1 and parts[at] in _TITLES | _BEFORE_TITLES:
        if parts[at] in _RULERS and parts[at + 1] in PARTICLES:
            break
        at += 1
        found = at if parts[at - 1] in _TITLES else found
    return found
