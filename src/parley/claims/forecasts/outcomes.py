"""Nouns for what crises come to: a war, an attack, an agreement."""

from __future__ import annotations

OUTCOME = (
    r"(?:wars?|conflict|hostilities|invasion|attacks?|assault|strikes?|escalation|confrontation|clash(?:es)?|bloodshed"
    r"|offensive|incursion|settlement|solution|agreement|deal|peace|cease-?fire|truce|withdrawal|breakthrough|collapse"
    r"|coup|intervention|retaliation|adoption|success|landing|blockade|occupation|annexation|mobili[sz]ation|rupture|devaluation|recession"
    r"|famine|default|resumption|tests?|launch(?:es)?|raids?|siege|bombardment|uprising|revolt|mutiny|takeover|embargo)\b"
)
"""A pattern of one such noun."""
