"""Words that look like dates and are none: verbs, people's names, names of things, ages and counts."""

from __future__ import annotations

import re

_MONTH_LEAD = re.compile(
    r"\b(?:in|since|by|until|till|of|last|next|this|from|to|and|or|through|between|during|before|after|early|late"
    r"|mid|into|as|than|around|on|for|over|the|a|an"
    r"|\w+['’]s|that)[\s-]+\Z",
    re.IGNORECASE,
)
_MONTH_LEAD_SURE = re.compile(
    r"\b(?:in|since|by|until|till|of|last|next|this|from|through|between|during|before|after|early|late|mid|into"
    r"|around)[\s-]+\Z",
    re.IGNORECASE,
)
_MAY_LEAD = re.compile(r"\b(?:to|and|or)\s+\Z", re.IGNORECASE)
_EVENT_NEXT = re.compile(
    r"\s+(?:elections?|polls?|vote|ballot|primar\w+|caucus\w*|deadline|summit|meeting|referendum|attacks?|report"
    r"|debate|states|deal|agreement|massacre|uprising"
    r"|coup|convention|speech|issue|\d)",
    re.IGNORECASE,
)
_NOT_A_YEAR_AFTER = re.compile(
    r"[,.]\d|\s*(?:%|per ?cent|dollars|euros|tons|tonnes|km)|-(?:year|strong|mile|km|page|man|member)"
    r"|\s+(?:(?:\w+\s+){0,2}?)"
    r"(?:people|troops|soldiers|men|women|tanks|miles|feet|metres|meters|pages|votes|voters|adults|delegates"
    r"|refugees|hours|emails|homes)\b|\s+\w+\s+(?:Street|Avenue|Road)",
)
_NOT_A_YEAR_BEFORE = re.compile(
    r"(?:[$£€#=]|\bno\.|\bresolution|\bflight|\broom|\babout|\bnearly|\bmore than|\bsome|\bat least|\d,|\d\.|=\""
    r"|\bof about|\bregulation)\s*\Z",
    re.IGNORECASE,
)
_NAMED_DAY_BEFORE = re.compile(r"\b(?:Super|Black|Bloody|News|Ash|Cyber|Ruby|Sheffield|Casual)\s+(?:on\s+)?[\"“'‘’]*\Z")
_NAMED_DAY_AFTER = re.compile(
    r"\s+(?:Live|Takeover|Massacre|Fever|Times|Morning\s+Post|Show|Group|Night\s+(?:Live|Football))\b"
)
_UNIT_NAME_BEFORE = re.compile(
    r"\b(?:person|man|woman|men|women|word|player|flavou?r|liar|team|book|leader|coach|politician|picture"
    r"|\w+)[\s-]+of[\s-]+\Z",
    re.IGNORECASE,
)
_ATTACKS = re.compile(
    r"(?:['’]s)?,?\s+(?:(?:terror(?:ist)?|deadly|horrific|attack)\s+)*(?:attacks?|hijack\w+|commission|memorial"
    r"|families|movement|terrorists?|victims)\b",
    re.IGNORECASE,
)
_CREDIT = re.compile(r"\s+\((?:UPI|AP|AFP|Reuters|Xinhua|RIA|TASS|BBC)\)")
_ATTRIBUTE = re.compile(r"[=:]\"\Z|id=\"?\Z")
_SUPERLATIVE = re.compile(
    r"\b(?:first|lowest|highest|best|worst|biggest|largest|smallest|strongest|weakest|only|fewest|most|deadliest"
    r"|\w{3,}est|second|third|time|times|more|once|twice|doubled?)\b",
    re.IGNORECASE,
)
_IN_UNITS = re.compile(
    r"in\s+(?:\d+|an?(?:\s+(?:few|couple\s+of))?|one(?:\s+or\s+two)?|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|fifteen|twenty|thirty|forty"
    r"|fifty|several|many)\s+(?:week|month|year|day|decade|century)s?\Z",
    re.IGNORECASE,
)
_TODAY_WORLD = re.compile(
    r"['’]s\s+(?:world|life|society|standards?|washington|economy|youth|jobless|refugees|most\s+pressing|politics)\b|(?:,|\s+(?:than|as))?\s+\d",
    re.IGNORECASE,
)
_BARE_ABBREVIATION = re.compile(r"(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)\Z", re.IGNORECASE)
_LASTS = re.compile(r"last\s+(?:\d|two\b|three\b|four\b|five\b|six\b|seven\b|ten\b)", re.IGNORECASE)
_MODAL = re.compile(r"\b(?:would|will|to|could|can|may|might|must)\s+\Z", re.IGNORECASE)
_FEAST = re.compile(r"christmas\Z|easter\Z|thanksgiving\Z", re.IGNORECASE)
_FEAST_LEAD = re.compile(
    r"\b(?:on|at|by|before|after|since|this|last|next|until|till|over|for|around|beyond|past|through|come)\s+\Z",
    re.IGNORECASE,
)
_FEAST_NOUN = re.compile(
    r"[\s-]+(?!(?:and|or|in|on|at|by|for|with|without|as|when|if|unless|because|while|but|to|than|the|an?|this|that|there|he|she|it|we|they|you"
    r"|will|would|may|might|could|can|must|is|was|has|had|after|before)\b)[a-z]+"
)


def is_no_date(text: str, start: int, end: int, *, future: bool) -> bool:
    """Whether the words from `start` to `end` are no date where they stand."""
    words = text[start:end]
    lower = words.lower()
    before = text[max(0, start - 24) : start]
    if _ATTRIBUTE.search(before) or _CREDIT.match(text, end, end + 12):
        return True
    if lower in ("may", "march", "mar", "august") or (
        lower in ("this may", "last may", "next may") and not words.endswith("May")
    ):
        return not words.split()[-1][0].isupper() or _no_month(text, start, end, before)
    if _BARE_ABBREVIATION.match(words):
        return True
    if words.isdigit() and len(words) == 4:
        return bool(_NOT_A_YEAR_AFTER.match(text, end, end + 30) or _NOT_A_YEAR_BEFORE.search(before))
    if re.fullmatch(r"(?:sept(?:ember)?\.?)\s*11(?:th)?", lower):
        return bool(_ATTACKS.match(text, end, end + 40))
    if _named(text, words, lower, before, end):
        return True
    if _IN_UNITS.match(words):
        return not future or bool(_SUPERLATIVE.search(text[max(0, start - 40) : start]))
    if _LASTS.match(words) and _MODAL.search(before):
        return True
    if _FEAST.match(words):
        return _FEAST_LEAD.search(before) is None or _FEAST_NOUN.match(text, end, end + 20) is not None
    return False


def _no_month(text: str, start: int, end: int, before: str) -> bool:
    """Whether "May" or "March" alone is a verb or a name: it needs a word before it that months stand after."""
    if _MONTH_LEAD_SURE.search(before) or " " in text[start:end]:
        return False
    if _EVENT_NEXT.match(text, end, end + 14):
        return _MONTH_LEAD.search(before) is None
    if _MAY_LEAD.search(before):
        return re.search(r"(?:january|february|march|april|june|july)\s+\w+\s+\Z", before, re.IGNORECASE) is None
    return True


def _named(text: str, words: str, lower: str, before: str, end: int) -> bool:
    """Whether the expression is (part of) the name of a thing, a show, a newspaper."""
    if lower.startswith("today"):
        return before.endswith("USA ") or bool(_TODAY_WORLD.match(text, end, end + 24))
    if "day" in lower and (_NAMED_DAY_BEFORE.search(before) or _NAMED_DAY_AFTER.match(text, end, end + 14)):
        return True
    first, *rest = words.split()
    if (
        rest
        and lower.startswith(("this ", "last ", "next ", "the "))
        and rest[0] in ("Week", "Night", "Year", "Day", "Month", "Weekend")
    ):
        return not words.isupper()
    if words == "Tonight" and re.match(r"\s+Show|[,”\"]*\s*”", text[end : end + 6]):
        return True
    if lower == "overnight":
        return bool(re.search(r"\b(?:the|an|and|that)\s+\Z", before, re.IGNORECASE))
    if lower in ("the week", "the year", "the month", "the day", "the decade") and _UNIT_NAME_BEFORE.search(before):
        return True
    return first == "The" and lower == "the year"
