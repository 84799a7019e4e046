"""The office without a name that opens the sentence before: whom "he" takes up, though a person is named behind it.

"The Prime Minister spoke to President Roe. | He | said": his readout tells what he said, not what Roe said.
"""

from __future__ import annotations

import re

from parley.claims.language.gazetteer import Sex
from parley.claims.language.phrases import words_of
from parley.claims.people.people import title_sex
from parley.claims.people.pronouns import SEX
from parley.claims.people.roles import role_starting
from parley.claims.sources.scene import Scene
from parley.spans import Span

_OPENS = re.compile(
    r"(?P<opening>(?:On\s\w+,\s|In\s[^,.\n]{2,40},\s|At\s[^,.\n]{2,40},\s|And\s|But\s)?)"
    r"(?P<subject>[Tt]he\s(?:[\w-]+\s){0,3}?(?:[Pp]resident|[Mm]inister|[Pp]remier|[Ss]ecretary|[Cc]hancellor|[Aa]mbassador"
    r"|[Kk]ing|[Qq]ueen|[Ee]mir|[Ee]nvoy|[Gg]overnor|[Cc]ommissioner|[Gg]eneral|[Rr]epresentative|[Vv]izier|[Ss]ultan|[Ss]hah"
    r"|[Ee]mperor|[Tt]sar|[Cc]zar|[Kk]hedive|[Rr]egent|[Pp]ope|[Pp]atriarch|[Vv]iceroy|[Mm]arshal|[Cc]onsul))"
    r"(?=\s(?:(?:also|then|later|today|yesterday|\w+ly)\s)?[a-z])(?!\s(?:of|for|and|in|at)\b)"
)
_BY_PRONOUN = re.compile(r"(?:In\s[^,.\n]{2,40},\s|And\s|But\s|Later,?\s)?(?P<pronoun>[Hh]e|[Ss]he)\s")
_LEAD_IN = re.compile(r"(?:In\s[^,.\n]{2,40},\s|And\s|But\s|Later,?\s|According\sto\s|[“\"‘'])?")
_FARTHEST = 5
"""Sentences from the pronoun back to the office, over others that "he" opens too. †"""


def office_before(scene: Scene, place: int, sex: Sex) -> Span | None:
    """The office that opens the sentence before the one that a pronoun opens, or one farther that "he" goes on from."""
    prose = scene.prose
    here = prose.sentence_span(place)
    if prose.quotation(place) is not None or not _LEAD_IN.fullmatch(scene.text, here.start, place):
        return None
    number = prose.sentence(here.start)
    for start in reversed(prose.sentence_starts[max(0, number - _FARTHEST) : number]):
        subject = _OPENS.match(scene.text, start)
        if subject is not None:
            return _fit(scene, Span(*subject.span("subject")), sex)
        goes_on = _BY_PRONOUN.match(scene.text, start)
        if goes_on is None or SEX[goes_on["pronoun"].lower()] != sex:
            return None
    return None


def _fit(scene: Scene, subject: Span, sex: Sex) -> Span | None:
    """The office, unless it tells another sex or is a title before a name."""
    words = words_of(scene.text, subject)
    first = next((i for i in range(1, len(words)) if role_starting(words, i, scene.gazetteer) == len(words)), None)
    told = title_sex(words[-1].bare, scene.gazetteer)
    return subject if first is not None and told in (sex, None) else None
