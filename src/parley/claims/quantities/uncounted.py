"""Numbers that count nothing: ages, ordinals, scores, names with numbers in them, chances, "one another"."""

from __future__ import annotations

import re

from parley.claims.quantities import numerals
from parley.claims.quantities.amounts import CURRENCY, Amount
from parley.claims.quantities.hedges import HIGH, LOW

_NAMED_BEFORE = re.compile(
    r"(?:\b(?:no\.|nos\.|number|numbers|resolution|article|section|chapter|pages?|room|flight|gate|boeing|airbus"
    r"|mig|su|apartment|highway"
    r"|route|phase|tier|level|version|title|aged?|ages?(?:\s+of)?|turn(?:s|ed)?|channel|area|rule|schedule"
    r"|interstate|proposition"
    r"|psalm|verse|act|volume|question|lines?|paragraph|apollo|world\s+war|formula|catch|class|type|grade|amendment"
    r"|season|episode"
    r"|form|sector|zone|camp|windows|among\s+those|now)|#|=\")[\s-]*\Z",
    re.IGNORECASE,
)
_MONEY = re.compile(rf"{CURRENCY}\.?\d", re.IGNORECASE)
_NAMED_WORD_BEFORE = re.compile(r"\b(?:number|season|world\s+war)\s+\Z", re.IGNORECASE)
_NAME_OF = re.compile(r"\b(?:Gang|Group|Fight|Big|Rule|Fab)\s+(?:of\s+|for\s+)?\Z")
_LIMIT = re.compile(r"\b(?:under|over|below|above)\s+\Z", re.IGNORECASE)
_PEOPLE_BEFORE = re.compile(
    r"\b(?:people|voters|men|women|those|americans|britons|anyone|anybody|everyone|children|adults|workers"
    r"|citizens)\s+\Z",
    re.IGNORECASE,
)
_ONE_BEFORE = re.compile(
    r"\b(?:no|the|this|that|any|every|each|another|which|some|other|day|square|a|last|next|big|from|not|whichever"
    r"|either|loved|among|group)\s+\Z",
    re.IGNORECASE,
)
_ONE_NOUN = re.compile(
    r"\s+(?:more\s+|other\s+)?(?:[\w.-]+\s+){0,3}?(?:soldier|trooper|officer|policeman|policewoman|serviceman"
    r"|marine|sailor|airman|civilian|person|child|woman"
    r"|fighter|militant|gunman|rebel|protester|demonstrator|hostage|prisoner|detainee|worker|journalist|passenger"
    r"|refugee|migrant|tank"
    r"|ship|vessel|boat|destroyer|submarine|plane|aircraft|jet|helicopter|missile|rocket|bomb|shell|warhead|drone"
    r"|vote|seat|delegate|country|state"
    r"|house|building|tunnel|vehicle|truck|Ukrainian|[A-Z]\w+ian|petition|naysayer|volunteer|attendee|co-sponsor"
    r"|second|minute|hour|week|month|year"
    r"|decade|century|mile|metre|meter|kilometre|kilometer|tonne|ton|acre)\b(?!\s+(?:said|told|wrote|tweeted"
    r"|commented|added|asked)\b)",
    re.IGNORECASE,
)
_ONE_AFTER = re.compile(
    r"['’]s\b|-(?!(?:day|hour|week|month|year|minute|mile|man|person|vote|seat|member)\b)|\s+of\b", re.IGNORECASE
)
_NUMBER_NEAR = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens?|\d{1,3}(?:,\d{3})*)\s+(?:[\w'’.-]+\s+){1,5}(?:and"
    r"|but)\s+(?:only\s+|just\s+)?\Z",
    re.IGNORECASE,
)
_NUMBER_NEXT = re.compile(
    r"(?:\s+[\w'’.-]+){1,4}\s+and\s+(?:two|three|four|five|six|seven|eight|nine|ten|\d)", re.IGNORECASE
)
_NONE_AFTER = re.compile(
    r"[\s-](?:years?|months?)[\s-]olds?\b|\s+years?\s+of\s+age|[:/⁄]\d|\s?(?:a\.m|p\.m|am\b|pm\b|o['’]clock"
    r"|(?:hours?\s+)?(?:gmt|utc)\b)"
    r"|-(?:party|way|time|point\s+(?:plan|proposal|program|programme|agenda|pledge|peace)|star|page\s+spread|grader"
    r"|by-|something"
    r"|state\s+(?:solution|system|option|formula|proposal)|fold|for-|upmanship|sided|hit|third|off|on)|\s?fold\b"
    r"|(?:\s+or\s+\w+)?\s+(?:chances?|odds|probability|likelihood)\b|(?:st|nd|rd|th)\b|\s+times\s+(?:as|more|the"
    r"|higher|larger|greater|bigger)\b"
    r"|\s+(?:and|or)\s+(?:older|younger|up)\b|\s*-\s*\d|\s+(?:hours?|minutes?|days?|weeks?|months?"
    r"|years?)\s+(?:after|before|later|earlier|ago)\b",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"an?\s+(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\Z", re.IGNORECASE)
_ORDINAL_BEFORE = re.compile(
    r"\b(?:be|been|is|was|for|without|fight|wage|launch|survive|risk|expect\w*|fear\w*)\s+\Z", re.IGNORECASE
)
_CHANCES_IN = re.compile(r"\bchances?\s+(?:in|out\s+of)\s+\Z", re.IGNORECASE)
_QUOTED_HEDGE = r"[“\"‘']?(?:(?:only|just|about|around|roughly|no)\s+)?"
_CHANCE_BEFORE = re.compile(
    r"\b(?:chances?|probabilit(?:y|ies)|likelihood|odds)\b(?:\s+[^\s.;]+){0,12}?\s+(?:at|is|are|was|were|as)\s+"
    + _QUOTED_HEDGE
    + r"\Z",
    re.IGNORECASE,
)
_RATED_BEFORE = re.compile(
    r"\b(?:puts?|putting|rates?|rated|gives?|gave)\b(?:\s+[^\s.;]+){0,12}?(?:\s+at)?\s+" + _QUOTED_HEDGE + r"\Z",
    re.IGNORECASE,
)
_IN_SO_MANY = re.compile(rf"\s+(?:in|out\s+of)\s+(?:an?\s+)?(?:\d{{1,3}}|{numerals.WORD})\b", re.IGNORECASE)
_PART_BEFORE = re.compile(
    rf"(?:(?:{LOW}|{HIGH})\s+)?\b(?:\d{{1,2}}|{numerals.WORD})\s+(?:in|out\s+of)\s+\Z", re.IGNORECASE
)
_BARE_PERCENT = re.compile(r"\s*(?:[.,;:)”\"’]|\Z)")
_TENS = re.compile(r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\Z", re.IGNORECASE)
_OF_A_ROW = re.compile(r"(?:\b(?:the|its|his|her|their)|['’]s)\s+\Z", re.IGNORECASE)
_SHARE_AFTER = re.compile(r"\s+(?:of|to|less|more|fewer|smaller|larger|lower|higher)\b|\s*[.,;)]|\Z")
_AGE_BEFORE = re.compile(r"(?:(?:[A-Z][\w.’'-]*|\bage),|\b(?:[Hh]e|[Ss]he)\s(?:is|was))\s\Z")
_LIST_POINT = re.compile(r"(?:\A|[\n.!?]\s*)\Z")
_NAME_BEFORE = re.compile(r"[A-Z][\w.]*[a-rt-z]\s\Z")
_YEAR = re.compile(r"(?:1[5-9]|20|21)\d\d")
_LEANING = re.compile(
    r"\b(?:the|other|latter|former|top|or|next|first|last|between|of|these|those|season|into)\s+\Z", re.IGNORECASE
)
_SENTENCE_START = re.compile(r"(?:\A|[.!?:…—–\n|>~-]\s*|[“\"‘'(\[]\s*)\Z")
_NAMED_NOUN = re.compile(r"(?:\s+[A-Z][\w'’-]*)+\Z")


def counts_nothing(text: str, found: Amount) -> bool:
    """Whether a number that was found is no quantity."""
    before = text[max(0, found.core - 60) : found.core]
    number = text[found.core : found.core_end]
    figures = number[:1].isdigit()
    noun = text[found.core_end : found.end]
    if _NONE_AFTER.match(text, found.core_end, found.core_end + 40):
        return True
    if figures and before.endswith("[") and text.startswith("]", found.core_end):  # a note's number: "said so.[3]"
        return True
    if _NAME_OF.search(before) or (_NAMED_BEFORE if figures else _NAMED_WORD_BEFORE).search(before):
        return True
    if _part_of_name(text, found, number, noun):
        return True
    leading = text[max(0, found.start - 12) : found.start]
    if figures and not noun and _LIMIT.search(before) and _PEOPLE_BEFORE.search(leading):
        return True
    if _ORDINAL.match(number) and (
        not _SHARE_AFTER.match(text, found.core_end)
        or (_ORDINAL_BEFORE.search(before) and not text.startswith(" of", found.core_end))
    ):
        return True
    if _TENS.match(number) and text.startswith("-second", found.core_end) and _OF_A_ROW.search(before):
        return True
    if _is_chance(text, found):
        return True
    if number.lower() == "zero" and not noun.endswith("s"):
        return not before.endswith("to ")
    if number.lower() == "one":
        return _one(text, found, before)
    if found.what or found.unit:
        return number.lower() == "half" and before.lower().endswith(("first ", "second ", "other ", "a "))
    return _bare(text, found, before, number, figures=figures)


def _is_chance(text: str, found: Amount) -> bool:
    """Whether a share says how likely something is: "puts it at one in five", "the odds are 30 per cent"."""
    before = text[max(0, found.start - 110) : found.start]
    if before.rstrip()[-2:].lower() in {"in", "of"}:
        if _CHANCES_IN.search(before):
            return True
        if part := _PART_BEFORE.search(before):  # the five of "one in five"
            return _says_chance(before[: part.start()])
    if _IN_SO_MANY.match(text, found.core_end) and not found.what:
        return _says_chance(before)
    percent = found.what == "per cent" and _BARE_PERCENT.match(text, found.end) is not None
    return percent and _CHANCE_BEFORE.search(before) is not None


def _says_chance(before: str) -> bool:
    return bool(_CHANCE_BEFORE.search(before) or _RATED_BEFORE.search(before))


def _part_of_name(text: str, found: Amount, number: str, noun: str) -> bool:
    """Whether the number stands in a name: "One Voice", "60 Minutes", "Under 30 Summit"."""
    capital = text[found.start].isalpha() and text[found.start].isupper()
    money = found.start == found.core and _MONEY.match(number) is not None  # "P2.8 billion", "Rs 25 lakh"
    if capital and not money and not _SENTENCE_START.search(text[max(0, found.start - 3) : found.start]):
        return not number.isupper() or len(number) < 2
    small = number.isdigit() and int(number) < 100
    named = bool(_NAMED_NOUN.match(noun)) if noun else False
    return small and named and (not noun.endswith("s") or noun.strip() in ("Hours", "Minutes", "Days"))


def _one(text: str, found: Amount, before: str) -> bool:
    """Whether "one" counts nothing: a pronoun, or a mere "a certain" ("one official said")."""
    if found.start < found.core:
        return not found.what and not found.unit
    if found.unit:
        return False
    if _ONE_BEFORE.search(before) or _ONE_AFTER.match(text, found.core_end, found.core_end + 10):
        return True
    if _NUMBER_NEAR.search(before) or _NUMBER_NEXT.match(text, found.core_end, found.core_end + 60):
        return False
    return not found.what or not _ONE_NOUN.match(text, found.core_end, found.core_end + 50)


def _bare(text: str, found: Amount, before: str, number: str, *, figures: bool) -> bool:
    """Whether a number without a noun is a mere number: an age, a list's point, part of a name, a year."""
    after = text[found.core_end : found.core_end + 8]
    if not figures:
        return bool(
            _LEANING.search(before)
            or re.match(r"[-’']|\s+(?:to|at|of\s+(?:which|whom)|or)\b", after)
            or (found.start == found.core and number.lower() in ("a", "an"))
        )
    return bool(
        (_AGE_BEFORE.search(before) and after[:1] in (",", ".", "") and number.isdigit() and 5 < int(number) < 110)
        or (before.endswith("(") and (after.startswith(")") or re.match(r"\s+to\s+\d", after)))
        or (_LIST_POINT.search(before) and after.startswith((".", ")", "/ ")))
        or _NAME_BEFORE.search(before)
        or (_YEAR.fullmatch(number) and found.start == found.core)
        or (len(number) > 9 and number.isdigit())
        or (len(number) > 3 and number.isdigit() and number.startswith("0"))
    )
