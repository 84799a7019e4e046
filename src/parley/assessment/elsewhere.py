"""Whether a sentence tells of other things than the crisis: of sport and art, disasters, habits, of other years."""

from __future__ import annotations

import re
from collections.abc import Iterable

from parley.assessment.civil import CIVIL
from parley.spans import Span

OTHER_THINGS = (
    r"\b(?:striker|goal-?keeper|midfielder|champion(?:s|ships?)?|tournament|cup (?:final|tie|match)"
    r"|football(?! (?:grounds?|pitch(?:es)?|fields?|stadiums?))\w*|cricket"
    r"|rugby|regattas?|yachts?\w*|olympi\w+|films?|novels?|novelists?|movies?|thrillers?|operas?|ballets?|box office"
    r"|premi[eè]re|theatres?|cinemas?|paintings?|statues?|museums?|exhibitions? (?:of|in|at)|festivals?|carnival"
    r"|concerts?|choirs?|parad(?:e[ds]?|ing)|dressed overall|wreaths?|funerals?|jubilees?|coronations?|tattoo"
    r"|air shows?|weddings?|birthdays?|anniversar(?:y|ies)|commemorat\w*|national day|memorials?|centenary|memoirs?"
    r"|coach of the|third defeat|(?:series|serial|season|episode|drama) (?:begins|opens|starts|tells)"
    r"|viewers|playwrights?|screenplay|video games?|board games?|jok(?:ed|ing)|crossword"
    r"|historians?|re-?enact\w*|textbooks?|veterans?|pageants?|school ?books?"
    r"|earthquakes?|typhoons?|hurricanes?|avalanches?|floods|flooding|epidemics?|influenza|flu season|cholera|droughts?"
    r"|skaters?|swimmers?|athletes?|boxers?|referees?|umpires?|half-?time|(?:in|of|at) (?:a|the) match|manuals?"
    r"|tear gas|riot police|strikers|dockers|stevedores|trade unions?|pickets? lines?|tenants|bids for|on strike"
    r"|striking (?:\w+ )?(?:drivers|workers|miners|railwaymen|teachers|nurses|crews|porters)"
    r"|labour (?:front|party|dispute)"
    r"|(?:chess|golf|tennis|hockey|basketball|football|rugby) (?:club|champion\w*|eleven|team|match|course|court|final)"
    r"|documentar(?:y|ies)|auction(?:ed|s|eers?)?|for scrap|museum pieces?"
    r"|(?:outbreaks?|cases) of (?:fever|typhus|plague|measles)|down with fever|fever spreads|gas leaks?|blizzards?"
    r"|snowstorms?|monsoons?|wildfires?|forest fires?|landslides?"
    r"|(?:an?|the) storm (?:has|had|cut|blew|swept|broke|tore)|foot-and-mouth|swine fever|vets\b"
    r"|dams? .{0,30}(?:giv\w+ way|burst|broke)|burst (?:its|their) banks"
    r"|locusts|train crash|derailments?|(?:contract|wage|pay) (?:talks|negotiations|dispute)|holidaymakers"
    r"|(?:every|each) (?:year|spring|summer|autumn|fall|winter|harvest|christmas)|annual(?:ly)?|yearly"
    r"|(?<!since )(?<!than )(?<!until )last (?:spring|summer|autumn|winter|year)"
    r"|(?:years|decades|generations|centuries) ago|last century|those days|(?:great-?)?grandfathers?"
    r"|(?:first|second) world war|(?:great|last) war|used to (?:be|have|live|say|tell|play|talk))\b"
)
"""Words of sport, art, ceremony, disasters, wages, unrest, of what is done every year, and of long ago."""
YEARS = r"\b(?:1[89]|20)"
"""How years begin."""
_OTHERS = re.compile("|".join((OTHER_THINGS, *CIVIL)))
_YEAR = re.compile(
    r"\b(?:in|back in|(?<!class )(?<!classes )of|(?:summer|autumn|winter|spring)(?: of)?"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{1,2},?)?)"
    r" (1[89]\d\d|20\d\d)\b"
)


_ASIDE = re.compile(r",\s+(?:which|who|whose|where|when|for)\b[^;]*\Z")
"""What is said of something in passing at a sentence's end."""


def is_elsewhere(lowered: str, year: int | None, things: Iterable[Span] | None = None) -> bool:
    """Whether the sentence tells of other things, or of a year before `year`; small letters alone.

    `year` None: its day is known, and it is not of other years. `things`: where words of other things stand in it, for
    whoever knows; else they are searched for.
    """
    if year is not None:
        years = [int(found) for found in _YEAR.findall(lowered)]
        if years and max(years) < year:
            return True
    if things is None:
        things = (Span(*found.span()) for found in _OTHERS.finditer(lowered))
    ends = min((thing.end for thing in things), default=None)
    if ends is None:
        return False
    # What is said in passing is not what the sentence tells.
    aside = _ASIDE.search(lowered)
    return ends <= (aside.start() if aside else len(lowered))
