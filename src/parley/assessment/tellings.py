"""What articles tell in so many words, where reading found no act of the kind, or found it nobody's."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from parley.assessment.affairs import among_thirds, between_thirds, charge_by, with_own_people
from parley.assessment.asserting import asserted, comes_about, disowned, imagined, requested, unsaid
from parley.assessment.mentioned import only_thirds
from parley.assessment.naming import private, rebels
from parley.assessment.recognising import GOING, Rule, Rules
from parley.assessment.sightings import DENIED_BY_ACTOR, HISTORY_DAYS, Noted, oldest_year
from parley.assessment.signs import by_sentence
from parley.assessment.texts import Page, Sentence, Texts
from parley.assessment.voices import Voices
from parley.assessment.whose import BACK, Telling, Told
from parley.assessment.wordings import Wording
from parley.claims.types import Event, Sign, Statement
from parley.provenance import content_id
from parley.record.types import Question, StoredReading
from parley.spans import Span


class _Scene(NamedTuple):
    """An article with its sentences, its acts in their order and where these begin, whose word things are."""

    stored: StoredReading
    telling: Telling
    events: Sequence[Event]
    starts: Sequence[int]
    voices: Voices
    question: Question

    def names_other(self) -> bool:
        """Whether the article names the target anywhere."""
        return any(
            self.telling.names(number, self.question.target, back=0) for number in range(len(self.telling.sentences))
        )

    def event(self, span: Span) -> Event | None:
        """The act whose trigger lies among the words, the first of those whose actor is known."""
        first, last = bisect_left(self.starts, span.start - LONGEST), bisect_left(self.starts, span.end)
        inside = [event for event in self.events[first:last] if span.overlap(event.trigger_span)]
        return next((event for event in inside if event.actor), inside[0] if inside else None)

    def movement(self, sentence: Sentence) -> Event | None:
        """The movement of forces of which a sentence tells, None where it tells of none or of several."""
        first, last = bisect_left(self.starts, sentence.start), bisect_left(self.starts, sentence.end)
        moving = [event for event in self.events[first:last] if event.type == "MOBILIZE" and event.actor]
        return moving[0] if len({event.actor for event in moving}) == 1 else None


class Place(NamedTuple):
    """Where in a sentence a fact is told; `negative`: by words that deny themselves."""

    span: Span
    negative: bool


LONGEST = 60
"""No trigger is longer."""


def of_tellings(
    articles: Sequence[StoredReading], rules: Rules, voices: Voices, question: Question, texts: Texts,
    noted: Iterable[Noted],
) -> Iterator[Noted]:  # fmt: skip
    """Facts that sentences tell, each once in an article; `noted`: those that claims show, which are not told again."""
    shown: dict[str, set[str]] = {}
    for note in noted:
        if not note.is_history:
            shown.setdefault(note.report.article, set()).add(note.indicator)
    for stored in articles:
        article = stored.reading.article
        events = sorted(stored.reading.events, key=lambda event: event.trigger_span)
        telling = Telling(texts.page(article), question)
        scene = _Scene(stored, telling, events, [event.trigger_span.start for event in events], voices, question)
        done = shown.get(article.id, set())
        asked = rules.told.without(rules.told.every, done)
        signs = by_sentence(stored.reading, texts.page(article))
        new = None if stored.copy_of is None else _new_sentences(stored, texts.page(article))
        for number, sentence in enumerate(scene.telling.sentences):
            if new is not None and sentence not in new:
                continue
            wording = sentence.wording()
            told = rules.told[wording.found(asked)]
            here = signs.get(sentence.start, ())
            if not (told or here) or wording.is_elsewhere(oldest_year(stored.day)):
                continue
            ways = [(rule, _places(rule, wording)) for rule in told]
            ways += [(rule, _place(sign, sentence)) for sign in here for rule in rules.signs.get(sign.kind, ())]
            for rule, places in ways:
                if rule.indicator not in done and not rule.bars(wording):
                    found = _told(scene, number, wording, rule, places)
                    if found is not None:
                        done.add(rule.indicator)
                        asked = rules.told.without(asked, (rule.indicator,))
                        yield found


def _new_sentences(stored: StoredReading, page: Page) -> set[Sentence]:
    """The sentences of an update in which something was read that no version before it prints, forecasts left aside.

    A forecast may have been read for the first time in a sentence that an earlier version has.
    """
    reading = stored.reading
    begins = [
        *((event.id, event.trigger_span.start) for event in reading.events),
        *((position.id, position.span.start) for position in reading.positions),
        *((statement.id, statement.content_spans[0].start) for statement in reading.statements),
    ]
    return {page.around(Span(start, start + 1)) for claim, start in begins if stored.adds(claim)}


def _places(rule: Rule, wording: Wording) -> Iterator[Place]:
    """Where a rule's words stand in a sentence."""
    for expression in rule.words:
        for span in wording.places(expression):
            yield Place(span, negative=expression.negative)


def _place(sign: Sign, sentence: Sentence) -> Iterator[Place]:
    """Where a sign stands in its sentence."""
    yield Place(sentence.within(sign.span), negative=False)


def _told(scene: _Scene, number: int, wording: Wording, rule: Rule, places: Iterable[Place]) -> Noted | None:
    """The fact as a sentence tells it; None where it does not tell it of the sides that the rule wants."""
    for place in places:
        if not _counts(rule, wording, place):
            continue
        sentence = scene.telling.sentences[number]
        # Blanks before the first word are not part of what is searched.
        words = Span(place.span.start + sentence.before, place.span.end + sentence.before)
        span = Span(sentence.start + words.start, sentence.start + words.end)
        if not scene.stored.stands(span):
            continue
        statement = _statement(scene.stored, span, whole=rule.given.told != "speech")
        event = scene.event(span)
        if event is None and rule.given.signs and rule.alone:
            # A sign stands at whatever word of its sentence.
            event = scene.movement(sentence)
        if event is not None and _is_background(event, span, scene.stored):
            continue
        if rule.given.told == "fact" and sentence.refuted():
            continue
        if _sides(scene, number, words, rule, statement, event):
            claim = event.id if event else content_id("told", scene.stored.reading.article.id, span.start)
            return Noted(
                indicator=rule.indicator, report=scene.voices.told(scene.stored, claim, span, statement),
                zero_because=DENIED_BY_ACTOR if rule.denial else None,
            )  # fmt: skip
    return None


def _counts(rule: Rule, wording: Wording, place: Place) -> bool:
    """Whether the words are told in the manner that the rule wants."""
    if not (wording.doubts or wording.ahead):
        return True
    lowered, (start, end) = wording.lowered, place.span
    if rule.given.told == "speech":
        # Words that deny something themselves mean it, and where a sign stands in its sentence tells nothing.
        meant = place.negative or rule.given.signs
        return not (imagined(lowered, start) or disowned(lowered, start) or (not meant and unsaid(lowered, start)))
    if rule.given.told == "plan":
        return asserted(lowered, start, end) and not requested(lowered, start)
    return comes_about(lowered, start, end, within=not place.negative)


def _sides(
    scene: _Scene, number: int, words: Span, rule: Rule, statement: Statement | None, event: Event | None
) -> bool:  # fmt: skip
    """Whether it is told of the sides that the rule wants, within a statement and as an act that was read, if any."""
    question = scene.question
    teller = scene.voices.speaks_for(scene.stored, statement) if statement is not None else ()
    if rule.given.by == "target" and question.actor in teller:
        # What the suspected attacker tells of the other side's acts is a charge, and no report.
        return False
    speech = rule.given.told == "speech"
    if speech and not teller:
        span = statement.source_span if statement is not None else None
        teller = scene.telling.officials(span) if span else scene.telling.tellers(number, words)
        others = statement is not None and scene.voices.is_others(scene.stored, statement, question)
        if others and not teller and rule.given.by in ("actor", "target"):
            return False
    sentence = scene.telling.sentences[number].told
    accused = None if speech else scene.telling.sentences[number].charged(words.start)
    if event is not None and not speech and (private(event.actor_names) or rebels(event.actor_names)):
        return False
    if speech and teller:
        by = tuple(teller)
    elif accused is not None:
        if rule.given.by == "target" and charge_by(scene.telling.named(number), accused, question.actor):
            return False
        by = scene.telling.within(number, accused)
    else:
        source = _within(statement.source_span, scene.telling.sentences[number]) if statement else None
        acting, struck = (event.actor, event.recipient) if event and not speech else ((), ())
        called = event is not None and any(name in sentence for name in event.actor_names)
        # Of plans whoever tells them means his own.
        own = teller if rule.given.told == "plan" else ()
        by = scene.telling.actors(number, words, Told(acting, struck, source, own, called))
    if not rule.sides(by, None, question, scene.voices.known_here):
        return False
    named = scene.telling.named(number)
    if rule.given.by == "third" and among_thirds(sentence, named, question):
        return False
    if rule.given.by == "any" and between_thirds(named, question):
        return False
    if rule.paired and with_own_people(sentence, words):
        return False
    if scene.telling.aimed_elsewhere(number, words):
        going = event is not None and event.type in GOING
        if rule.paired or not (going or scene.names_other()):
            return False
    to = {"actor": question.actor, "target": question.target}.get(rule.given.to)
    if to is None or {question.actor, question.target} <= set(by):
        return True
    # What others do to each other is told of a side where the sentence names it.
    others = event is not None and all(only_thirds(codes, question) for codes in (event.actor, event.recipient))
    back = 0 if others or rule.given.by == "third" else 1 if rule.given.by == "any" else BACK
    return scene.telling.names(number, to, back=back)


def _is_background(event: Event, words: Span, stored: StoredReading) -> bool:
    """Whether an act among the words is dated long before the article; a year that the words hold dates nothing."""
    date = event.date
    if date is None or date.end is None or words.overlap(date.span):
        return False
    return (stored.day - date.end).days > HISTORY_DAYS


def _within(span: Span | None, sentence: Sentence) -> Span | None:
    """A span counted from the beginning of its sentence; None where it stands elsewhere."""
    if span is None or span.start < sentence.start or span.end > sentence.end:
        return None
    return Span(span.start - sentence.start, span.end - sentence.start)


def _statement(stored: StoredReading, words: Span, *, whole: bool) -> Statement | None:
    """The innermost statement in whose content the words stand; `whole`: not only some of them ("said that ...")."""
    holding = [
        (sum(span.end - span.start for span in statement.content_spans), statement.id, statement)
        for statement in stored.reading.statements
        if any(span.overlap(words) and not (whole and words.start < span.start) for span in statement.content_spans)
    ]
    return min(holding)[2] if holding else None
