"""Clauses to which somebody puts odds in so many words: "the chance that it holds is one in ten", "war is a coin flip".

A figure is the plainest of all forecasts, and the model passes over most of its forms. Figures stand for themselves
here, whoever puts them, as long as the words around them say that they are a chance of something.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from parley.claims.forecasts.odds import chance_figures, find_odds, read_odds
from parley.claims.forecasts.outcomes import OUTCOME
from parley.claims.language.sentences import Sentences
from parley.claims.model.acts import ForecastMark
from parley.spans import Span, hull

_NOUN = r"(?:odds|chances?|probabilit(?:y|ies)|likelihood|risks?|danger|possibility|prospects?)"
_IN_WORDS = (
    r"(?:(?:close|next)\sto\s(?:zero|nil|nothing|none)|(?:almost\s|near(?:ly)?[\s-]|virtually\s)?(?:zero|nil)|slim\sto\s(?:none|nil)"
    r"|a\scoin[\s-](?:flip|toss)|a\stoss-?up|even|evens|fifty-fifty|50[-–/]50)"
)
_WORDED = re.compile(rf"\b{_IN_WORDS}(?![\w-])", re.IGNORECASE)
_HINT = re.compile(
    rf"\b{_NOUN}\b|\b(?:gives?|gave|put|puts|has|have)\s(?:it\s)?|\bat\s\S+\s?(?:%|per\s?cent|in\b)|coin|toss|fifty|50|ty-\w{{3,5}}ty|\d0[-–/]\d0"
    r"|:\s\S+\s?(?:%|per\s?cent)",
    re.IGNORECASE,
)
"""One of these stands in every sentence that puts odds to something."""
_MARK = "\x00"
"""Stands for each character of a figure while its sentence is looked at."""
_FIGURE = rf"{_MARK}+"
_OF = r"[^\x00;:“”\"]{3,160}?"
"""What odds are put to."""
_SLIGHT = r"(?:(?:now|only|just|still|about|put|at|to|of|no|perhaps)\s){0,3}"
_IS = (
    rf"(?:\s(?:is|are|was|were|at|as|stands?|stood|remains?|remained|has\sbeen|being)\s{_SLIGHT}|\s(?:has|have|had)\s(?:\w+\s){{1,2}}(?:to\s)?"
    r"|\s(?:rose|fell|climbed|dropped|jumped|slipped|rises|falls)\s(?:to\s)?|:\s|,\s)"
)
_END = r"(?:\s(?:or\s(?:so|less|more|better|worse)|at\s(?:best|most|least|the\smost)))?"
_FORMS = (
    rf"(?P<clause>(?:\b(?:the|an?|any|my|our|his|her|its|their)\s)?(?:\w+\s)?\b{_NOUN}\s(?:of|that|for)\s{_OF}{_IS}(?P<figure>{_FIGURE}){_END})",
    rf"\b(?:gives?|gave|giving)\s(?P<clause>{_OF}\s(?:odds|chances?)\sof\s(?P<figure>{_FIGURE}){_END})",
    rf"\b(?:(?:ha[sd]|have|puts?|rates?|rated)\sit\sat|sa(?:y|ys|id)|calls?\sit)\s(?P<clause>(?P<figure>{_FIGURE})\sthat\s[^;:“”\"]{{6,200}})",
    rf"(?:\b(?:am|are|is|was|stay(?:s|ed)?|sits?|stands?|remain(?:s|ed)?|still|now)\sat|:)\s(?P<clause>(?P<figure>{_FIGURE})\s(?:for|on)\s"
    rf"(?:[\w’'-]+\s){{0,4}}?{OUTCOME}[^;:“”\"]{{0,120}})",
    rf"(?:\A|[,;:—–]\s|\b(?:that|and|but)\s|[“\"‘])(?P<clause>(?:[\w’'-]+\s){{0,3}}?{OUTCOME}(?:\s[\w’'.-]+){{0,6}}?\s(?:is|looks|seems|remains|was)\s"
    rf"(?:now\s|still\s|about\s|basically\s|roughly\s|essentially\s)?(?P<figure>{_FIGURE}){_END})(?=[.,;:)—–”\"’]|\Z)",
    rf"\b(?:think|thinks|say|says|said|believes?|believed|reckons?|sees?|there(?:['’]s|\s(?:is|was|remains)))\s(?P<clause>(?:there(?:['’]s|\s(?:is|was|remains))\s)?(?:(?:maybe|perhaps|only|still|now|an?)\s){{0,3}}"
    rf"(?P<figure>{_FIGURE})\s{_NOUN}\s(?:of|that|for)\s[^;:“”\"]{{4,160}})",
)
_PUT = tuple(re.compile(form, re.IGNORECASE) for form in _FORMS)
_PUTS_IT = (
    r"(?:and\s)?(?:I|we|he|she|they|the\s\w+|[A-Z][\w’-]+)\s(?:would\s|now\s|\w+ly\s)?(?:put|puts|rate|rates|make|makes|estimate[sd]?|give|gives)\s"
    rf"(?:it|that|this|the\s{_NOUN})\sat\s"
)
_THEN_PUT = re.compile(rf"(?:\s\((?:{_PUTS_IT})?|[;,—–]\s?{_PUTS_IT})(?P<figure>{_FIGURE})")
"""Behind a clause that is foreseen already: "an invasion is unlikely; we put it at 10 per cent"."""
_GIVER = re.compile(
    r"(?:\A|[.!?;:—–]\s|\n|\b(?:but|and|while)\s|,\s)(?P<who>(?:he|she|they|we)\b|[A-Z][^,;:.!?\n“”\"]{1,60}?)(?:,\s[^,;:.!?\n“”\"]{2,60},)?"
    r"\s(?:(?:still|now|\w+ly)\s)?(?:gives|gave|puts?|rates?|rated|ha[sd]\sit\sat|sees|saw)\s\Z"
)
"""Who puts odds to what follows, where nobody is marked as its source."""
_LONGEST_GIVER = 160
_SAID_LAST = re.compile(r",\s[^,\x00]{2,60}\s(?:said|says|adds|added|told\s[^,]{2,30})\W*\Z")
"""Who says so, behind what he says."""
_EDGE = " \t\n,;:—–-"


def with_stated_odds(marks: Sequence[ForecastMark], text: str, sentences: Sentences) -> list[ForecastMark]:
    """The forecasts with every clause to which somebody puts odds, and with the odds that follow a clause."""
    out = list(marks)
    for sentence in _hinted(text, sentences):
        masked, figures = _masked(text, sentence)
        if not figures:
            continue
        for clause, figure in _stated(masked, sentence.start):
            near = [mark for mark in out if mark.span.overlap(clause)]
            inside = [mark for mark in near if sentence.contains(mark.span)]
            first = inside[0] if inside else ForecastMark(clause, True, False, None, (), ())
            whole = hull([clause, *(mark.span for mark in inside)])
            out = [mark for mark in out if mark not in inside]
            out.append(first._replace(span=whole, clear=True, likelihood=(*first.likelihood, figure)))
        for place, mark in enumerate(out):
            if not sentence.contains(mark.span) or any(mark.span.overlap(figure) for figure in figures):
                continue
            behind = _THEN_PUT.match(masked, mark.span.end - sentence.start)
            if behind is not None:
                figure = _moved(behind.span("figure"), sentence.start)
                out[place] = mark._replace(clear=True, likelihood=(*mark.likelihood, figure))
    return _without_bare(sorted(out, key=lambda mark: mark.span), text, sentences)


def _without_bare(marks: Sequence[ForecastMark], text: str, sentences: Sentences) -> list[ForecastMark]:
    """The forecasts without figures that were marked alone, which are the odds of the clause before them."""
    out: list[ForecastMark] = []
    for mark in marks:
        figure = next(chance_figures(text, mark.span), None)
        around = (mark.span.start, figure.start, figure.end, mark.span.end) if figure else None
        if around is None or any(c.isalnum() for c in text[slice(*around[:2])] + text[slice(*around[2:])]):
            out.append(mark)
        elif out and sentences.around(out[-1].span) == sentences.around(mark.span) and figure is not None:
            out[-1] = out[-1]._replace(clear=True, likelihood=(*out[-1].likelihood, figure))
    return out


def odds_of(marks: Sequence[ForecastMark], text: str) -> list[Span]:
    """Where forecasts state their odds."""
    put = {words for mark in marks for words in mark.likelihood if states_odds(words.of(text))}
    return sorted(put | {odds.span for mark in marks for odds in find_odds(text, mark.span)})


def given_by(text: str, clause: Span) -> Span | None:
    """Who gives odds to a clause right before it; None where nobody does."""
    found = _GIVER.search(text, max(0, clause.start - _LONGEST_GIVER), clause.start)
    return Span(*found.span("who")) if found else None


def states_odds(words: str) -> bool:
    """Whether words are odds in figures, or stand for some ("a coin flip")."""
    return read_odds(words) is not None or _WORDED.fullmatch(words) is not None


def _hinted(text: str, sentences: Sentences) -> Iterator[Span]:
    """The sentences in which odds may be put to something, each once."""
    end = -1
    for hint in _HINT.finditer(text):
        if hint.start() >= end:
            sentence = sentences.around(Span(*hint.span()))
            end = sentence.end
            yield sentence


def _masked(text: str, sentence: Span) -> tuple[str, tuple[Span, ...]]:
    """A sentence's words with marks in the place of chances in figures and words, and where these are."""
    figures = [*chance_figures(text, sentence)]
    worded = [Span(*found.span()) for found in _WORDED.finditer(text, *sentence)]
    figures += [words for words in worded if not any(words.overlap(figure) for figure in figures)]
    words = list(sentence.of(text))
    for figure in figures:
        words[figure.start - sentence.start : figure.end - sentence.start] = _MARK * (figure.end - figure.start)
    return "".join(words), tuple(sorted(figures))


def _stated(masked: str, start: int) -> Iterator[tuple[Span, Span]]:
    """Clauses of a masked sentence to which odds are put, with the figure, in the text; the longest where they meet."""
    found: list[tuple[Span, Span]] = []
    for form in _PUT:
        for put in form.finditer(masked):
            clause = _moved(put.span("clause"), start)
            words = _SAID_LAST.sub("", masked[: put.end("clause")]).rstrip(f"{_EDGE}.!?")
            trimmed = Span(clause.start, start + len(words))
            if not any(trimmed.overlap(other) for other, _ in found):
                found.append((trimmed, _moved(put.span("figure"), start)))
    yield from found


def _moved(span: tuple[int, int], by: int) -> Span:
    return Span(span[0] + by, span[1] + by)
