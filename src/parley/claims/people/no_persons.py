"""Mentions of persons that are none: places of datelines, ships, pieces of longer names, and newspapers."""

from __future__ import annotations

import re
from collections.abc import Iterable

from parley.claims.language.gazetteer import Gazetteer
from parley.claims.people.home import dateline_end
from parley.spans import Span

_HYPHENATED_BEFORE = re.compile(r"(?<![\w-])[A-Z][^\W\d_]+-(?!al-)[a-z]{1,4}-\Z")
"""The front of a place's name that the tagger cut: "Halm-es-| Sarra"; of two persons ("Roe-Doe") none is cut."""
_OF_ITS_KIND = re.compile(r"\b[Tt]he\s[A-Z][^\W\d_]+\s(?:al|el|as|ash|ar)[\s-]\Z")
"""The front of a movement's name: "the Jaish al-| Nur". Nobody's own name stands behind an article."""
_OF_A_STREET = re.compile(r"\b(?:Quai|Palais|Rue|Place|Avenue|C[oô]te|Val|Pointe|[IÎ]le)\sd['’]\s?\Z")
"""The front of a French place's name: "the Quai d'| Orsay"."""
_OF_A_SHIP = re.compile(
    r"\b(?:USS|USNS|USCGC|HMS|HMAS|HMCS|HMNZS|RFA|RMS|BRP|INS|PNS|PNSS|KRI|KD|ROKS|JDS|RSS|HTMS|UMS|BNS|SLNS|NNS|HNLMS|HDMS|HSwMS|HNoMS|FGS|TCG|ORP"
    r"|ESPS|NRP|ARA|BAP|IRIS|CCGS|VCGV|MV|M/V|MT|M/T|FV|F/V)\s\Z"
)
"""What stands before the name of a ship: "the BRP | Jane Roe"."""
_PARTICLE = re.compile(r"(?:al|el|as|ash|ar)[\s-]")
_ARTICLE = re.compile(r"\b[Tt]he\s(?:(?:semi-)?official\s|[a-z-]+\s)?\Z")
_NEWSPAPER = re.compile(
    r"(?:[\w’'-]+\s){0,3}?(?:[A-Z]\w*(?:zeitung|blatt|kurier|posten|bladet?|tidning(?:en)?)|Zeitung|Beobachter|Nachrichten|Anzeiger|Presse|Rundschau"
    r"|Blatt|Matin|Temps|Soir|Figaro|Monde|Parisien|Corriere|Giornale|Popolo|Stampa|Messaggero|Osservatore|Pravda|Izvestiya?|Diario|Jornal|Prensa"
    r"|Mundo|Dagblad|Handelsblad|Courant|Telegraaf|Noviny|Listy|Hirlap|Shimbun|Ribao|Gazeta)(?:\s[\w’'-]+){0,3}"
)
_FOREIGN_ARTICLE = re.compile(r"(?:Le|La|Il|El|Die|Der|Das|De)\s")
_REACH = 48
"""Characters before a name in which the rest of a longer one stands."""


def without_pieces(text: str, spans: Iterable[Span]) -> list[Span]:
    """The mentions of persons without those that stand in the dateline, are a piece of a longer name or a newspaper."""
    end = dateline_end(text)
    begin = text.rfind("\n", 0, end) + 1
    return [span for span in spans if not begin <= span.start < end and not _is_piece(text, span)]


def is_thing(text: str, span: Span, gazetteer: Gazetteer) -> bool:
    """Whether what was taken for a name is an adjective before common nouns: "an | Orskan trawler |"."""
    words = span.of(text).split()
    if len(words) < 2 or not all(word.isalpha() and word.islower() for word in words[1:]):
        return False
    return words[0] in gazetteer.nationalities or text.endswith((" a ", " an ", "\nA ", "\nAn "), 0, span.start)


def _is_piece(text: str, span: Span) -> bool:
    near = max(0, span.start - _REACH)
    if _NEWSPAPER.fullmatch(text, *span):  # "the | Tageblatt" and "Le Matin", but not "Jacques Soir"
        return bool(_ARTICLE.search(text, near, span.start) or _FOREIGN_ARTICLE.match(text, *span))
    if _OF_A_STREET.search(text, near, span.start):
        return True
    if _HYPHENATED_BEFORE.search(text, near, span.start) or _OF_A_SHIP.search(text, near, span.start):
        return True
    particle = _PARTICLE.match(text, span.start, span.end)
    return _OF_ITS_KIND.search(text, near, particle.end() if particle else span.start) is not None
