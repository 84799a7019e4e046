"""What an assessment assumes, and what it cannot tell: sentences for its reader."""

from __future__ import annotations

import datetime as dt
import textwrap
from collections.abc import Iterator, Sequence

from parley.assessment.anew import CALM_DAYS, Anew
from parley.assessment.classes import PRIOR_CASES
from parley.assessment.days import FULL_WEEK
from parley.assessment.evidence import ERROR_FLOOR
from parley.assessment.forecasters import HALF_LIFE_DAYS, MOST_WEIGHT, NOBODY
from parley.assessment.hand import Hand
from parley.assessment.headline import SHARED_SPREAD
from parley.assessment.origins import MOST_POINTS
from parley.assessment.question import Asked
from parley.assessment.reliability import RATIOS
from parley.assessment.types import PROFILE_VALUES, EvidenceItem, Forecasters, Profile
from parley.record.types import Record, StoredReading

_CLASS_FIELDS = ("trigger", "protracted", "violence")
_LONGEST_ACT = 200
"""Characters of a sentence that tells of a later beginning."""
LONG_DAYS = 90
"""After so many days since the trigger the page says how to start the clock anew."""
STALE_HOURS = 72
"""After which the newest article is called stale."""

NO_WARNING = (
    "This is not a warning system: it weighs what the record's articles report, and it does not watch for what they do "
    "not report."
)


def assumptions(profile: Profile, evidence: Sequence[EvidenceItem], hand: Hand) -> tuple[str, ...]:
    """What the number rests on besides reports: judgement marked as such, and what people set by hand."""
    return tuple(_assumptions(profile, evidence, hand))


def _assumptions(profile: Profile, evidence: Sequence[EvidenceItem], hand: Hand) -> Iterator[str]:
    judged = sum(1 for item in evidence if item.log_odds and item.basis.startswith("judgement"))
    counting = sum(1 for item in evidence if item.log_odds)
    yield (
        f"{judged} of {counting} pieces of evidence that count rest on judged chances, not on counted cases; the range "
        f"lets all of them be off together (standard deviation of the logarithm {SHARED_SPREAD})."
    )
    yield (
        f"A report by a source that nobody graded is taken as {RATIOS['F']:g} times likelier if the fact is there than "
        f"if it is not; {ERROR_FLOOR:.0%} remains for an error that all reports share."
    )
    yield (
        f"A class of past crises is shrunk to wider ones as if these were {PRIOR_CASES:g} cases; the timing of "
        "escalation and who struck first are taken from the few crises that began without violence and escalated."
    )
    yield (
        f"Named forecasters together weigh at most {MOST_WEIGHT:.0%} of their surprise, and half after "
        f"{HALF_LIFE_DAYS:g} days; one unconfirmed origin moves the answer by at most {100 * MOST_POINTS:g} points."
    )
    yield f"A fact that is not reported counts as absent as far as the record holds {FULL_WEEK:g} articles a week."
    for name in PROFILE_VALUES:
        value = getattr(profile, name)
        if value.edit is not None:
            yield f"Set by hand: {name.replace('_', ' ')} is {value.value}: {value.basis}"
    for name, effect in sorted(hand.effects.items()):
        yield f"Set by hand by {effect.author}: the weight of {name} is {effect.log_odds:+.2f}. {effect.reason}".strip()
    for name, effect in sorted(hand.rejected.items()):
        yield f"Rejected by {effect.author}: {name} counts for nothing. {effect.reason}".strip()
    for name, entered in sorted(hand.sighted.items()):
        what = f"was seen on {entered.day}" if entered.day else "was not seen"
        yield f"Entered by {entered.author}: {name} {what}. {entered.reason}".strip()


def limits(
    record: Record, asked: Asked, articles: Sequence[StoredReading], profile: Profile,
    evidence: Sequence[EvidenceItem], forecasters: Forecasters, coverage: float, as_of: dt.date,
    anew: Anew | None = None,
) -> tuple[str, ...]:  # fmt: skip
    """What degrades the answer, the gravest first; `anew`: the answer if the crisis began again."""
    return (
        *_undated(record, asked, articles),
        NO_WARNING,
        *_of_question(record, asked, articles, as_of),
        *_newest(articles, as_of),
        *_clock(profile, as_of, anew),
        *_of_record(articles, profile, evidence, coverage),
        *([NOBODY] if forecasters.note else []),
        *_of_sources(record, articles),
    )


def no_dates(articles: Sequence[StoredReading]) -> bool:
    """Whether there are articles and none of them has a date of publication."""
    return bool(articles) and all(stored.reading.article.published is None for stored in articles)


def _undated(record: Record, asked: Asked, articles: Sequence[StoredReading]) -> Iterator[str]:
    """What to do before anything else where no article is dated: every day of the answer hangs on it."""
    if not no_dates(articles):
        return
    one = len(articles) == 1
    added = sorted({stored.day for stored in articles})
    when = f"{added[0]}" if len(added) == 1 else f"{added[0]} to {added[-1]}"
    window = ", and the window of the proposed question with it" if asked.proposed else ""
    silent = "It does not say so: until then it counts" if one else "None says so: until then they count"
    yield (
        f"First say when {'the article' if one else 'each article'} was published: parley add {record.name} FILE "
        f"--published YYYY-MM-DD. {silent} "
        f"from the day of addition ({when}){window}, which may be years off. Then the answer of that day is given by "
        f"parley assess {record.name} --as-of YYYY-MM-DD."
    )


def _of_question(
    record: Record, asked: Asked, articles: Sequence[StoredReading], as_of: dt.date
) -> Iterator[str]:  # fmt: skip
    """What there is to say of the question: what became of it, that it is closed, that nobody confirmed it."""
    yield from _outcome(record)
    if as_of > asked.question.closes:
        yield f"The question closed on {asked.question.closes}; this is the answer as of that day."
    if asked.proposed:
        newest = max((stored.day for stored in articles), default=None)
        which = "newest article" if newest == as_of else "answer"
        yield (
            "The question was proposed from the record and nobody has confirmed it: confirm it with "
            f"--confirm-question, or ask another one with --ask. It runs 90 days from the day of the {which} "
            f"({as_of}); for those from another day give --as-of."
        )


def _clock(profile: Profile, as_of: dt.date, anew: Anew | None) -> Iterator[str]:
    """Since when time runs, and what the answer would be if it ran from a later act."""
    began = profile.began
    if began is None:
        yield "The day of the trigger is not known: time runs from the first article."
        return
    if anew is not None and anew.counted:
        yield (
            f"Half of the base rate is counted from {began}, half from {anew.day}, when people were killed after more "
            f"than {CALM_DAYS} days without such an act and the threatening side answered{_act(anew)}. If that set off "
            f"a new crisis, the base rate is {anew.base:.0%}, and the answer with the evidence as it stands "
            f"{anew.answer:.0%}: start the clock there with --set profile.trigger_day={anew.day} --because …; keep "
            f"it where it was with --set profile.trigger_day={began} --because …"
        )
    elif anew is not None:
        yield (
            f"Time runs from {began}, and the base rate falls with it. If what happened on {anew.day}{_act(anew)}, "
            f"after more than {CALM_DAYS} days without an act of violence, ultimatum or mobilisation, set off a new "
            f"crisis, the base rate is {anew.base:.0%}, and the answer with the evidence as it stands "
            f"{anew.answer:.0%}: start the clock there with --set profile.trigger_day={anew.day} --because …"
        )
    elif (as_of - began).days > LONG_DAYS:
        yield (
            f"Time has run for {(as_of - began).days} days since {began}, and the base rate falls with it: if a later "
            "act set off a new crisis, start the clock there with --set profile.trigger_day=YYYY-MM-DD --because …"
        )


def _act(anew: Anew) -> str:
    """The sentence that tells of the later act, in brackets."""
    return f" (“{textwrap.shorten(anew.told, _LONGEST_ACT, placeholder='…')}”)" if anew.told else ""


def _of_record(
    articles: Sequence[StoredReading], profile: Profile, evidence: Sequence[EvidenceItem], coverage: float
) -> Iterator[str]:
    """What the record does not tell."""
    unknown = [name.replace("_", " ") for name in _CLASS_FIELDS if getattr(profile, name).value is None]
    if unknown:
        yield f"Not known of this crisis: {', '.join(unknown)}; wider classes of past crises stand in."
    if not any(item.log_odds and item.kind == "sighting" for item in evidence):
        yield "No report in this record counts as evidence: the answer is little more than the base rate."
    if len(articles) == 1:
        yield (
            "One article can tell who says what and which facts it reports; it cannot tell whether others confirm "
            "them, what else happened, or what did not happen."
        )
    elif coverage < 0.5:
        yield f"The record covers {coverage:.0%} of the time since the crisis began: absence of reports tells little."
    silent = sum(1 for stored in articles if not (stored.reading.events or stored.reading.positions))
    if silent:
        yield f"In {silent} of {len(articles)} articles no act and no position was recognised: they tell nothing here."


def _of_sources(record: Record, articles: Sequence[StoredReading]) -> Iterator[str]:
    """What is not known of the sources."""
    outlets = {stored.reading.article.outlet or stored.reading.article.id for stored in articles}
    if articles and not any(f"outlet:{outlet}" in record.grades for outlet in outlets):
        yield "No outlet in this record is graded: all count alike, as sources that cannot be judged."
    undated = sum(1 for stored in articles if stored.reading.article.published is None)
    if undated and not no_dates(articles):
        yield f"{undated} of {len(articles)} articles have no date of publication; they count from the day of addition."
    copies = sum(1 for stored in record.articles if stored.copy_of is not None and not stored.news)
    updates = sum(1 for stored in record.articles if stored.copy_of is not None and stored.news)
    if updates:
        whole = len(record.articles)
        yield f"{updates} of {whole} articles are later versions of others: only what is new in them counts."
    if copies:
        yield f"{copies} of {len(record.articles)} articles are copies of others and count for nothing."


def _outcome(record: Record) -> Iterator[str]:
    edit = next((e for e in reversed(record.edits) if (e.target, e.field) == ("crisis", "outcome")), None)
    if edit is not None and isinstance(edit.value, dict):
        what = f"It happened on {edit.value.get('on')}" if edit.value.get("happened") else "It did not happen"
        yield f"{what}, as {edit.author} entered; the number is what the reports said, not the outcome."


def _newest(articles: Sequence[StoredReading], as_of: dt.date) -> Iterator[str]:
    if not articles:
        yield "The record holds no article that counts."
        return
    newest = max(stored.day for stored in articles)
    age = (as_of - newest).days
    if no_dates(articles):
        return
    if no_dates([stored for stored in articles if stored.day == newest]):
        yield f"The newest article carries no date: it counts from {newest}, when it was added, and may be much older."
        return
    if not age:
        yield f"The newest article is of {newest}, the day of this assessment."
        return
    stale = ""
    if 24 * age > STALE_HOURS:
        stale = f", which is stale: much may have changed since; the answer of that day: --as-of {newest}"
    days = "day" if age == 1 else "days"
    yield f"The newest article is of {newest}, {age} {days} before this assessment{stale}."
