"""What a passive tells of a deed that a noun before it names: who is told by "by" did not do the deed, he answers it.

"The coup was condemned by Orsk": Orsk makes no coup (of 84 labelled deeds before such a passive two are its agent's).
"Belmar's ultimatum to Tarn was criticised by Orsk": whom Orsk criticises is whose the deed is, Belmar; who condemns
"the invasion of Tarn" blames him who invaded, never Tarn (of five labelled none is the one who is hit).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.claims.language.deeds import ANSWERED, EXCHANGES, STRIKES, TAKINGS, noun_trigger
from parley.claims.language.sentences import Sentences
from parley.claims.language.tense import FINITE
from parley.claims.model.acts import EventMark
from parley.claims.parties.noun_sides import of_an_owner
from parley.claims.parties.passives import agents, auxiliaries
from parley.spans import Span

_ANSWERED = re.compile(rf"(?:{ANSWERED})\b")
_ONE_CLAUSE = re.compile(r"(?:(?!\b(?:and|but|which|that|who|while|as|had|has|have|did|was|were)\b)[^.;:!?\n]){0,90}")
"""From a noun to the auxiliaries of its verb."""
_FAR = 250
"""Characters before a participle in which the deeds stand that its agent did not do. †"""
_CONDEMNS = re.compile(
    r"(?:assail|castigat|censur|condemn|critici[sz]|decr(?:y|i)|denounc|deplor|lament|object|protest|regrett?|slam)\w*",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"(?:beg[au]n|broken|brought|carried|concluded|conducted|delivered|directed|done|fought|given|held|initialled|issued|launched|led|made|mounted|ordered"
    r"|organi[sz]ed|planned|prepared|provided|put|reached|sent|signed|staged|started|told|used|waged|won)\b"
)
"""Participles of which the agent does what the noun before them tells."""
_EXCHANGE = noun_trigger(EXCHANGES)
_YES_OR_NO = re.compile(r"(?:accept|agree|declin|dismiss|grant|heed|ignor|met|rebuff|refus|reject|spurn|turned)")
_SAID = frozenset({"AGREE", "REQUEST", "THREATEN"})
"""Answers of those to whom something is said."""
_DEED = noun_trigger(STRIKES, TAKINGS)
_OBJECT = re.compile(r"(?:\s(?:of|on|upon|against))?\s(?:the\s)?")
_TO_DEED = re.compile(r"\s(?:(?!(?:and|but|that|which|who|after|for)\b)[\w’'-]+\s){0,6}?")
_VERB = re.compile(rf"(?:{FINITE})\b")
_UNTIL = re.compile(r"\b(?:until|till|unless|if|once)\b")


def with_noun_subjects(marks: Sequence[EventMark], text: str, sentences: Sentences) -> list[EventMark]:
    """The events in order of the text, deeds without the agent of a passive behind them, and answers with the owner."""
    out = list(marks)
    for i, answer in enumerate(out):
        if i + 1 < len(out) and _TO_DEED.fullmatch(text, answer.trigger.end, out[i + 1].trigger.start):
            answer = _not_on_victims(answer, out[i + 1], text)
            out[i] = answer = _of_who_answers(answer, out[i + 1], text)
        passive = auxiliaries(answer.trigger, text)
        if passive is None:
            continue
        by = agents(answer, text)
        here = sentences.around(answer.trigger)
        subject = None
        for j in range(i - 1, -1, -1):
            deed = out[j]
            if not here.contains(deed.trigger) or answer.trigger.start - deed.trigger.end > _FAR:
                break
            between = Span(deed.trigger.end, answer.trigger.start)
            if text[between.start : between.end].strip() in ("and", ",", "or"):
                continue
            both = answer.type == "AGREE" and _EXCHANGE.fullmatch(text, *deed.trigger)
            if not both and not _DOES.match(text, answer.trigger.start):
                deed = deed._replace(actors=tuple(span for span in deed.actors if span not in by))
            if _VERB.match(text, deed.trigger.start) and not _UNTIL.search(text, *between):
                deed = deed._replace(recipients=tuple(span for span in deed.recipients if span not in by))
            out[j] = deed
            is_subject = _ONE_CLAUSE.fullmatch(text, deed.trigger.end, passive.start) is not None
            subject = j if is_subject else subject
        if subject is not None:
            out[i], out[subject] = _answered(answer, out[subject], by, here, text)
    return out


def _answered(
    answer: EventMark, deed: EventMark, by: tuple[Span, ...], here: Span, text: str
) -> tuple[EventMark, EventMark]:
    """A passive and the deed that heads its subject, each with whom the other tells."""
    answer = _not_on_victims(answer, deed, text)
    if _ANSWERED.match(text, answer.trigger.start):
        owners = of_an_owner(deed, text)
        answer = _towards(answer, owners, here)
        told = any(here.contains(span) for span in deed.recipients) or not owners or not by
        if not told and deed.type in _SAID and _YES_OR_NO.match(text, answer.trigger.start):
            deed = deed._replace(recipients=by)
    return answer, deed


def _towards(answer: EventMark, owners: tuple[Span, ...], here: Span) -> EventMark:
    """An answer to whose word or deed it is, where nobody else of its sentence is marked as the one who is answered."""
    if not owners:
        return answer
    actors = tuple(span for span in answer.actors if not any(span.overlap(owner) for owner in owners))
    others = [span for span in answer.recipients if here.contains(span)]
    known = others and not any(span.overlap(owner) for span in others for owner in owners)
    return answer._replace(actors=actors, recipients=answer.recipients if known else owners)


def _of_who_answers(answer: EventMark, deed: EventMark, text: str) -> EventMark:
    """An answer without whose word it answers among those who answer: "Orsk and Tarn | ignored | Belmar's appeal"."""
    owners = of_an_owner(deed, text)
    actors = tuple(span for span in answer.actors if not any(span.overlap(owner) for owner in owners))
    if actors == answer.actors or not _ANSWERED.match(text, answer.trigger.start):
        return answer
    before = tuple(span for span in deed.recipients if span.end <= answer.trigger.start)
    return answer._replace(actors=actors or before, recipients=answer.recipients or owners)


def _not_on_victims(answer: EventMark, deed: EventMark, text: str) -> EventMark:
    """Who condemns a deed, without those whom it hit among the condemned; where its doers are told, they are."""
    if answer.type != "ACCUSE" or not _CONDEMNS.match(text, *answer.trigger):
        return answer
    if not _DEED.fullmatch(text, *deed.trigger):
        return answer
    hit = [span for span in answer.recipients if _OBJECT.fullmatch(text, deed.trigger.end, span.start)]
    if not hit:
        return answer
    others = tuple(span for span in answer.recipients if span not in hit)
    doers = tuple(span for span in of_an_owner(deed, text) if span not in hit)
    return answer._replace(recipients=others or doers)
