"""The reader: clean articles in, readings out, with one model session for any number of articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import tee
from typing import NamedTuple

from parley.articles.types import Article
from parley.claims.dates.datelines import stands_in_dateline, written_on
from parley.claims.dates.dates import find_dates
from parley.claims.events.events import acts_told, build_events
from parley.claims.events.headings import without_headings
from parley.claims.forecasts.forecasts import build_forecasts
from parley.claims.forecasts.foreseen import foreseen
from parley.claims.forecasts.intentions import without_own_acts, without_weighed
from parley.claims.forecasts.likelihood import Lexicon
from parley.claims.forecasts.stated_odds import odds_of
from parley.claims.forecasts.viewed_clauses import without_uncounted
from parley.claims.happenings import happenings_of
from parley.claims.language.gazetteer import Gazetteer
from parley.claims.language.tokens import beginning
from parley.claims.model.marking import MarkedText, Marker
from parley.claims.model.surety import Bars
from parley.claims.parties import speaker_states
from parley.claims.parties.candidates import Candidates
from parley.claims.parties.choosing import Choosers
from parley.claims.parties.parties import Parties
from parley.claims.positions import position_sides
from parley.claims.positions.clauses import whole_clauses
from parley.claims.positions.positions import build_positions, of_parties
from parley.claims.quantities.quantities import find_quantities
from parley.claims.sources.holders import Holders
from parley.claims.sources.speakers import resolve_speakers
from parley.claims.sources.turn_speakers import without_askers, without_questions
from parley.claims.statements.quoted_by import with_quoted
from parley.claims.statements.statements import build_statements
from parley.claims.statements.turn_reports import with_turns
from parley.claims.types import Reading

LONGEST = 400_000
"""Characters of one article that are read; a page beyond it is no article, and `limits` says what was left."""
MOST_WORDS = 100_000
"""Words and marks of it that are read †: what so many characters of prose hold; it bounds the time of what is none."""


class Source(NamedTuple):
    """An article to read, with what its page already had to confess."""

    article: Article
    limits: tuple[str, ...] = ()


class Reader:
    """Reads articles. Stateless between calls, but for the loaded model."""

    def __init__(self, marker: Marker, gazetteer: Gazetteer, lexicon: Lexicon, choosers: Choosers) -> None:
        self._marker = marker
        self._gazetteer = gazetteer
        self._lexicon = lexicon
        self._choosers = choosers

    def with_choosers(self, choosers: Choosers) -> Reader:
        """The same reader with others who choose sides."""
        return Reader(self._marker, self._gazetteer, self._lexicon, choosers)

    def with_bars(self, bars: Bars) -> Reader:
        """The same reader with other bars below which marks are left out."""
        return Reader(self._marker.with_bars(bars), self._gazetteer, self._lexicon, self._choosers)

    def read(self, sources: Iterable[Source]) -> Iterator[Reading]:
        """One reading per article, in order.

        Articles are taken from the iterator as they are needed; where the model runs on threads of its own, one ahead.
        """
        asked, taken = tee(sources)
        for begun in self._marker.begin(beginning(source.article.text[:LONGEST], MOST_WORDS) for source in taken):
            yield self._reading(next(asked), self._marker.end(begun))

    def _reading(self, source: Source, read: MarkedText) -> Reading:
        article = source.article
        text, words, sentences, marked, found, asker, signs = read
        attributions = with_quoted(text, with_turns(text, marked.attributions, sentences), sentences)
        marked = marked._replace(attributions=attributions)
        written = written_on(text, article.published)
        dates = find_dates(text, anchor=written)
        told_dates = [date for date in dates if not stands_in_dateline(text, date.span)]
        resolved = resolve_speakers(
            text, marked.attributions, marked.mentions, self._gazetteer,
            words=words, title=article.title, byline=article.byline, outlet=article.outlet,
            asker=asker, written=written,
        )  # fmt: skip
        speakers = {speaker.id: speaker for speaker in resolved.speakers}
        limits = list(source.limits)
        if len(article.text) > len(text):
            limits.append(f"Only the first {len(text):,} characters of the article were read.")
        if article.published is None and any(d.start is None and d.end is None for d in dates):
            advised = any("--published" in limit for limit in limits)
            limits.append(
                "Without it relative dates (“on Friday”) are not resolved."
                if advised
                else "No publication date is known, so relative dates are not resolved; give one with --published."
            )
        statements = build_statements(
            article.id, text, words, marked.attributions, resolved.speaker_of, resolved.told_to, told_dates
        )
        parties = Parties(resolved.scene, published=article.published)
        holders = Holders(marked.attributions)
        dated = sentences.grouped(told_dates)
        acts = without_questions(without_headings(found, text), resolved.scene, holders, sentences)
        acts = whole_clauses(acts, text, sentences)
        taken = of_parties(acts.positions, text, holders=holders, statements=statements, speakers=speakers)
        predicted = foreseen(acts.forecasts, taken, marked.attributions, text, sentences)
        taken = without_uncounted(taken, text, sentences)
        taken, predicted = without_weighed(taken, predicted, text), without_own_acts(predicted, taken, text)
        happenings = happenings_of(
            acts.events, text, marked.attributions, marked.mentions, sentences,
            holders=holders, statements=statements, speakers=speakers,
        )  # fmt: skip
        told_acts = acts_told(happenings, parties)
        candidates = Candidates(text, told_acts, parties, sentences, marked.mentions)
        events = build_events(
            article.id, text, happenings, acts=told_acts,
            parties=parties, sentences=sentences, dates=dated, mentions=marked.mentions, holders=holders,
            speaker_of=resolved.speaker_of, written=written,
        )  # fmt: skip
        past = {event.date.span for event in events if event.date and event.status in ("happened", "ongoing")}
        said = {statement.date.span for statement in statements if statement.date}
        states = resolved.scene.gazetteer.state_names
        taken_by = build_positions(
            article.id,
            text,
            taken,
            happenings,
            parties=parties,
            states=states,
            sentences=sentences,
            holders=holders,
            statements=statements,
            speakers=speakers,
        )
        taken_by = without_askers(taken_by, resolved.scene)
        as_acts = position_sides.acts_of(taken_by, statements, states)
        speaking = speaker_states.acts_of(resolved.speakers, statements, resolved.scene.gazetteer, parties)
        of_states = self._choosers.speakers.sides(candidates, speaking)
        return Reading(
            article=article,
            speakers=speaker_states.with_states(
                resolved.speakers, statements, of_states, speaking, candidates.namings(), text
            ),
            statements=statements,
            events=events,
            positions=position_sides.with_sides(
                taken_by, as_acts, self._choosers.positions.sides(candidates, as_acts), states, text
            ),
            quantities=find_quantities(
                text, attributions=marked.attributions,
                source_names=[speakers[s].name for s in resolved.speaker_of], dates=dates,
                chances=odds_of(predicted, text),
            ),
            forecasts=build_forecasts(
                article.id, text, predicted, happenings, parties=parties, holders=holders,
                attributions=marked.attributions, statements=statements, speakers=speakers,
                dates=dated, past=past, said=said, sentences=sentences,
                lexicon=self._lexicon, published=written,
            ),
            limits=tuple(limits),
            signs=signs,
        )  # fmt: skip
