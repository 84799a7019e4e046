"""What a user calls a side of a question, as the code that readings have for it."""

from __future__ import annotations

import re
from collections.abc import Iterable

LONGEST_CODE = 3
"""Letters up to which an unknown word is taken for a code: codes of states have three."""


def code_of(words: str, known: Iterable[str] = ()) -> str:
    """The code of a side: as `known` to the record in whatever case, a state's by any of its names, else as typed."""
    from parley.claims.states.countries import named_state
    from parley.data.gazetteer import load_gazetteer

    written = " ".join(words.split())
    found = {code.casefold(): code for code in known}
    if (code := found.get(written.casefold())) is not None:
        return code
    gazetteer = load_gazetteer()
    if written.upper() in gazetteer.state_names:
        return written.upper()
    capitalised = re.sub(r"\Athe ", "", written, flags=re.IGNORECASE).title()
    state = named_state(written, gazetteer) or named_state(capitalised, gazetteer)
    return state or (written.upper() if len(written) <= LONGEST_CODE else written)
