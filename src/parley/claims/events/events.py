"""From marked events to events: who takes part, by code and by name, when, where, and on whose word."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from parley.claims.dates.date_clauses import in_one_clause, is_added, share_date
from parley.claims.dates.days_apart import days_apart
from parley.claims.language.deeds import EXCHANGES, noun_trigger
from parley.claims.language.function_words import AT_A_PLACE, PRONOUNS
from parley.claims.language.sentences import Sentences
from parley.claims.model.acts import EventMark
from parley.claims.parties.bare_bodies import of_the_government
from parley.claims.parties.candidates import Act
from parley.claims.parties.mediators import between_two
from parley.claims.parties.opposed import another_than_subject, is_neighbour, plainly_behind
from parley.claims.parties.parties import Parties
from parley.claims.sources.holders import Holders
from parley.claims.states.actor_words import ARMED_MOVEMENTS
from parley.claims.types import Event, EventStatus, Mention
from parley.provenance import content_id
from parley.spans import Span
from parley.times import DateExpression

_PLACED = re.compile(rf"\b{AT_A_PLACE}\s+(?:the\s+)?(?:\w+\s+){{0,2}}\Z")
"""What stands between an event and the name of its place."""
_GOES_ON = re.compile(r" ([A-Z][a-zà-ÿ]+)\b")
_EXCHANGE = noun_trigger(EXCHANGES)
_GOES = re.compile(
    r"visit|trip|tour|travel|fl[eiy]|fly|flew|go\b|goes|went|gone|arriv|accompan|mediat|broker|host|brief|enter|sail|call",
    re.IGNORECASE,
)
_AGREES = re.compile(r"agree(?:s|d|ing)?\b|reach|str(?:ike|uck)|sign")
_COMPOUND = re.compile(r"[A-Z][a-z]+[-‑–]\Z|[A-Z][a-z]+[-‑–][A-Z]")
_EXCHANGES = frozenset(("CONSULT", "AGREE"))
"""What two sides do with each other."""
_FRIENDLY = _EXCHANGES | {"COOPERATE", "SUPPORT", "AID"}
"""What nobody quarrels by: an envoy who is received is of no party to it."""
_ON_PLACES = frozenset(("ASSAULT", "COERCE", "RETREAT", "MOBILIZE"))
"""What is done to towns."""
_AIMLESS = frozenset({"MOBILIZE"})
"""Acts that aim at nobody unless it is said: 3 of 8 such in quarrels are against the other side."""
_DONE = frozenset(("happened", "ongoing"))
"""What was done tells who did it; what is threatened or feared may be anybody's."""
_COUP = re.compile(r"(?:overthr[eo]w|toppl|oust|depos|unseat|remov)(?:n|s|e[ds]?|ed|ing)?\b", re.IGNORECASE)
"""What soldiers do to who rules their own state."""
_BOUND = re.compile(r"(?:(?P<until>until|till)|by|within|no later than)\b", re.IGNORECASE)
_OF_WORDS = frozenset(("AGREE", "REQUEST", "THREATEN"))
"""Acts of words: what they are about is to come."""
_ERA = dt.timedelta(days=3700)
_PLACE_REACH, _DATE_REACH = 80, 90
"""Characters from a trigger within which its place and its date stand."""


def event_date(
    text: str, trigger: Span, sentence: Span, dates: Sequence[DateExpression], triggers: Sequence[Span]
) -> DateExpression | None:
    """The date of an event: the nearest in its clause to which no other event of that clause stands nearer.

    Without one the day that it was some days before or after.
    """
    found: list[tuple[bool, int, DateExpression]] = []
    for date in dates:
        if not sentence.contains(date.span):
            continue
        gap = _gap(trigger, date.span)
        if gap > _DATE_REACH or not in_one_clause(text, sentence, date.span, trigger):
            continue
        nearer = [other for other in triggers if other != trigger and _gap(other, date.span) < gap]
        if any(
            in_one_clause(text, sentence, date.span, other) and not share_date(text, date.span, trigger, other)
            for other in nearer
        ):
            continue
        found.append((is_added(text, date.span, trigger), gap, date))
    best = min(found, key=lambda candidate: candidate[:2], default=None)  # its own date before the one that it shares
    return best[2] if best else days_apart(text, sentence, dates, trigger)


def may_date(date: DateExpression, status: EventStatus, written: dt.date | None) -> bool:
    """Whether a day can be that of an event: what has happened is not of a day to come, nor what is done of an era."""
    if date.start and date.end and date.end - date.start > _ERA:
        return False
    begin = date.start or date.end
    return status != "happened" or written is None or begin is None or begin <= written


def _only_bounds(mark: EventMark, date: DateExpression) -> bool:
    """Whether a date behind what was said or imposed only tells by when what was asked for is to come, or to end."""
    bound = _BOUND.match(date.text) if date.span.start > mark.trigger.end else None
    lasting = mark.type in ("COERCE", "SANCTION") and bound is not None and bound["until"] is not None
    return mark.status == "happened" and bound is not None and (lasting or mark.type in _OF_WORDS)


def _gap(a: Span, b: Span) -> int:
    return max(a.start - b.end, b.start - a.end, 0)


def event_place(
    text: str, trigger: Span, sentence: Span, mentions: Sequence[Mention], taken: Sequence[Span], *,
    is_nationality: Callable[[str], bool] = lambda _: False,
) -> str | None:  # fmt: skip
    """The place named after a trigger with a preposition of place, if it is nobody's name."""
    for mention in mentions:
        span = mention.span
        if mention.kind != "place" or not sentence.contains(span) or span.start < trigger.end:
            continue
        if span.start - trigger.end > _PLACE_REACH or any(span.overlap(t) for t in taken):
            continue
        if is_nationality(span.of(text)) or _is_given_name(text, span, mentions):
            continue
        if _PLACED.search(text, trigger.end, span.start):
            return span.of(text)
    return None


def _is_given_name(text: str, span: Span, mentions: Iterable[Mention]) -> bool:
    """Whether a name goes on right behind what seems a place, in a word that is nothing else: "Milan | Radoicic"."""
    following = _GOES_ON.match(text, span.end)
    return following is not None and not any(m.span.start == following.start(1) for m in mentions)


def _names(marked: Sequence[Span], codes: Sequence[str], parties: Parties) -> tuple[str, ...]:
    """The names of one side, each once; pronouns that lead to nobody are no names, but their states are."""
    names = dict.fromkeys(parties.name(span) for span in marked)
    return tuple(name for name in names if name.casefold() not in PRONOUNS) or parties.states(codes)


def _codes(mark: EventMark, parties: Parties) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The codes of who acts and of those acted on; each side may tell something of the other."""
    on_places = mark.type in _ON_PLACES
    mark = mark._replace(recipients=parties.without_towns(mark.recipients)) if on_places else mark
    actor, recipient = parties.codes(mark.actors), parties.codes(mark.recipients)
    if not actor and len(recipient) == 1 and parties.states_known >= set(recipient) and _coup(mark, parties):
        return recipient, recipient
    if _of_two(mark, actor, parties):
        return actor, actor
    both = parties.two_who_meet(mark.actors) if mark.type in _EXCHANGES and not actor and not recipient else ()
    return (
        parties.with_unowned(mark.actors, recipient) or both,
        parties.with_unowned(mark.recipients, actor) or both,
    )


def _of_two(mark: EventMark, actor: tuple[str, ...], parties: Parties) -> bool:
    """Whether several do with each other what is told: so all 176 labelled with more than one actor and nobody beyond.

    "Orsk and Belmar | talked", "the Greco-Turkish | clash".
    """
    if len(actor) < len(("one", "other")) or mark.recipients:
        return False
    noun = _EXCHANGE.fullmatch(parties.text, *mark.trigger) is not None
    if mark.type in ("CONSULT", "COOPERATE"):
        return _GOES.match(parties.text, *mark.trigger) is None
    if mark.type == "AGREE":
        return noun or _AGREES.match(parties.text, *mark.trigger) is not None
    return noun and len(mark.actors) == 1 and _COMPOUND.search(parties.text, *mark.actors[0]) is not None


def _acted_on(
    mark: EventMark, actor: tuple[str, ...], recipient: tuple[str, ...], parties: Parties
) -> tuple[tuple[str, ...], tuple[Span, ...]]:
    """Who is acted on, as codes and as marked: in a quarrel the other side, where nobody else is, or only the actor.

    (Of four states that seemed to act on themselves there, three acted on the other: our own articles, training part.)
    """
    if two := between_two(mark, actor, parties):
        return two, ()
    if actor == recipient and _COUP.match(parties.text, *mark.trigger):
        return recipient, mark.recipients
    if len(actor) == len(mark.actors) == 1 and mark.actors == mark.recipients:  # nobody talks with himself alone
        return (), ()
    if actor == recipient and mark.actors != mark.recipients and _fights_at_home(mark, actor, parties):
        return (), mark.recipients
    if recipient and set(recipient) <= set(actor) and another_than_subject(parties.text, mark):
        return parties.other_side(actor), ()
    nobody = not mark.recipients and mark.type not in _AIMLESS
    nobody = nobody or (not recipient and is_neighbour(parties.text, mark.recipients))
    itself = recipient == actor and mark.type not in _EXCHANGES and actor != (parties.coup,)
    if (nobody or itself) and (other := parties.other_side(actor)):
        return other, ()
    named = {parties.name(span) for span in mark.actors}
    if itself and len(named) == len(actor) == 1 and named == {parties.name(span) for span in mark.recipients}:
        return (), ()  # named twice: "we urge Orsk; should Orsk impose sanctions"
    if mark.type not in _EXCHANGES and set(actor) < set(recipient):  # nobody acts on himself and on another at once
        others = tuple(span for span in mark.recipients if not set(parties.codes([span])) & set(actor))
        return tuple(code for code in recipient if code not in actor), others
    return recipient, mark.recipients


def _fights_at_home(mark: EventMark, actor: tuple[str, ...], parties: Parties) -> bool:
    """Whether a government's troops act in a town of their own, where rebels are: "government troops shelled | Orsk".

    Nor does a movement act on itself, though "the rebels" are led to it.
    """
    movement = mark.type not in _EXCHANGES and ARMED_MOVEMENTS.issuperset(actor)
    return movement or any(of_the_government(parties.text, span) for span in mark.actors)


def _coup(mark: EventMark, parties: Parties) -> bool:
    """Whether soldiers of no state that is told act against their own rulers."""
    rises = mark.type in ("COERCE", "ASSAULT") and _COUP.match(parties.text, *mark.trigger) is not None
    return rises and bool(mark.actors) and all(parties.are_soldiers(span) for span in mark.actors)


def acts_told(marks: Sequence[EventMark], parties: Parties) -> list[Act]:
    """What is done, one act a mark, with the sides as the words at each place and the article's quarrel tell them."""
    parties.learn_subjects(span for mark in marks for span in mark.actors)
    told = [_codes(mark, parties) for mark in marks]
    parties.learn_quarrel([sides for mark, sides in zip(marks, told, strict=True) if mark.type not in _FRIENDLY])
    acts = []
    homes: dict[tuple[str, ...], tuple[str, ...]] = {}
    meant: dict[tuple[Span, ...], tuple[str, ...]] = {}
    for mark, (actor, recipient) in zip(marks, told, strict=True):
        actor = actor or meant.get(mark.actors, ())
        if actor and actor == parties.two_who_meet(mark.actors) and not parties.codes(mark.actors):
            meant[mark.actors] = actor  # "they | agreed to pull back"
        acted_on, phrases = _acted_on(mark, actor, recipient, parties)
        if not recipient and acted_on and is_neighbour(parties.text, mark.recipients):
            meant[mark.recipients] = acted_on  # "accused | his neighbour | of stealing"
        if mark.type not in _FRIENDLY and mark.status in _DONE and plainly_behind(parties.text, phrases, mark.trigger):
            found = parties.who_acts_on_other_side(mark.actors, actor, acted_on)
            if found != actor and actor:  # who once acts for a state does so in the next act, too
                homes[actor] = found
            actor = found
        if mark.type == "ASSAULT" and len(acted_on) == 1 and parties.is_person(acted_on[0]):
            acted_on = parties.who_acts_on_other_side(phrases, acted_on, actor)  # "killed General Roe"
        acts.append(Act(mark.trigger, mark.type, (mark.actors, phrases), (actor, acted_on)))
    return [act._replace(codes=(homes.get(act.codes[0], act.codes[0]), act.codes[1])) for act in acts]


def build_events(
    article: str,
    text: str,
    marks: Sequence[EventMark],
    *,
    acts: Sequence[Act],
    parties: Parties,
    sentences: Sentences,
    dates: Mapping[Span, Sequence[DateExpression]],
    mentions: Sequence[Mention],
    holders: Holders,
    speaker_of: Sequence[str],
    written: dt.date | None,
) -> tuple[Event, ...]:
    """One event per sure mark, in order of the text; `article` is the article's id, `dates` are those of each sentence.

    `acts`: of each mark what its words tell of who takes part; `written`: the day of the text.
    """
    by_sentence: dict[Span, list[Span]] = {}
    for mark in marks:
        by_sentence.setdefault(sentences.around(mark.trigger), []).append(mark.trigger)
    places: dict[Span, list[Mention]] = {sentence: [] for sentence in by_sentence}
    for mention in mentions:
        if (inside := places.get(sentences.around(mention.span))) is not None:
            inside.append(mention)
    out = []
    for mark, act in zip(marks, acts, strict=True):
        if not mark.sure:
            continue
        actor, recipient = act.codes
        sentence = sentences.around(mark.trigger)
        holder = holders.of(mark.trigger)
        out.append(
            Event(
                id=content_id("ev", article, mark.type, mark.trigger),
                type=mark.type,
                actor=actor,
                recipient=recipient,
                actor_names=_names(act.phrases[0], actor, parties),
                recipient_names=_names(act.phrases[1], recipient, parties),
                trigger_span=mark.trigger,
                place=event_place(
                    text,
                    mark.trigger,
                    sentence,
                    places[sentence],
                    (*mark.actors, *mark.recipients),
                    is_nationality=parties.is_nationality,
                ),
                date=event_date(
                    text,
                    mark.trigger,
                    sentence,
                    [
                        date
                        for date in dates.get(sentence, ())
                        if holders.told_with(mark.trigger, date.span)
                        and may_date(date, mark.status, written)
                        and not _only_bounds(mark, date)
                    ],
                    by_sentence[sentence],
                ),
                status=mark.status,
                reported_by=speaker_of[holder] if holder is not None else None,
            )
        )
    return tuple(out)
