"""Names of the tables that were marked without an end of theirs, or with more than the name.

"El | Arish", "the Quai d' | Orsay", "Franco- | German", "Landlocked | Orsk".
"""

from __future__ import annotations

import re

from parley.claims.language.gazetteer import Gazetteer
from parley.claims.parties.states_of_titles import pair_of
from parley.claims.states.actor_names import known_code, nation_of
from parley.spans import Span

_LAST = re.compile(r"(?<![\w’'-])(?:[A-ZÀ-Þ][\w’'-]*\s)?[A-ZÀ-Þ][\w’'-]*(?:\sd)?\Z")
"""The last words of a phrase that can begin a longer name."""
_REST = re.compile(r"(?:\sd)?(?:['’]|\s|-)(?:el-|al-)?[A-ZÀ-Þ][\w’-]*")
"""What can go on with it."""
_REACH, _HALF_REACH = 30, 16
"""Characters of a phrase's end, and behind it, in which such a name stands, and in which a first half does."""


_HALF = re.compile(r"(?<![\w’'-])[A-ZÀ-Þ][a-zà-ÿ]+[-‑–]\Z")
"""The first half of a compound right before a phrase."""
_DESCRIBED = re.compile(
    r"(?:[Tt]he\s)?(?:(?:apartheid|authoritarian|bankrupt|beleaguered|besieged|blockaded|breakaway|coup-hit|communist|defeated|defiant"
    r"|democratic|distant|divided|drought-hit|embattled|faraway|fascist|far-off|fellow|fragile|hostile|imperial|impoverished|independent|isolated"
    r"|landlocked|marxist|mighty|militarist|modern|monarchist|nazi|near-?by|neighbou?ring|neutral|nuclear|occupied|post-?war|pre-?war"
    r"|rebellious|rebel|reclusive|republican|restive|reunified|reunited|revolutionary|rival|royalist|secessionist|secretive|separatist|small|socialist|stalinist"
    r"|tiny|troubled|tsarist|unified|vast|victorious|volatile|wartime|wealthy|white-ruled|northern|southern|eastern|western|central|northeastern|northwestern"
    r"|southeastern|southwestern|[a-z]+[-‑](?:torn|rich|poor|hit|stricken|ravaged|scarred|held|controlled|ruled|run|governed|occupied|armed|strapped|starved"
    r"|weary|wracked|racked|plagued|prone|populated|dominated|led|backed|friendly|hungry|wrecked|battered|producing|exporting|speaking))\s){1,2}(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)
"""What a writer says of a state before its name."""


def whole_name(text: str, span: Span, gazetteer: Gazetteer) -> Span:
    """A phrase with the rest of its name, if only so it is one that the tables have, and without what describes it."""
    if half := _HALF.search(text, max(0, span.start - _HALF_REACH), span.start):
        end = next((i for i in range(span.start, span.end) if not text[i].isalpha()), span.end)
        return Span(half.start(), span.end) if pair_of(text[half.start() : end], gazetteer) else span
    last = _LAST.search(text, max(span.start, span.end - _REACH), span.end)
    rest = _REST.match(text, span.end, span.end + _REACH) if last else None
    if last and rest and known_code(text[last.start() : rest.end()], gazetteer) and not known_code(last[0], gazetteer):
        return Span(span.start, rest.end())
    described = _DESCRIBED.match(text, *span)
    if described is None or known_code(span.of(text), gazetteer):
        return span
    name = Span(described.end(), span.end)
    named = known_code(name.of(text), gazetteer) and not nation_of(name.of(text), gazetteer)  # no "communist Danes"
    return name if named else span
