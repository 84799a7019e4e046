"""Words of peaceful life by its fields: in a sentence with one of them the words of a crisis are seldom meant.

Set by hand on our own near misses (`evaluation/indicators`), and left out again where a passage that shows a fact had
them (churches, housewives, a stadium).
"""

from __future__ import annotations

_SPORT = (
    r"coach(?:es)?(?= (?:of|said|told|was|has))|(?:semi-?|quarter-?)finals?|winter games|summer games"
    r"|bid to (?:hold|host|stage)|polo|medals?|jockeys?|racecourse|fencing|swimming|ski(?:ers?|ing)?|marathon"
    r"|cyclists?|wrestlers?|bull-?fight\w*|chess|scoring|scored|scoreless|fixtures"
)
_NATURE = (
    r"frost|hail|heat ?waves?|jellyfish|thunderstorms?|landslips?|mudslides?"
    r"|ice-?breakers?|ice has|snowfalls?|eclipse|comets?|meteors?|volcano\w*|eruption"
    r"|weather (?:office|bureau|satellite|service|forecast)"
)
_ARTS = (
    r"danc(?:ing|ers?)|hymn\w*|poems?|sculptors?|librar(?:y|ies|ians?)|singers?|circus|zoos?|fashion|chefs?"
    r"|cook(?:ery|books?)|recipes?|restaurants?|boy scouts|girl guides|scouts have|puppet (?:show|theatre)"
    r"|bestsellers?|honeymoon|marry|married|christening"
)
_CHARITY = r"parish(?:es|ioners)?|synod|charit(?:y|ies|able)|lonely"
_FARMS = (
    r"beetles?|potato(?:es)?|cows?|poultry|hens|eggs|butter|cheese|vintners?|vineyards?|wines?|orchards?|herrings?"
    r"|cod\b|bee-?keepers?|honey|mushrooms?|tulips?|greenhouses?|livestock (?:fair|show)"
    r"|cattle (?:thieves|show|fair|plague)"
)
_HEALTH = (
    r"contaminat\w+|vaccin\w+|measles|obes\w+|pharmac\w+|doctors'"
    r"|(?:health|agriculture|farm|culture|tourism|sports?|housing) minist(?:er|ry)"
)
_SHOPS = (
    r"shopkeepers?|housewife|consumers?|grocers?|tax (?:office|collectors?|returns?)|inflation|interest rates?"
    r"|mortgages?|pensions?|pensioners|bankrupt\w*|lost money|share prices?|auctions?|advertis\w+|tariff of fees"
    r"|lottery|ratepayers|end of their contracts?|airline and its"
)
_ACCIDENTS = (
    r"burglars?|poachers?|thieves|thief|robbers?|murder trial|jury|divorce|collided|collision|burst (?:main|pipe)"
    r"|plumbers?|roadworks|fire brigade|hunters"
)
_LEARNING = (
    r"archaeolog\w+|fossils?|astronom\w+|botan\w+|geographers?|geolog\w+|pupils|schoolboys?|schoolgirls?|lessons"
    r"|examinations?|spelling|zoolog\w+|wings of the .{0,30}\bparty"
)
_BEHIND_COMMON_WORDS = (
    r"(?:the|a|an|home|away|cup|league|boxing|tennis|test) match(?:es)?", r"in the (?:\w+ )?final", r"the games\b",
    r"(?:minister|ministry|secretary) (?:of|for) (?:public )?(?:health|agriculture|culture|tourism|sports?|fisheries"
    r"|housing|posts)",
    r"by (?:dense |thick )?fog", r"too fat", r"in bed", r"let to|(?:was|were|been) sold|on sale",
    r"and its (?:pilots|workers|employees|crews|drivers|staff|teachers|nurses)", r"after the fire",
)  # fmt: skip
"""Words of the same fields that begin with one that is in most sentences: each by itself is looked for where its rarer
word stands."""
_FIELDS = (_SPORT, _NATURE, _ARTS, _CHARITY, _FARMS, _HEALTH, _SHOPS, _ACCIDENTS, _LEARNING)
CIVIL = tuple(rf"\b(?:{words})\b" for words in ("|".join(_FIELDS), *_BEHIND_COMMON_WORDS))
"""All of them, as expressions of small letters."""
