"""The nameless person who is the subject of a sentence: whom "he" and "the official" take up in it and the next.

"An attaché was less hopeful. If so, | he said": the subject is meant, not whoever was named last far above.
"""

from __future__ import annotations

import re

from parley.claims.language.function_words import MARKS, PHRASE_ENDS
from parley.claims.language.gazetteer import Sex
from parley.claims.language.phrases import Word, word_set, words_of
from parley.claims.people.people import Person, title_sex
from parley.claims.people.roles import role_starting
from parley.claims.sources.elliptical_sources import ellipsis_end, is_ellipsis, is_past, single
from parley.claims.sources.entities import Thing
from parley.claims.sources.noun_sources import named_as
from parley.claims.sources.repeated_nouns import in_other_words
from parley.claims.sources.scene import Scene
from parley.claims.sources.source_phrase import read_source
from parley.spans import Span

_LEAD = re.compile(
    r"[“\"'‘]?(?:(?:But|And|Yet|Still|So|Then|However|Meanwhile|Privately|Later|Even\sso),?\s)?"
    r"(?:(?:[Ii]n|[Aa]t|[Ff]rom|[Aa]cross|[Oo]utside|[Ii]nside)\s[^,.;:“”\"\n]{2,40},\s)?"
)
"""What may stand before a sentence's subject: "But in Orsk, | an envoy"."""
_LONGEST_SUBJECT = 160
"""Characters of a sentence's front in which its subject stands."""
_LONGEST_GAP = 800
"""Characters between a nameless subject and the pronoun that takes it up."""
_LONGEST_SENTENCES = 1600
"""Characters of two sentences over which a subject is taken up."""
_MOST_BEFORE_ROLE = 6
_INDEFINITE = word_set("a an one another")
_OWNERS: dict[str, Sex | None] = {"his": "m", "her": "f", "its": None, "their": None}
"""Possessives before somebody who belongs to another, with that other's sex."""
_ACTS = word_set("is has does says thinks would could will")
"""Verbs, besides those in the past, that show that the words before them are a whole subject."""
_SET_OFF = frozenset({",", "—", "–", "("})
_PLACED = re.compile(
    r"\s(?:in|at|from|of|for|on|with)\s(?:the\s|another\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3}"
    r"(?:\s(?:state|country|government|capital|embassy|ministry|agency|mission|delegation|command|party|army|navy))?(?=[,\s])"
)
"""What tells where or of what somebody is, with a name: "an envoy | in Port Halm"."""
_CALLS = r"(?:call|describ|term|dubb|label|labell|characteri[sz]|portray|paint|denounc)(?:ed|es|s|e)\b"
_TAKES_A_STAND = re.compile(
    r"\b(?:is|was|seem(?:s|ed)|sound(?:s|ed)|appear(?:s|ed)|remain(?:s|ed))\s(?:(?:not|no|far|much|even|rather|a\slittle)\s){0,2}"
    r"(?:so|as|less|more|equally|(?!after|either|former|later|neither|never|other|rather|under)[a-z]{3,}er)\b"
    r"|\b(?:(?:dis)?agree[sd]|dissent(?:s|ed)|demur(?:s|red)|differ(?:s|ed)|concur(?:s|red)|doubt(?:s|ed)|objects?|objected"
    rf"|(?:goes|went)\sfurther)\b|\b{_CALLS}"
)
"""What tells how somebody takes what was said: "was less sure", "is not so hopeful", "disagreed"."""
_WHAT_ONE_SAID = re.compile(r"\bwhat\s(?P<who>(?:an?|one|another)\s[^,.;:“”\"\n]{3,60}?)\s(?:ha[sd]\s)?" + _CALLS)
"""Somebody without a name whose words are quoted in passing: "what | one envoy | called “a farce”"."""


def nameless_subject(scene: Scene, place: int, *, sex: Sex | None = None, own: bool = True) -> tuple[int, Thing] | None:
    """The nameless subject of this sentence or the last, and where, unless a person is named since.

    `sex`: of the pronoun at the place, which does not mean "her brother" where it is a woman's. `own`: whether it can
    mean the subject of its own sentence.
    """
    here = scene.prose.sentence_span(place).start
    for start in scene.prose.sentences_back(place, 2):
        if place - start > _LONGEST_SENTENCES:
            return None
        found = _subject(scene, start, place, sex)
        meant = found is not None and not (start == here and (not own or _is_lead_in(scene.text, found, place)))
        if found is not None and meant and not in_other_words(scene, found.start, place):
            return _unless_named(scene, found, place, sex)
        if start < here and (aside := _in_passing(scene, Span(start, here), place)) is not None:
            return aside
    return None


def _is_lead_in(text: str, subject: Span, place: int) -> bool:
    """Whether the words up to a pronoun only say what it is: "An immigrant from Ruritania, | she said"."""
    between = text[subject.end : place]
    return between.rstrip().endswith(",") and ":" not in between


def _unless_named(scene: Scene, subject: Span, place: int, sex: Sex | None) -> tuple[int, Thing] | None:
    """The subject as a speaker; None where a person is named between it and the place that may mean it."""
    colon = scene.text.find(":", subject.end, place)
    until = colon if colon >= 0 else place  # whoever is named behind the colon is spoken of
    if named_between(scene, max(subject.start, place - _LONGEST_GAP), max(until, subject.start + 1), sex):
        return None
    told = next((e for at, e in scene.recent(place, 1) if at == subject.start), None)
    if told is not None:
        return (subject.start, told) if isinstance(told, Thing) and told.singular else None
    thing = _named(scene, subject)
    return (subject.start, thing) if thing is not None else None


def can_be(scene: Scene, speaker: Thing, sex: Sex) -> bool:
    """Whether a pronoun of that sex can mean a speaker without a name."""
    words = words_of(speaker.name, Span(0, len(speaker.name)))
    end = next((at for at, word in enumerate(words) if word.bare in PHRASE_ENDS or word.text in MARKS), len(words))
    return not end or not _is_other_sex(words[end - 1].bare, sex, scene)


def is_spoken_of(scene: Scene, subject: int, person: Person) -> bool:
    """Whether a nameless subject is only told of by a person who speaks before it in its paragraph.

    "“We must act,” Roe said. A boy was shot last week. It must end, | she said"; not where it is told what the subject
    thinks of what was said ("An envoy was less sure").
    """
    speaks = False
    for earlier, entity in scene.recent(subject, 0):
        if earlier == subject:
            return False
        speaks = speaks or (earlier < subject and entity is person and scene.prose.quotation(earlier) is None)
    end = min(scene.prose.sentence_span(subject).end, subject + _LONGEST_SUBJECT)
    return speaks and _TAKES_A_STAND.search(scene.text, subject, end) is None


def named_between(scene: Scene, start: int, end: int, sex: Sex | None = None) -> bool:
    """Whether the running text names a person between two places whom a pronoun behind them may mean.

    Where its sex is told, neither one of the other nor whose something is: "An aide called Roe's words idle. | He".
    """
    return any(
        scene.prose.quotation(span.start) is None and not _is_slight(scene, person)
        for span, person in scene.people.within(Span(start, end))
        if sex is None or (person.sex in (None, sex) and not scene.text.startswith(("'s", "’s"), span.end))
    )


def _is_slight(scene: Scene, person: Person) -> bool:
    """Whether only a lone word, of which nothing is said, was taken for a person: hardly anybody takes it up."""
    alone = len(person.tokens) == 1 and len(person.positions) == 1 and not person.titles
    return alone and not person.descriptions and person.tokens[0] not in scene.gazetteer.leaders


def _named(scene: Scene, subject: Span) -> Thing | None:
    words = " ".join(subject.of(scene.text).split())
    if is_ellipsis(words):
        return single(scene, subject.start, words)
    whole = Span(subject.start, behind.end() if (behind := _PLACED.match(scene.text, subject.end)) else subject.end)
    phrase = read_source(scene.text, subject, scene.people, scene.gazetteer, scene.mention_at)
    return named_as(scene, whole, phrase, "unnamed") if phrase.form in {"role", "anonymous"} else None


def _subject(scene: Scene, start: int, place: int, sex: Sex | None) -> Span | None:
    """The noun phrase for one nameless person with which a sentence begins, without what follows its noun."""
    lead = _LEAD.match(scene.text, start, place)
    front = Span(lead.end() if lead else start, min(place, start + _LONGEST_SUBJECT))
    words = words_of(scene.text, front)
    if len(words) < 3:
        return None
    end = _bare_subject(scene.text, front, words)
    if not end and (words[0].bare in _INDEFINITE or _belongs(words[0].bare, sex)):
        end = _person_noun(words, scene)
    if not end or _is_other_sex(words[end - 1].bare, sex, scene):
        return None
    return Span(words[0].start, words[end - 1].end)


def _is_other_sex(noun: str, sex: Sex | None, scene: Scene) -> bool:
    """Whether a noun for a person tells another sex than a pronoun does: "a man" is no "she"."""
    told = title_sex(noun, scene.gazetteer)
    return sex is not None and told is not None and told != sex


def _bare_subject(text: str, front: Span, words: list[Word]) -> int:
    """The end of a subject that leaves its noun out: "Another | went further", "A second | dissented"; 0 where none."""
    whole = ellipsis_end(text, front)
    end = sum(word.end <= whole for word in words) if whole is not None else 0
    if not 0 < end < len(words):
        return 0
    after = words[end]
    acts = after.bare in _ACTS or (after.text.islower() and is_past(after.bare))
    return end if acts or after.text in _SET_OFF or after.bare == "who" else 0


def _belongs(owner: str, sex: Sex | None) -> bool:
    """Whether a word begins a phrase for somebody whom a pronoun of that sex can mean: "| Her brother", then "he"."""
    return sex is not None and owner in _OWNERS and _OWNERS[owner] != sex


def _person_noun(words: list[Word], scene: Scene) -> int:
    """The end of the noun for a person that heads a subject: "A Western diplomat | in Orsk said"; 0 where none."""
    for position in range(1, min(len(words) - 1, _MOST_BEFORE_ROLE)):
        end = _role_end(words, position, scene)
        if end and _goes_on(words, end):
            return end
        if not words[position].text[0].isalpha() or words[position].bare in PHRASE_ENDS:
            return 0
    return 0


def _role_end(words: list[Word], position: int, scene: Scene) -> int:
    end = role_starting(words, position, scene.gazetteer)
    if end == position and words[position].bare in scene.gazetteer.anonymous:
        end = position + 1
    return end if position < end < len(words) else 0


def _goes_on(words: list[Word], end: int) -> bool:
    """Whether a sentence goes on behind a noun phrase as it does behind a subject without a name."""
    after = words[end]
    if after.text in _SET_OFF and end + 1 < len(words):
        return words[end + 1].text.islower()  # "a colonel, Jane Roe," has a name
    return after.text.islower() and not after.bare.endswith("s’")


def _in_passing(scene: Scene, sentence: Span, place: int) -> tuple[int, Thing] | None:
    """Whose words a sentence quotes in passing, where the next begins with the pronoun and nobody else is named."""
    if scene.text[sentence.end : place].strip(' “"') or len(scene.people.within(sentence)):
        return None
    until = min(sentence.end, sentence.start + _LONGEST_GAP)
    said = list(_WHAT_ONE_SAID.finditer(scene.text, sentence.start, until))
    if not said:
        return None
    who = Span(*said[-1].span("who"))
    phrase = read_source(scene.text, who, scene.people, scene.gazetteer, scene.mention_at)
    if phrase.form not in {"role", "anonymous"} or phrase.plural:
        return None
    return who.start, named_as(scene, who, phrase, "unnamed")
