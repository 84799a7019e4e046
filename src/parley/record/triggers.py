"""Words for acts: which triggers can name one event."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

_FAMILIES = {
    "shell": "shell shelling bombard artillery mortar fire fired firing fusillade salvo rocket hit struck strike pound",
    "shoot": "shoot shot fire fired opened gunfire warning wound injure",
    "bomb": "bomb bombing blast explosion airstrike raid strike struck hit missile rocket",
    "clash": "clash fight fought battle skirmish exchange firefight kill killed dead died wound injure fall fell",
    "kill": "kill killed murder assassinate behead execute ambush shot slain wound injure fall fell dead died",
    "seize": "seize seized take took taken capture storm occupy occupied hostage kidnap abduct board hijack stop "
    "intercept divert impound bring brought",
    "arrest": "arrest detain jail imprison custody hold held took taken round",
    "block": "block blockade close closed closure shut seal bar turn ring siege besiege encircle cut suspend stop halt",
    "expel": "expel expulsion recall recalled call called withdraw order declare",
    "tariff": "tariff duty duties levy impose imposed embargo sanction ban freeze froze frozen boycott decide "
    "block cut",
    "leave": "leave left quit withdraw withdrew walk pull exit take took",
    "cancel": "cancel cancelled call called suspend postpone scrap shelve",
    "move": "move moved movement send sent deploy deployment roll rolled arrive arrived appear reach dispatch mass "
    "build buildup reinforce station see seen position concentrate gather amass sail sailed",
    "exercise": "exercise drill manoeuvre maneuver test rehearse wargame",
    "fly": "fly flew overfly circle circled buzz scramble sortie",
    "mobilise": "mobilise mobilize mobilisation mobilization call called reservist conscript draft",
    "meet": "meet met meeting talk talked talks summit negotiate negotiation discuss confer visit host receive "
    "dialogue consultation round session break broke",
    "phone": "phone telephone call called spoke speak",
    "sign": "sign signed accord agree agreed agreement deal pact treaty treaties truce ceasefire conclude initial",
    "offer": "offer offered propose proposed suggest invite pledge promise",
    "reopen": "reopen open opened lift lifted resume end restore suspend release free freed ease",
    "retreat": "withdraw withdrew withdrawal leave left pull retreat return home go back evacuate demobilise",
    "accuse": "accuse blame denounce condemn criticise criticize call called charge slam speak spoke protest decry",
    "reject": "reject refuse refused deny denied denies turn turned dismiss rebuff rule veto brush",
    "threat": "threaten threatened warn warned vow give gave set ultimatum deadline",
    "demand": "demand urge call called ask appeal insist request propose want press",
    "march": "march rally protest demonstrate demonstration riot strike walk block blocked blockade sit gather "
    "assemble picket crowd chant",
    "aid": "aid give donate supply ship deliver arm train fund loan grant send sent",
    "praise": "welcome praise endorse back support recognise recognize congratulate thank hail",
}
"""Words of one family can name one act in a reporter's hands; a word may stand in several. Judgement."""
_GENERIC = frozenset(
    "attack incident event move act action step violence operation offensive crisis measure carry assault hostilities "
    "hit back answer respond retaliate aggression war invade invasion".split()
)
_ENDINGS = ("ations", "ation", "ments", "ment", "ings", "ing", "ied", "ies", "ed", "es", "al", "s", "e")


@cache
def stem(word: str) -> str:
    """A word without its ending, doubled last letters made one: "shelling", "shelled", "shells" agree."""
    word = word.casefold()
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word.removesuffix(ending) + ("y" if ending in ("ied", "ies") else "")
            break
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word


_STEMS = {family: frozenset(map(stem, words.split())) for family, words in _FAMILIES.items()}
_GENERIC_STEMS = frozenset(map(stem, _GENERIC))


class Act(NamedTuple):
    """What a trigger says: its first word's stem, the families of its words, and whether it can be any of its type.

    Words like "attack", and words of no family, can be any.
    """

    stem: str
    families: frozenset[str]
    any: bool


@cache
def act_of(trigger: str) -> Act:
    """The act that a trigger's words name."""
    stems = [stem(word) for word in trigger.split()]
    found = frozenset(family for family, words in _STEMS.items() if words.intersection(stems))
    return Act(stems[0] if stems else "", found, not found or not _GENERIC_STEMS.isdisjoint(stems))
