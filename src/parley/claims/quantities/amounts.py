"""A number in the text with its hedge, its range and its noun: where it stands and what it is worth."""

from __future__ import annotations

import re
from typing import NamedTuple

from parley.claims.quantities import numerals
from parley.claims.quantities.counted import noun_end, rate_end
from parley.claims.quantities.hedges import HEDGE, bounds_nothing, is_turned
from parley.spans import line_end

_ABBREVIATED = {
    "rs": "rupees", "pkr": "rupees", "inr": "rupees", "ksh": "shillings", "sh": "shillings", "ush": "shillings",
    "tsh": "shillings", "dh": "dirhams", "dhs": "dirhams", "aed": "dirhams", "tk": "taka",
}  # fmt: skip
"""Names of money that are written short before a number: "Rs 25 lakh", "KSh300 million"."""
MONEY_WRITTEN_SHORT = "|".join(sorted(_ABBREVIATED, key=len, reverse=True))
CURRENCY = (
    rf"(?:(?:(?:US|A|C|NZ|HK)?\$|£|€|¥|₹)\s?|(?:{MONEY_WRITTEN_SHORT})\.?\s?(?=\d)"
    r"|P(?=\d[\d.,]*\s(?:million|billion|trillion)\b))"
)
_PERCENT = r"\s?%|[\s-]per\s?cent(?:age)?\b(?:[\s-]points?\b)?|\spct\b"
_UNIT = (
    r"[\s-](?:dollars|euros|pounds\s+sterling|roubles|rubles|yuan|cents)\b"
    r"|\s?(?:km|kg|mm|cm|kt|mph|kph|ft|lbs?|GW|MW|kW|m)\b"
)
_GLUED = r"(?:km|kg|cm|kt|mph|kph|ft|lbs?|GW|MW|kW)\b"
"""Units that may stand right behind a number: "817km"."""
_MEASURED = re.compile(
    r"-(?:and-a-half-)?(?:straight-|square-)?(?:minute|hour|day|week|month|year|decade|century|mile|kilomet(?:er"
    r"|re)|met(?:er|re)|yard"
    r"|foot|feet|inch|point|seat|member|vote|man|woman|person|people|nation|country|county|page|bed|stor(?:e?y)"
    r"|tonn?e?|pound|dollar"
    r"|euro|barrel|acre|hectare|degree|vehicle|ship|strong|state|delegate|unit|room|car|truck|plane|round|second"
    r"|night|megaton|kiloton"
    r"|gallon|magnitude|candidate|term|stop|mm|cm|km|kg|lb|ft|m)s?\b(?:-long\b)?",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    rf"(?P<sign>\+/-|[+−-])?(?:(?P<vague>{numerals.VAGUE})|(?P<group>{numerals.GROUP})"
    rf"|(?P<fraction>{numerals.FRACTION})"
    rf"|(?P<currency>{CURRENCY})?(?P<first>{numerals.AMOUNT}))(?!(?!{_GLUED})\w|,\d"
    rf"|\.\d)(?P<percent>{_PERCENT})?(?P<plus>-(?:plus|odd)\b|\+)?"
    rf"(?P<unit>{_UNIT})?",
    re.IGNORECASE,
)  # fmt: skip
_A_UNIT = re.compile(
    r"(?P<count>(?:an?|half\s+an|(?:a\s+)?(?P<part>quarter|half)[\s-](?:of\s+a\s+)?))\s?"
    r"(?P<unit>hour|minute|day|week|month|year|decade|century|mile|kilomet(?:er|re))\b(?!['’-])",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s?[-–—]\s?|\s+(?P<word>to|and|or)\s+", re.IGNORECASE)
_SECOND = re.compile(
    rf"(?:(?P<fraction>{numerals.FRACTION})|(?P<currency>{CURRENCY})?(?P<amount>{numerals.AMOUNT}))(?!\w|,\d|\.\d)"
    rf"(?P<percent>{_PERCENT})?(?P<unit>{_UNIT})?",
    re.IGNORECASE,
)
_RATIO = re.compile(
    rf"\s+(?:in|out\s+of)\s+(?:every\s+)?(?P<whole>{numerals.WORD}|\d{{1,3}}(?:,\d{{3}})*)\b"
    r"(?!\s*(?:%|percent|seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b)",
    re.IGNORECASE,
)
_OUT_OF = re.compile(
    rf"\s+(?:out\s+)?of\s+(?:(?:the|its|their|his|her|our)\s+)?(?:(?:past|last|first|other"
    rf"|top)\s+)?(?:{numerals.AMOUNT})(?!\w|,\d|\.\d)"
    r"(?!\s?%|\s+per\s?cent)",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s+or\s+(?:(?P<low>more|above|higher|better|over)|(?P<high>less|fewer|below|lower|under)|so)\b(?!\s+than)"
    r"|\s+(?P<most>at\s+most)\b",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"\b(?:r[ou]se|rises?|rising|risen|f[ae]lls?|falling|fallen|dropp?\w*|increas\w+|gr[eo]w\w*|rais\w+|cut\w*"
    r"|reduc\w+|declin\w+|went|up|down"
    r"|mov\w+|expand\w+|lower\w*|jump\w*|shr[aiu]nk\w*|climb\w*|chang\w+|world)\b",
    re.IGNORECASE,
)
_MINIMUM = re.compile(r"(?:-an-hour)?\s+(?:federal\s+)?minimum(?:\s+wage)?\b", re.IGNORECASE)
_MONEY_NAME = re.compile(r"\s+of\s+(?:dollars|pounds|euros|roubles|rubles)\b", re.IGNORECASE)
_LISTED = re.compile(r"\s[–—-]\s(?=[^\W\d_])")
"""Between a figure and what it counts, in lists of figures: "400,000 – people driven from their homes"."""
_OF_START = re.compile(r"\s+of\b(?=\s+\S)")
_LEADING = re.compile(r"\A(?:(?:the|its|their|all|an?|our|his|her)\s+)+", re.IGNORECASE)
_LEAST = re.compile(r"several|a\s+few", re.IGNORECASE)
_A_WORD = re.compile(r"an?\s|one\b", re.IGNORECASE)
CURRENCIES = {"$": "dollars", "£": "pounds", "€": "euros", "¥": "yen", "₹": "rupees", "P": "pesos"}

_WINDOW = 110
"""Characters after a number in which its range and its noun are looked for."""


class Bounds(NamedTuple):
    """The least and the most that a number says, None where it leaves a side open."""

    low: float | None
    high: float | None


class Amount(NamedTuple):
    """A number in the text: its hedge begins at `start`, the bare number at `core` and ends at `core_end`."""

    start: int
    core: int
    core_end: int
    end: int
    bounds: Bounds
    what: str
    unit: bool
    """Whether the number says by itself that it counts: money, a share, a size, a unit."""


def amount_at(text: str, at: int) -> Amount | None:
    """The number that begins, with its hedge, at a place."""
    limit = line_end(text, at, at + _WINDOW)
    hedge = HEDGE.match(text, at, limit)
    core = hedge.end() if hedge else at
    first = _NUMBER.match(text, core, limit)
    worth = _worth(first) if first else None
    if first is None or worth is None:
        return _one_unit(text, at, hedge, core, limit)
    last, end, bounds = first, first.end(), Bounds(worth, worth)
    if (first["sign"] or "") in ("-", "−"):
        bounds = Bounds(-worth, -worth)
    if other := _other_end(text, first, worth, hedge, limit):
        scale = numerals.scale_of(other["amount"] or "")
        shared = scale if scale and worth < 1000 and numerals.scale_of(first["first"] or "") is None else 1
        last, end, bounds = other, other.end(), Bounds(worth * shared, _worth(other))
    elif ratio := _ratio(text, first, limit):
        end, bounds = ratio.end(), Bounds(worth / (numerals.amount(ratio["whole"]) or 1), None)
        bounds = Bounds(bounds.low, bounds.low)
    elif first["first"] and not first["percent"] and worth > 1 and (out_of := _OUT_OF.match(text, first.end(), limit)):
        end = out_of.end()
    elif hedge and re.search(r"\b(?:from|between)\s+\Z", hedge.group(), re.IGNORECASE):
        hedge = None
    if hedge and bounds_nothing(text, hedge, end):
        hedge = None
    unit = bool(
        first["vague"] or first["group"] or first["currency"] or last["percent"] or last["unit"]
        or (first["fraction"] and (hedge or first["fraction"].lower() != "half"))
        or (end > last.end())
    )  # fmt: skip
    what, end = _counted(text, first, last, end, limit)
    if not what and (listed := _LISTED.match(text, end, limit)) and (at == 0 or "\n" in text[max(0, at - 2) : at]):
        what, end = _counted(text, first, last, listed.end() - 1, limit)
        end = end if what else last.end()
    after = _AFTER.match(text, end, limit)
    if after:
        end = after.end()
        if not what:
            what, end = _counted(text, first, last, end, limit)
    bounds = _bounded(bounds, first, hedge, after)
    if hedge and is_turned(text, hedge):
        bounds = Bounds(bounds.high, bounds.low)
    return Amount(
        hedge.start() if hedge else core, core, last.end(), rate_end(text, end, limit), bounds, what, unit
    )  # fmt: skip


def _worth(match: re.Match[str]) -> float | None:
    groups = match.groupdict()
    if groups.get("vague"):
        return numerals.vague(match["vague"])
    if groups.get("group"):
        return numerals.group(match["group"])
    if groups.get("fraction"):
        return numerals.fraction(match["fraction"])
    return numerals.amount(groups.get("first") or groups.get("amount") or "")


def _bounded(bounds: Bounds, first: re.Match[str], hedge: re.Match[str] | None, after: re.Match[str] | None) -> Bounds:
    """What hedges before and after a number leave of its bounds."""
    if (hedge and hedge["low"]) or (after and after["low"]):
        return bounds._replace(high=None)
    if (hedge and (hedge["high"] or hedge.group().lower().startswith("within"))) or (
        after and (after["high"] or after["most"])
    ):
        return bounds._replace(low=None)
    if first["vague"] or first["plus"] in ("-plus", "+") or _LEAST.match(first["first"] or ""):
        return bounds._replace(high=None)
    return bounds


def _one_unit(text: str, at: int, hedge: re.Match[str] | None, core: int, limit: int) -> Amount | None:
    """A single unit that a hedge makes a quantity ("nearly a year"), or a part of one ("a quarter-century")."""
    found = _A_UNIT.match(text, core, limit)
    if found is None or (hedge is None and not (found["part"] or found["count"].lower().startswith("half"))):
        return None
    if hedge is None and at > 0 and not text[at - 1].isspace():
        return None
    part = (found["part"] or "").lower()
    worth = 0.25 if part == "quarter" else 0.5 if part or "half" in found["count"].lower() else 1.0
    unit = found["unit"].lower()
    if unit == "century" and worth < 1:
        worth, unit = worth * 100, "year"
    bounds = Bounds(worth, worth)
    if hedge and hedge["low"]:
        bounds = Bounds(worth, None)
    elif hedge and hedge["high"]:
        bounds = Bounds(None, worth)
    return Amount(hedge.start() if hedge else at, core, found.end(), found.end(), bounds, unit + "s", unit=True)


def _other_end(
    text: str, first: re.Match[str], worth: float, hedge: re.Match[str] | None, limit: int
) -> re.Match[str] | None:
    """The other end of the range that a number opens, None where it opens none."""
    link = _BETWEEN.match(text, first.end(), limit)
    other = _SECOND.match(text, link.end(), limit) if link else None
    value = _worth(other) if other else None
    if link is None or other is None or value is None or (other["currency"] and not first["currency"]):
        return None
    words = (hedge.group().lower() if hedge else "").split()
    word = (link["word"] or "-").lower()
    scaled = worth
    if numerals.scale_of(first["first"] or "") is None and worth < 1000:
        scaled = worth * (numerals.scale_of(other["amount"] or "") or 1)
    if value <= scaled or (word == "and" and "between" not in words):
        return None
    before = text[max(0, first.start() - 60) : first.start()]
    if word == "to" and _CHANGE.search(before) and ("from" in words or first["currency"] or first["percent"]):
        return None
    if word == "or" and (first["percent"] or before.endswith(", ") or value > 2 * worth + 1 or first["currency"]):
        return None
    return other


def _ratio(text: str, first: re.Match[str], limit: int) -> re.Match[str] | None:
    """The rest of a share in two numbers: "nine in ten", "one out of three"."""
    if not first["first"] or first["percent"] or first["currency"]:
        return None
    found = _RATIO.match(text, first.end(), limit)
    part, whole = numerals.amount(first["first"]), numerals.amount(found["whole"]) if found else None
    if found is None or part is None or whole is None or part >= whole or part > 99:
        return None
    small = whole in (3, 4, 5, 6, 8, 10, 12, 20, 100, 1000) or part == 1
    return found if small else None


def _counted(text: str, first: re.Match[str], last: re.Match[str], end: int, limit: int) -> tuple[str, int]:
    """What is counted, and where it ends: a unit, or the noun phrase after the number."""
    if measured := _MEASURED.match(text, end, limit):
        return measured.group().strip("-"), measured.end()
    if first["currency"]:
        wage = _MINIMUM.match(text, end, limit)
        sign = first["currency"].strip()
        name = _ABBREVIATED.get(sign.rstrip(".").lower()) or CURRENCIES.get(sign[-1].upper(), "dollars")
        return name, wage.end() if wage else end
    if money := _MONEY_NAME.match(text, end, limit):
        return money.group().split()[-1], money.end()
    of = _OF_START.match(text, end, limit)
    number = first["first"] or ""
    lone = bool(_A_WORD.match(number)) and numerals.amount(number) == 1
    if of:
        start = of.end()
        stop = noun_end(text, start, limit, partitive=True)
    elif first["group"]:
        start, stop = end, noun_end(text, end, limit, partitive=True)
    elif last["percent"]:
        start, stop = end, noun_end(text, end, limit, brief=True)
    else:
        start, stop = end, noun_end(text, end, limit, single=lone, partitive=bool(first["fraction"]))
    if stop <= start:
        return ("per cent" if last["percent"] else (last["unit"] or "").strip(" -")), end
    return _LEADING.sub("", " ".join(text[start:stop].split()), count=1), stop
