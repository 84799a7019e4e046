"""Whether a sentence tells of other things than the crisis: of sport and art, disasters, habits, of other years."""

from __future__ import annotations

import re

OTHER_THINGS = (
    r"\b(?:striker|goal-?keeper|midfielder|champion(?:s|ships?)?|tournament|cup (?:final|tie|match)|football\w*|cricket"
    r"|rugby|regattas?|yachts?\w*|olympi\w+|films?|novels?|movies?|thrillers?|operas?|ballets?|box office|premi[eè]re"
    r"|museums?|exhibitions? (?:of|in|at)|festivals?|carnival|concerts?|choirs?|dressed overall|weddings?|birthdays?"
    r"|anniversar(?:y|ies)|memorials?|centenary|memoirs?|historians?|re-?enact\w*|textbooks?|veterans?|pageants?"
    r"|earthquakes?|typhoons?|hurricanes?|avalanches?|epidemics?|influenza|flu season|cholera|train crash|derailments?"
    r"|(?:contract|wage|pay) (?:talks|negotiations|dispute)|holidaymakers"
    r"|(?:every|each) (?:year|spring|summer|autumn|fall|winter|harvest|christmas)|annual(?:ly)?|yearly)\b"
)
"""Words of sport, art, ceremony, history, disasters, wages, and of what is done every year."""
YEARS = r"\b(?:1[89]|20)"
"""How years begin."""
_OTHERS = re.compile(OTHER_THINGS)
_YEAR = re.compile(
    r"\b(?:in|back in|(?<!class )(?<!classes )of|(?:summer|autumn|winter|spring)(?: of)?) (1[89]\d\d|20\d\d)\b"
)


def is_elsewhere(lowered: str, year: int) -> bool:
    """Whether the sentence tells of other things, or of a year before that before `year`; small letters alone."""
    years = [int(found) for found in _YEAR.findall(lowered)]
    return bool(years and max(years) < year - 1) or _OTHERS.search(lowered) is not None
