"""Events that the words before them tell as prepared, feared, unseen, denied or asked for, so that none has happened.

"Preparing an invasion" is one that is planned, "the risk of an attack" one that is thinkable, "no sign of a withdrawal"
one that nobody saw. The model mostly sees it; where it does not, an attack that nobody made would stand in the record
as made. In the labels (training parts and short texts, 13,392 events) nothing that has happened stands behind the words
for what is unseen, denied, hoped for or set a term for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.claims.language.denial_scope import EVIDENCE, beyond_denial, left_unconfirmed, not_asked, own_part_denied
from parley.claims.model.acts import EventMark
from parley.claims.statements.framing import IMPROBABLE
from parley.claims.types import EventStatus

_REACH = 90
"""Characters before a trigger in which these stand."""
_FAR = 180
"""Those in which a question or a term begins, which may be longer."""
_BETWEEN = (
    r"(?:\s+(?!(?:to|of|by|who|that|which|and|or|after|was|were|had|has|have|did|for|with|from)\b)[\w’'-]+){0,3}\s+\Z"
)
"""Up to three words of the noun phrase that the trigger ends or heads."""
_PREPARED = re.compile(
    r"\b(?:prepar(?:e|es|ing)(?:\s+(?:for|to))?|preparations?\s+(?:for|to)|prepared\s+(?:for|to)|plans?\s+to"
    r"|planning(?:\s+(?:for|to))?|plotting(?:\s+to)?|readying(?:\s+(?:for|to))?|gear(?:s|ing)\s+up\s+(?:for|to)"
    rf"|poised\s+(?:for|to)){_BETWEEN}",
    re.IGNORECASE,
)
_HINDERED = re.compile(
    r"\b(?:difficult|hard|harder|costly)[”\"’]?\s+for\s+[\w’'-]+(?:\s+[\w’'-]+)?\s+to(?:\s+[\w’'-]+)?" + _BETWEEN,
    re.IGNORECASE,
)
_THINKABLE = re.compile(
    r"\b(?:(?:risks?|fears?|threats?|dangers?|possibility|prospects?|likelihood|chances?|spectre|specter|rumou?rs?)\s+of"
    r"|(?<!failed\sto\s)(?<!unable\sto\s)(?<!failing\sto\s)"
    r"(?:prevent(?:ing|s)?|avert(?:ing|s)?|avoid(?:ing|s)?|deter(?:ring|s)?|forestall(?:ing|s)?|head(?:ing)?\s+off"
    r"|stav(?:e|ing)\s+off|(?:warn|caution)(?:s|ed|ing)?(?:\s+(?!of\b)[\w.’'-]+){0,4}?\s+against)"
    rf"|possible|potential|looming|feared|would-be|hypothetical){_BETWEEN}",
    re.IGNORECASE,
)
_WANTED = re.compile(
    r"\b(?:to\s(?:pressure|push|press|bully|coerce|force|lure|drag|draw|cajole|nudge|prod|coax|goad|pull|tempt|steer|talk)\s"
    r"(?:[\w’'.-]+\s){1,4}?into|(?:angl(?:es|ing)|press(?:es|ing)|push(?:es|ing)|lobby(?:ing)?|agitat(?:es|ing)|clamou?r(?:s|ing)|eager)\sfor"
    rf"|seek(?:s|ing)?|bent\son|intent\son|keen\son){_BETWEEN}"
)
"""What somebody would bring about, and has not: "eager to pressure him into another | summit"."""
_UNSEEN = re.compile(
    rf"\b(?:no|not\s(?:\w+\s)?any|n['’]t\s(?:\w+\s)?any)\s(?:\w+\s)?{EVIDENCE}\s[^,.;:!?\n]{{0,80}}\s\Z",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\bden(?:y|ies|ied|ying)\s(?!him\b|her\b|them\b|us\b)"
    r"(?:(?!\b(?:and|but|who|which|whom|after|before|when|while|since|during|as|for|that\sthey\shad|requests?)\b)[^,.;:!?\n]){0,70}\s\Z"
    r"|\b(?:no|any)\s(?:plans?|intentions?)\s(?:to|of|for)\s(?:\w+\s){0,2}\Z",
    re.IGNORECASE,
)
_NEVER_TO_BE = re.compile(
    r"\bthere\s(?:will|would|could|can|shall)\sbe\sno\s(?:\w+\s){0,2}\Z|\b(?:must|should|may|shall)\snot\sbe\s(?:\w+ly\s)?\Z"
    r"|\bhop(?:es?|ed|ing)\s(?:for|to)\s(?:\w+\s){0,3}\Z",
    re.IGNORECASE,
)
_SWORN_OFF = re.compile(
    r"\brul(?:e|es|ed|ing)\sout\s(?:(?!(?:and|but|or|after|before|by|with|that)\b)[\w’'-]+\s){0,4}\Z"
    r"|(?:\b(?:not|never|no\slonger)|n['’]t)\s(?:\w+ly\s)?(?:intend(?:s|ed|ing)?|plan(?:s|ned|ning)?|propos(?:es?|ed|ing)|mean|seek)\sto\s"
    r"(?:\w+ly\s|be\s)?\Z",
    re.IGNORECASE,
)
"""What somebody rules out or does not mean to do."""
_LEFT_OPEN = re.compile(
    r"\basked\s(?:by\s)?(?:(?!(?:and|but)\b)[\w’'-]+\s){0,4}?(?:whether|if)\s[^.,;:!?\n]{0,100}\Z"
    r"|\b(?:before|until|till|unless)\s[^.,;:!?\n]{2,60}\s(?:has|have)\s(?:(?:been|\w+ly)\s){0,2}\Z",
    re.IGNORECASE,
)
"""What is only asked, or a term that has not come: "before the culprits have been | arrested"."""
_ONLY_THOUGHT_OF = re.compile(
    r"(?:\s(?!(?:and|but|or|who|which|that|had|has|have)\b)[\w’'-]+){0,6}?\s(?:is|was|are|were|remain(?:s|ed)?|seem(?:s|ed)|look(?:s|ed))"
    r"(?:\s(?:\w+ly|now|quite|still|not|all\sbut))?\s[“\"‘]?(?:o(?:n|ff)\sthe\s(?:table|cards)"
    rf"|(?:{IMPROBABLE}|(?:hardly|not)\s(?:likely|probable))(?!\s(?:to|that)\b))",
    re.IGNORECASE,
)
"""Behind a noun that heads the subject of what is thought of, not done."""
_ANY = re.compile(
    r"(?:\A|[.;:!?\n—–]|\b(?:an?|any|no|another|such|further|more|that|said|says)|,)\s?[“\"‘]?(?:[\w’'-]+\s){0,2}?\Z",
    re.IGNORECASE,
)
_CALLED_FALSE = re.compile(
    r"\s(?:(?:was|were|is|are|as)\s)?(?:\w+ly\s)?(?:false|untrue|baseless|unfounded|groundless|nonsense|fabricated|a\slie|lies|inventions?|rubbish)\b",
    re.IGNORECASE,
)
"""Behind the trigger of what is called a falsehood: "the reports about an | invasion | absolutely false"."""
_TALE = (
    r"(?:suggestions?|claims?|reports?|rumou?rs?|talk|ideas?|notions?|allegations?|accusations?|charges?"
    r"|stor(?:y|ies)|tales?|speculation|insinuations?)"
)
_WAVED_OFF = re.compile(
    r"\b(?:ridicul(?:es|ed|ing)|rubbish(?:es|ed|ing)|mock(?:s|ed|ing)|scoff(?:s|ed|ing)\sat|laugh(?:s|ed|ing)\s(?:off|at)|pooh-pooh(?:s|ed)|dismiss(?:es|ed|ing)"
    r"|reject(?:s|ed|ing)|brush(?:es|ed|ing)\s(?:off|aside)|shrug(?:s|ged|ging)\soff|pour(?:s|ed|ing)\s(?:scorn|cold\swater)\son|refut(?:es|ed|ing)|rebut(?:s|ted|ting)"
    rf"|disput(?:es|ed|ing))\s(?:(?:the|as|any|all|those|these|an?|such|media|press|[A-Z]\w+|foreign|local)\s){{0,3}}{_TALE}\s(?:that|of|about)\s[^.;:!?\n]{{0,110}}\Z"
)
"""Before what somebody will not hear of having been done: "ridiculed the suggestion that Orsk had | asked"."""
_SO_TOLD = re.compile(
    rf"\b(?:{_TALE}\s(?:that|of|about)\s[^.;:!?\n]{{0,110}}|so-called\s(?:[\w-]+\s){{0,2}})\Z", re.IGNORECASE
)
_IS_FALSE = re.compile(
    r"[^.;:!?\n]{0,100}?\s(?:is|are|was|were|has\sbeen|have\sbeen|had\sbeen|be)\s(?:[\w-]+\s){0,5}?(?:false|untrue|baseless|unfounded|groundless|nonsense|fabricated|fabrications?"
    r"|without\s(?:any\s)?(?:foundation|basis|truth|substance)|invented|inventions?|(?:an?\s(?:\w+\s)?)?(?:lies?|hoax|fiction|fantasy|rubbish|slander))\b"
)
"""Around a trigger in a tale that is called false: "the report that bands had | fired | is without foundation"."""
_NOT_DONE: tuple[tuple[re.Pattern[str], EventStatus], ...] = (
    (re.compile(r"\bwould\s(?:\w+ly\s)?have\s(?:(?:been|\w+ly)\s){0,2}\Z"), "hypothetical"),
    (re.compile(r"\b(?:was|were)\sto\shave\s(?:(?:been|\w+ly)\s){0,2}\Z"), "planned"),
)
"""What would have been done, or was to have been: of 8 such in the labels none has happened."""
_YET_TO_COME: tuple[tuple[re.Pattern[str], EventStatus], ...] = (
    (re.compile(r"\b(?:is|are|was|were)\sto\s(?:(?:be|\w+ly)\s){0,2}\Z"), "planned"),
    (re.compile(r"\b(?:will|shall|would)\s(?:(?:also|soon|then|be|\w+ly)\s){0,2}\Z"), "planned"),
    (re.compile(r"\b(?:may|might|could)\s(?:(?:also|soon|yet|still|well|be|\w+ly)\s){0,2}\Z"), "predicted"),
    (
        re.compile(
            r"\bwarn(?:s|ed|ing)?(?:\s(?!of\b|about\b|against\b)[\w’'-]+){0,5}?\s(?:of|about)\s"
            r"(?!(?:the|its|his|her|their|this|that|these|those|[\w’'-]+['’]s)\b)(?:(?!of\b|and\b|or\b|after\b|in\b|by\b)[\w’'-]+\s){0,4}\Z"
        ),
        "predicted",
    ),
)
"""What is to be done, will or may be; and what somebody warns of as of any such thing ("warned of | an attack")."""
_OFTEN = re.compile(r"\b(?:often|sometimes|always|usually|regularly|frequently|occasionally|repeatedly|every)\b")
"""What "would" be done so was done."""
_GIVEN_TERM = re.compile(
    r"\bg(?:ave|ives?|iven|iving)\s[^.;:!?\n]{2,60}\b(?:until|till|hours|days|weeks?|months?)\b[^,.;:!?\n]{0,25}\sto\s\Z",
    re.IGNORECASE,
)


def with_what_is_not_yet(marks: Sequence[EventMark], text: str) -> list[EventMark]:
    """The events, with those that are only prepared as planned, and those that are only thinkable as hypothetical."""
    return [mark._replace(status=_status(mark, text)) for mark in marks]


def _status(mark: EventMark, text: str) -> EventStatus:
    start = max(0, mark.trigger.start - _REACH)
    if mark.status == "demanded" and not_asked(text, mark.trigger):
        return "hypothetical"
    if mark.status in ("happened", "ongoing", "planned", "denied") and left_unconfirmed(text, mark.trigger):
        return "hypothetical"
    if mark.status == "denied" and (beyond_denial(text, mark.trigger) or own_part_denied(text, mark.trigger)):
        return "happened"
    if mark.status in ("happened", "ongoing", "denied") and _HINDERED.search(text, start, mark.trigger.start):
        return "hypothetical"
    if mark.type != "REJECT" and mark.status in ("happened", "ongoing", "planned"):
        if _GIVEN_TERM.search(text, start, mark.trigger.start):
            return "demanded"
        if own_part_denied(text, mark.trigger):
            return mark.status
        if _SWORN_OFF.search(text, start, mark.trigger.start):
            return "denied"
        if _DENIED.search(text, start, mark.trigger.start) or _CALLED_FALSE.match(text, mark.trigger.end):
            return "denied"
        far = max(0, mark.trigger.start - _FAR)
        told_so = _IS_FALSE.match(text, mark.trigger.end) and _SO_TOLD.search(text, far, mark.trigger.start)
        if told_so or _WAVED_OFF.search(text, far, mark.trigger.start):
            return "denied"
        if _LEFT_OPEN.search(text, far, mark.trigger.start):
            return "hypothetical"
        thought_of = _ONLY_THOUGHT_OF.match(text, mark.trigger.end)
        made = thought_of and mark.type == "AGREE" and "on the table" in thought_of[0]
        if thought_of and not made and _ANY.search(text, start, mark.trigger.start):
            return "hypothetical"
        if _UNSEEN.search(text, start, mark.trigger.start) or _NEVER_TO_BE.search(text, start, mark.trigger.start):
            return "hypothetical"
    if mark.status not in ("happened", "ongoing"):
        return mark.status
    forms = _NOT_DONE if mark.type == "REJECT" else (*_NOT_DONE, *_YET_TO_COME)
    for form, status in forms:
        found = form.search(text, start, mark.trigger.start)
        guessed = mark.status == "ongoing" and status == "predicted"  # "may be trying it out"
        if found and not guessed and not _OFTEN.search(found[0]):
            return status
    if _PREPARED.search(text, start, mark.trigger.start):
        return "planned"
    if _WANTED.search(text, start, mark.trigger.start):
        return "demanded"
    return "hypothetical" if _THINKABLE.search(text, start, mark.trigger.start) else mark.status
