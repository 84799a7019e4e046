"""Nouns that tell what somebody does, by who stands beside them: whose a demand is, who is hit by a raid, who talks.

As alternatives of patterns, in the singular and in the plural.
"""

from __future__ import annotations

import re

SPEECH = (
    r"(?:accusations?|acceptance|appeals?|apolog(?:y|ies)|assurances?|awards?|calls?|charges?|claims?|complaints?|condemnation|counter-?offers?"
    r"|counter-?proposals?|criticisms?|demands?|denunciations?|drafts?|guarantees?|good\soffices|initiatives?|invitations?|mediation|notes?|offers?|orders?"
    r"|overtures?|peace\splans?|plans?|pleas?|pledges?|promises?|proposals?|protests?|recommendations?|refusals?|rejections?|requests?|requirements?"
    r"|suggestions?|summons|terms|threats?|ultimat(?:um|ums|a)|undertakings?|vows?|warnings?)"
)
"""Nouns for what is said to somebody: their owner says it, whoever answers."""
STRIKES = (
    r"(?:advance|aggression|air\s?raids?|air\s?strikes?|ambush(?:es)?|assaults?|attacks?|barrages?|blitz|bombardments?|bombings?|cannonades?|crackdowns?"
    r"|forays?|incursions?|interventions?|intrusions?|invasions?|landings?|offensives?|onslaughts?|operations?|raids?|rocket\sfire"
    r"|sallies|sabotage|salvoe?s?|shelling|sorties?|strafing|strikes?|thrusts?)"
)
"""Nouns for what is done to another, with the doer as their owner."""
TAKINGS = (
    r"(?:abductions?|annexation|arrests?|assassinations?|blockades?|capture|conquest|deportations?|detentions?|expulsions?|executions?|hijackings?|jailing"
    r"|kidnappings?|killings?|massacres?|murders?|occupation|ousting|ouster|overthrow|seizures?|siege|sinking|slaughter|storming)"
)
"""Nouns for the same, whose owner may as well be who suffers them: "his | arrest"."""
MOVES = (
    r"(?:(?:re-?)?deployments?|departures?|despatch|disengagement|dispatch|evacuation|exit|massing|mobili[sz]ation|movements?|pull-?backs?"
    r"|pull-?outs?|recall|redeployments?|removal|repatriation|retreats?|return|transfers?|withdrawals?|build-?ups?|concentrations?)"
)
"""Nouns for movements of forces, which are those of whose forces they are."""
EXCHANGES = (
    r"(?:accords?|agreements?|armistice|battles?|cease-?fires?|clash(?:es)?|conferences?|consultations?|contacts?|deals?|dialogue|discussions?"
    r"|exchanges?|fighting|firefights?|hostilities|meetings?|negotiations?|pacts?|peace|skirmish(?:es)?|summits?|talks|treat(?:y|ies)|truces?"
    r"|wars?)"
)
"""Nouns for what two do with each other, who stand behind "between"."""

FORCES = (
    r"(?:advisers|advisors|air\s?craft|airmen|army|armies|armou?r|artillery|battalions?|batter(?:y|ies)|battle\sgroups?|battleships?|boats|bombers?|brigades?"
    r"|carriers?|cavalry|columns?|commandos|companies|contingents?|convoys?|corps|corvettes?|cruisers?|destroyers?|detachments?|divisions?|drones|engineers"
    r"|expedition|fighter-bombers|fighters?|fleets?|flotillas?|forces?|frigates?|garrisons?|gendarmes|guards|gunboats?|guns|gunships|helicopters"
    r"|howitzers|infantry|infantrymen|instructors|interceptors|jets?|launchers|legionnaires|marines?|men|mercenaries|militia|militiamen|minesweepers|missiles?"
    r"|monitors|naval\svessels|observers|officers|parachutists|paras|paratroop(?:er)?s?|patrols|peace-?keepers|personnel|planes?|police|policemen|regiments?"
    r"|reinforcements|reserves|reservists|rockets|sailors|servicemen|ships?|soldiers?|squadrons?|submarines?|tanks?|task\sforces?|torpedo-?boats?|transports"
    r"|troopers|troops|units?|vehicles|vessels|volunteers|warplanes?|warships?|weapons?)"
)
"""What is moved, landed and withdrawn."""

ANSWERED = (
    r"(?:(?:accept|answer|back|condemn|consider|disregard|dismiss|grant|heed|obey|oppos|rebuff|reject|resist|scorn|snubb?|spurn|support|veto)(?:e[ds]|s|ing|e)?"
    r"|(?:approv|criticis|criticiz|declin|denounc|endors|examin|ignor|oppos|refus|repuls|welcom)(?:e[ds]?|ing)|(?:def|den|satisf|stud)(?:y|ies|ied|ying)"
    r"|fulfil(?:s|led|ling)?|meets?|met|meeting"
    r"|(?:turn(?:s|ed|ing)?|wav(?:es?|ed|ing)|brush(?:es|ed|ing)?|throw(?:s|n|ing)?|threw|vot(?:es?|ed|ing))\s(?:down|aside|away|off|out)"
    r"|(?:yield|bow|submit|assent|object|respond|agree|accede|repl(?:y|i)|stand|compl(?:y|i))(?:s|es|d|ed|ted|ing|ting)?\s(?:to|with|up\sto)|stood\sup\sto"
    r"|(?:gives?|gave|given|giving)\s(?:in|way)\sto|(?:says?|said)\s(?:no|yes)\sto|(?:takes?|took|taken|taking)\s(?:up|note\sof))"
)
"""Verbs of who answers what another has said."""


def noun_trigger(*nouns: str) -> re.Pattern[str]:
    """A trigger that is, or ends in, one of some nouns, with a preposition that may belong to it."""
    return re.compile(
        rf"(?:[\w-]+\s)?(?:{'|'.join(nouns)})(?:\s(?:on|upon|against|for|to|from|of|between))?\Z", re.IGNORECASE
    )


REPLIES = re.compile(
    r"\b(?:respond(?:s|ed|ing)?|repl(?:y|ies|ied|ying)|retort(?:s|ed|ing)?|answer(?:s|ed|ing)?|counter(?:s|ed|ing)?|rejoin(?:s|ed)"
    r"|(?:sho[ot]ts?|shot|hits?|fires?|fired|snaps?|snapped)\sback)\b",
    re.IGNORECASE,
)
"""Verbs of who answers what another has said, without naming him."""
