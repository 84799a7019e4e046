"""Offices that the press of many countries writes by their initials: "the CM", "Interior CS Jane Roe", "IGP Roe"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from parley.claims.language.phrases import Word, word_set

_FORCES = r"(?:the\s)?(?:army|naval|navy|air|defen[cs]e|general|land)(?:\s\w+){0,3}"
_INSPECTOR = r"inspector[- ]general"
OFFICES: Mapping[str, re.Pattern[str]] = {
    short: re.compile(rf"\b(?:{office})\b")
    for short, office in {
        "PM": "prime minister|premier",
        "DPM": "deputy (?:prime minister|premier)",
        "FM": "(?:foreign|finance) minister",
        "EAM": "(?:external affairs|foreign) minister",
        "DM": "defen[cs]e minister|district magistrate",
        "VP": "vice[- ]president",
        "DP": "deputy president",
        "CM": "chief minister",
        "DCM": "deputy chief minister",
        "CS": "(?:cabinet|chief) secretary",
        "PS": "(?:principal|permanent|parliamentary|private) secretary",
        "SG": "secretary[- ]general",
        "DG": "director[- ]general",
        "DGP": "director[- ]general of police|police chief",
        "IG": _INSPECTOR,
        "IGP": f"{_INSPECTOR}|police chief",
        "AIG": f"(?:additional|assistant) {_INSPECTOR}",
        "DIG": f"deputy {_INSPECTOR}",
        "SP": "superintendent",
        "SSP": "senior superintendent",
        "DSP": "deputy superintendent",
        "ASP": "assistant superintendent",
        "SHO": "station house officer",
        "DPO": "district police officer",
        "CP": "(?:police )?commissioner(?: of police)?",
        "DCP": "deputy (?:police )?commissioner(?: of police)?",
        "ACP": "assistant (?:police )?commissioner(?: of police)?",
        "DC": "(?:deputy|district) commissioner|district collector",
        "AC": "assistant commissioner",
        "RC": "regional commissioner",
        "HC": "high commissioner",
        "AG": "(?:attorney|advocate|auditor)[- ]general",
        "CJ": "chief justice",
        "CJI": "chief justice",
        "NSA": "national security advis[eo]r",
        "COAS": f"chief of {_FORCES} staff|army chief",
        "CDS": f"chief of {_FORCES}(?: staff)?|defen[cs]e chief",
        "CDF": "chief of (?:the )?defen[cs]e forces?|defen[cs]e chief",
        "GOC": "general officer commanding",
    }.items()
}
"""Each office's initials, and how it is called in full (folded)."""
PLAIN = frozenset("PM DPM EAM CM DCM DGP IGP DIG SSP DSP SHO COAS".split())
"""Initials that hardly stand for anything else: who is called so is a person, whether or not the text tells who."""
BEFORE_NAMES = PLAIN | frozenset("FM VP CS PS SG DG DPO IG SP DCP ACP DC AIG CJ CJI NSA CDS CDF GOC".split())
"""Initials that may stand before a name ("IG | Roe"); of others more are a company's, a party's or a state's."""
_NO_OFFICES = word_set("washington , am pm at")
"""What stands before initials that are none of these: "Washington | DC", "Washington, | DC"."""


def is_office(words: list[Word], position: int) -> bool:
    """Whether a word is an office by its initials, as it stands before a name: "Interior | CS Jane Roe"."""
    if words[position].text not in BEFORE_NAMES:
        return False
    before = words[position - 1] if position else None
    return before is None or not (before.bare in _NO_OFFICES or before.text[0].isdigit())
