"""Who only foresees harm threatens nobody: an analyst who warns that two capitals would be drawn in.

Of 17 labelled threats whose word is "warned" or "cautioned" all are by those who could do what they warn of.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from parley.claims.model.acts import EventMark
from parley.claims.sources.holders import Holders
from parley.claims.sources.watchers import is_retired, watchers_among
from parley.claims.types import Speaker, Statement


def without_warners(
    marks: Sequence[EventMark], text: str, holders: Holders, statements: Sequence[Statement],
    speakers: Mapping[str, Speaker],
) -> list[EventMark]:  # fmt: skip
    """The events but for threats by those who watch a dispute; what these foresee is nobody's threat.

    `holders`: in whose statement, by its number, words stand.
    """
    watchers = watchers_among(text, statements, speakers)
    foreseen = {
        number
        for number, statement in enumerate(statements)
        if statement.speaker in watchers or is_retired(speakers[statement.speaker])
    }
    warned = {place for number in foreseen if (cue := statements[number].cue_span) for place in range(*cue)}
    kept = []
    for mark in marks:
        if mark.type == "THREATEN" and mark.trigger.start in warned:
            continue
        number = holders.of(mark.trigger)
        if mark.status == "threatened" and number in foreseen:
            source = statements[number].source_span
            others = tuple(span for span in mark.actors if source is None or not span.overlap(source))
            mark = mark._replace(status="predicted", actors=others)
        kept.append(mark)
    return kept
