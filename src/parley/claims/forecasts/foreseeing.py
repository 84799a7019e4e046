"""Whether a marked clause says what will be: no wish, norm, question, assurance, diary, or fragment."""

from __future__ import annotations

import re

from parley.claims.forecasts.forecast_assessments import AN_OUTCOME, I_EXPECT
from parley.claims.forecasts.intentions import PUTS_AT
from parley.claims.forecasts.stated_odds import states_odds
from parley.claims.language.position_verbs import ASSURANCE
from parley.claims.model.acts import ForecastMark
from parley.claims.statements.stated_views import views_around
from parley.spans import Span

_SHORTEST, _SHORTEST_DOUBTED = 4, 2
"""Words of the shortest clause that may do without a word that looks ahead: "an overwhelming victory in May"; and of
what few or nobody expects: "an invasion"."""
_A_THING = re.compile(r"(?:an?|any|another|the|further|new|more)\s", re.IGNORECASE)
_SCHEDULED = re.compile(
    r"\b(?:expected|scheduled|due|slated|set|planned|planning)\s+to\s+(?:\w+ly\s)?(?:speak|meet|talk|visit|travel|arrive"
    r"|attend|address|host|testify|convene|open|begin|start|gather|appear|fly|deliver|hold|vote|resume|join|discuss|return"
    r"|headline|campaign|unveil|focus)\b"
    r"|\bwill\s+(?:\w+ly\s)?(?:meet\s+(?:with|on|in)|headline|testify|appear\s+before)\b"
    r"|\b(?:will|would)\s+(?:\w+ly\s)?vote\s+for\b"
    r"|(?:\bwill\s+(?:\w+ly\s)?(?:decide|consider|choose|vote|weigh)\b[^.;]{0,40})?\bwhether\s+to\b",
    re.IGNORECASE,
)
"""Schedules, open decisions, how somebody will vote: of 11 labelled clauses with the first part 10 were near misses."""
_HOPED = re.compile(r"\b(?:hop(?:es?|ed|ing)|wish(?:es|ed|ing)?|wants?|wanted)\s+(?:that\s+)?[\"“'‘]*\Z", re.IGNORECASE)
"""Before a clause that is wished for: none of the labelled forecasts follows it, 28 near misses do."""
_UNCLEAR = re.compile(
    r"\b(?:(?:not\s(?:yet\s|at\sall\s)?(?:clear|known)|(?:un|far\sfrom\s)clear|remains\sto\sbe\sseen|no\stelling)\s(?:that|whether|if)"
    r"|(?:know|knows|knew|tell|telling|(?:refus|declin)\w+\sto\ssay|(?:would|will|could|can)\snot\ssay)"
    r"\s(?:what|how|who|when|where|which)|(?:on|over|about|regarding|as\sto)\s(?:what|who|when|where|which))\s[\"“'‘]*\Z",
    re.IGNORECASE,
)
"""Before a clause that is left open: no labelled forecast follows it."""
_EXPECTED = re.compile(rf"{I_EXPECT}(?:that\s)?[\"“'‘]*\Z")
"""Before a clause that looks ahead whatever its words, where nobody is marked as its holder."""
_AWAITED = re.compile(
    r"\b(?:expect(?:s|ed)?|foresees?|foresaw|anticipate[sd]?|predict(?:s|ed)?|fears?|feared|rul(?:e|es|ed|ing)\sout|exclud(?:e|es|ed|ing))\s\Z",
    re.IGNORECASE,
)
"""Right before an outcome that is foreseen, or not, or not excluded, in however few words."""
_NUMBERED = re.compile(rf"\b{PUTS_AT}[^.,;:!?\n“”\"]{{2,30}}\sthat\s[\"“'‘]*\Z")
"""Before a clause to which somebody gives a number ("I put it at one in ten that | they fire"): it looks ahead."""
_ASSURANCE = re.compile(
    r"\b(?:for|(?:seek|sought|demand|want|give|gave|offer|obtain|require|request|provid|extract|secur|receiv)\w*)\s+(?:\w+\s){0,3}?"
    rf"[\"“'‘]?{ASSURANCE}[\"”'’]?\s+(?:that\s+)?[\"“'‘]*\Z",
    re.IGNORECASE,
)
"""Before what an assurance that is sought or given would assure: nobody foresees it."""
_ASKED = re.compile(
    r"[\"“'‘]*(?:(?:Q|QUESTION)\W+)?(?:so\s|but\s|and\s)?(?:will|would|could|can|may|might|is|are|do|does|did|should|what|when|who"
    r"|how|why|which|where|whether)\b",
    re.IGNORECASE,
)
_ASKING = re.compile(r"[^.!?\n]{0,80}\?")
"""A question foresees nothing: of 33 labelled clauses before a question mark 28 were near misses; the others were no
questions by the order of their words."""
_AHEAD = re.compile(
    r"\b(?:will|would|could|(?-i:may)|might|shall|can|cannot|if|unless|should|must|going\s+to|expect\w*|(?:un)?likely|set\s+to"
    r"|poised|about\s+to|bound\s+to|sure\s+to|certain\w*|on\s+(?:track|course|pace)|prospects?|chances?|(?<!\ball\s)likelihood|odds|shot\s+at"
    r"|threaten\w*|seems?|appears?|tipped|favou?r(?:ed|ites?)|forecasts?|predict\w*|project\w*|doomed|headed|destined"
    r"|fear\w*|risk\w*|(?:im)?prob\w+|possib\w+|implausible|inconceivable|unthinkable|out\sof\sthe\squestion|on\sthe\scards|positioned|figures?\s+to|in\s+for|imminent|inevitable|tomorrow|next|soon|sooner"
    r"|gonna|(?:matter|question)\sof\stime)\b|['’](?:ll|d)\b"
    r"|\b(?:wo|would|could|might|ca|sha|should)n['’]t",
    re.IGNORECASE,
)
"""One of these stands in 324 of the 336 labelled forecasts that are the article's own: without one, it is none."""


_COMPARED = re.compile(r"(?:up|down)\sfrom\b", re.IGNORECASE)
"""The begin of a comparison with what was: "up from 15 percent on Monday"."""
_ADVERBIAL = re.compile(r"\W*(?:in|on|at|with|even\sas|as|while|let)\s(?:[^\s,;]+\s){0,7}[^\s,;]+", re.IGNORECASE)
"""When and how only, or a call: "in a general election", "even as the talks move to Helde"."""
_SAYING_LAST = re.compile(r",\s(?:he|she|they|it|[A-Z]\w+)\s(?:said|says|added|adds)\W*\Z")
"""The end of an adverb that was cut off its clause: "at the present rate, she said"."""
_WHEN = re.compile(r"\b(?:tomorrow|next|soon|sooner)\b", re.IGNORECASE)
"""Words by which a diary looks ahead, too."""
_NORM = re.compile(r"\bshould(?:n['’]t)?\b", re.IGNORECASE)
_ADVISED = re.compile(
    r"\W*(?!should\b)[^,;]*?\bshould(?:n['’]t)?\s(?:(?!(?:not\s)?(?:be|have|\w+ly)\b)"
    r"|(?:not\s)?be\s(?!(?:completed|finished|restored|cleared|resolved|reopened|opened|relieved|required|expected|tired|ended|able)\b)\w+ed\b)",
    re.IGNORECASE,
)
"""A clause that says what ought to be done; "should be over by May" foresees, and "should he come" is a condition."""
_ONLY_A_CHANCE = re.compile(
    r"there(?:['’]s|\s(?:is|was|remains|will\sbe))\s(?:\w+\s){0,4}?(?:chance|risk|danger|possibility|prospect|likelihood)",
    re.IGNORECASE,
)
"""What a clause is left as whose rest is one of its own: of eleven labelled ones none is cut so."""
_ONLY_A_VIEW = re.compile(
    r"\W*it\s(?:is|was|will\sbe|would\sbe|seems|seemed|may\sbe|might\sbe)\s(?:(?!\b(?:until|unless|before|if)\b)[\w’'-]+\s){1,3}?"
    r"to\s(?:assume|suppose|think|believe|imagine|expect|conclude|say|suggest|deny|hope|argue)\sthat\W*",
    re.IGNORECASE,
)
"""The words around a clause: "it would be rash to assume that"."""
_STATED = re.compile(r"\b(?:is|are|was|were|has|have|had)\b", re.IGNORECASE)
"""With one of these and no word that looks ahead a clause states what is; so do 6 of 583 labelled forecasts."""


def foresees(text: str, mark: ForecastMark, sentence: Span, *, held: bool, doubted: bool = False) -> bool:
    """Whether a marked clause says what will be, with a word that looks ahead: no wish, assurance, question or diary.

    Where somebody holds it and it is no fragment, the view itself may look ahead ("predicts a quiet winter");
    `doubted`: whether few or nobody hold it.
    """
    span = mark.span
    if any(states_odds(words.of(text)) for words in mark.likelihood):
        return True  # a figure is put to it
    if any(view.clause.contains(span) for view in views_around(text, span, sentence)):
        return True
    if _HOPED.search(text, max(0, span.start - 24), span.start):
        return False
    if _ASSURANCE.search(text, max(0, span.start - 60), span.start):
        return False
    if _UNCLEAR.search(text, max(0, span.start - 40), span.start):
        return False
    if _ASKED.match(text, sentence.start, sentence.end) and _ASKING.match(text, span.end):
        return False
    clause = span.of(text)
    if _ONLY_A_CHANCE.fullmatch(clause) or _ONLY_A_VIEW.fullmatch(clause):
        return False
    ahead = _AHEAD.search(clause) is not None
    if _COMPARED.match(clause) or (not ahead and (_ADVERBIAL.fullmatch(clause) or _SAYING_LAST.search(clause))):
        return False
    besides = _SCHEDULED.sub(" ", clause)
    if besides != clause:  # "war will come if the talks due to begin on Friday fail" foresees more than a diary
        return _AHEAD.search(_WHEN.sub(" ", besides)) is not None
    if ahead:
        return not _ADVISED.match(clause) or _AHEAD.search(_NORM.sub(" ", clause)) is not None
    if _NUMBERED.search(text, max(0, span.start - 90), span.start):
        return True
    expected = _EXPECTED.search(text, max(0, span.start - 40), span.start) is not None
    held = held or expected
    awaited = AN_OUTCOME.match(clause) and _AWAITED.search(text, max(0, span.start - 24), span.start)
    short = _A_THING.match(clause) and (doubted or expected or awaited)
    least = _SHORTEST_DOUBTED if short else _SHORTEST
    return held and len(clause.split()) >= least and not _STATED.search(clause)
