"""Marked clauses in which nobody takes a position, whatever their words: what is left open, welcomed or only told.

"Orsk did not rule out a meeting" refuses nothing, "Orsk welcomed the proposal" accepts it, and "there is no evidence
that Tarn is arming" is nobody's denial. The model goes by the words of refusing and denying, which stand there as well.
"""

from __future__ import annotations

import re

from parley.claims.language.denial_scope import EVIDENCE
from parley.claims.model.acts import PositionMark
from parley.claims.positions.cut_clauses import is_fragment
from parley.spans import line_start

_BEFORE = 120
"""Characters before a clause, of its sentence, in which its verb stands."""
_LEFT_OPEN = re.compile(
    r"(?:\b(?:not|never|nor|neither|without|hardly)|n['’]t)\s(?:\w+\s){0,2}?"
    r"(?:rul(?:e|es|ed|ing)\sout|exclud(?:e|es|ed|ing)|preclud(?:e|es|ed|ing)|reject|dismiss|rul(?:e|es|ed|ing)(?=\s\Z))"
    r"\s(?:that\s)?[\s“\"'‘]*\Z",
    re.IGNORECASE,
)
"""Right before what somebody does not rule out or reject: none of 4,482 labelled positions stands there."""
_LEAVES_OPEN = re.compile(
    r"(?:(?!\b(?:and|but)\b)[^.;:!?\n]){0,40}?(?:\b(?:not|never|nor|neither)|n['’]t)\s(?:\w+\s)?(?:rul(?:e|es|ed|ing)\sout|exclud(?:e|es|ed|ing))\b",
    re.IGNORECASE,
)
"""A clause of what somebody does not rule out, its verb included."""
_SAYS_NOTHING = re.compile(
    r"(?:(?:refus|declin)\w*\s)?to\s(?:be\s(?:drawn|interviewed|quoted)|comment|elaborate|speculate|say\b|discuss\sreports|answer\squestions|go\sinto\sdetails?)\b",
    re.IGNORECASE,
)
"""What somebody declines to talk about is no quarrel: "refused | to be drawn on the talks"."""
_RHETORIC = re.compile(
    r"[\s“\"'‘]*(?:let\s)?(?:nobody|no[\s-]one|none)\s(?:(?:should|must)\s)?(?:mistake|doubt|misread|misjudge|underestimate|be\sfooled|have\sany\sdoubts?)\b",
    re.IGNORECASE,
)
"""What nobody should think is asked of nobody, and answers no charge: "nobody should mistake our patience"."""
_OPEN = re.compile(
    r"[^.;:!?\n]{0,40}\b(?:nothing\s(?:was|is|has\sbeen|had\sbeen)\s(?:excluded|ruled\sout|off\sthe\stable)"
    r"|(?:all|every)\s(?:the\s)?options?\s(?:was|were|is|are|remains?|remained)\s(?:still\s)?(?:open|on\sthe\stable))\b",
    re.IGNORECASE,
)
_CONCEDED = re.compile(
    r"(?<!not\s)(?<!never\s)(?<!to\s)\b(?:conced(?:es?|ed|ing)|admit(?:s|ted|ting)?|acknowledg(?:es?|ed|ing)|(?:allow|grant)(?:s|ed|ing)(?=\sthat))"
    r"\s(?:\w+\s)?(?:that\s)?[“\"'‘]*\Z",
    re.IGNORECASE,
)
"""Right before what somebody owns to: none of the labelled charges and denials stands there."""
_BELONGS = re.compile(
    r"[\s“\"'‘]*(?:[Tt]he\s)?[A-Z][\w’'-]*(?:\s(?:[A-Z][\w’'-]*|and|[Ii]slands?|[Ii]sles|peninsula)){0,4}\s(?:(?:is|are|was|were|remains?)|ha(?:s|ve)\s(?:\w+\s)?been)"
    r"\s(?:(?:and\s(?:will|has)\s(?:\w+\s){1,3})?(?:an?|the|\w+ly|always|since\stime\simmemorial)\s){0,2}(?:(?:integral|inalienable|inseparable|indivisible|sacred)\s)?(?:parts?|provinces?|territory|region)\b(?!\sof\s(?:the|a|an|this|that)\s[a-z])"
)
"""A claim to land, which charges nobody: "Halm is an inalienable part of Orsk"."""
_FEARED = re.compile(
    r"\b(?:fear(?:s|ed|ing)?|afraid|worr(?:y|ies|ied)|dread(?:s|ed|ing)?)\s(?:is\s)?(?:that\s)?[“\"'‘]*\Z",
    re.IGNORECASE,
)
"""Right before what somebody fears of others: no labelled threat stands there."""
_SHORT_OF = re.compile(r"\b(?:stop(?:s|ped|ping)?|f[ae]ll(?:s|ing)?)\sshort\sof\s[^.,;:!?\n]{0,40}\Z", re.IGNORECASE)
_HOME = re.compile(
    r"(?:the|its|his|her|their|our|both|all)\s(?:[\w-]+\s){0,2}?(?:ambassadors?|envoys?|diplomats?|ministers?|troops|soldiers|forces|ships|delegat\w+"
    r"|negotiators?|advisers?|nationals|citizens)\s(?:home|back)\b"
)
_CALLED = re.compile(r"\bcall(?:s|ed|ing)?\s\Z", re.IGNORECASE)
"""Before one's own men who are called home, which asks nothing of others."""
_LACKS_EVIDENCE = re.compile(
    rf"[^,.;:!?\n]{{0,50}}\b(?:has|have|had|saw|sees?|seen|found)\sno\s(?:\w+\s)?(?:{EVIDENCE}|confirmation|reports?)\s(?:that|of)\b",
    re.IGNORECASE,
)
"""What somebody has not seen himself: none of the labelled denials says so."""
_WELCOMED = re.compile(r"\b(?:welcom(?:es|ed|ing)|applaud(?:s|ed|ing)|hail(?:s|ed|ing))\s[“\"'‘]*\Z", re.IGNORECASE)
"""Right before what somebody is glad of: none of the labelled positions stands there."""
_UNSEEN = re.compile(
    rf"\b(?:no|not\s(?:\w+\s)?any|n['’]t\s(?:\w+\s)?any|little)\s(?:\w+\s)?{EVIDENCE}\s"
    r"(?:that|of|for|to\ssuggest(?:\sthat)?)\s[^.;:!?\n]{0,20}\Z",
    re.IGNORECASE,
)
"""Before what nobody has seen: none of the 494 labelled denials stands there."""
_PLAN_CALLS = re.compile(
    r"\b(?:plans?|drafts?|bills?|schedules?|programmes?|programs?|budgets?|timetables?|orders?)\s(?:\w+\s)?(?:calls?|called|calling)\sfor\s\Z",
    re.IGNORECASE,
)
"""Before what a plan holds, which asks for nothing: no labelled position stands there."""
_SAYING = re.compile(
    r"(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]e|I|[Ww]ho)\s(?:(?:had|has|have|also|again|once|would)\s)*"
    r"(?:promised|said|put|den(?:y|ied)|warned|demanded|insisted|declared|told|argued|threatened|rejected|refused|admitted)\Z"
)
"""A clause that is nothing but somebody's saying so: "he had promised"."""
_STUDIES = re.compile(
    r"[\s“\"'‘]*(?:that\s)?(?:I|[Ww]e|[Ii]t|[Hh]e|[Ss]he|[Tt]hey)(?:\s(?:will|would|shall|(?:is|are|was|were)\s(?:going\sto\s)?)|['’]ll)\s?(?:now\s|first\s|carefully\s|also\s)?(?:study|studying|examin(?:e|ing)|review(?:ing)?|assess(?:ing)?"
    r"|weigh(?:ing)?|await(?:ing)?|wait|monitor(?:ing)?|watch(?:ing)?|keep\swatching)\b"
)
"""What somebody will only think about or see binds him to nothing: no labelled promise begins so."""
_NOT_GOT = re.compile(
    r"[^,.;:!?\n]{0,60}\b(?:has|have|had)\s(?:not|never)\s(?:yet\s)?(?:received|heard|been|seen|commented|decided|made|replied|answered)\b",
    re.IGNORECASE,
)
"""What has not been done or got: of nine labelled positions with such words none is a refusal or a promise."""
_MIGHT = re.compile(
    r"(?!(?:I|[Ww]e|[Oo]ur|[Tt]hey|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\b)[^,.;:!?\n“”\"]{3,80}?\s(?:could|might)\s(?!(?:never|not)\b)"
)
"""What could come, of another than who speaks: of 577 labelled threats and red lines one has such words."""
_THREATENED = re.compile(r"\bthreat\w*\s[^.;\n]{0,40}\Z")
_NOT_YET = re.compile(r"\b(?:has|have|had)\snot\syet\b", re.IGNORECASE)
_HOPED = re.compile(r"\b(?:hop(?:e|es|ed|ing)|wish(?:es|ed)?)\s(?:that\s)?[“\"'‘]*\Z", re.IGNORECASE)
"""Right before what is only hoped for: no labelled position stands there."""
_ASKED = re.compile(r"[\W]*(?:how|who|whom|whether|why|which|what|where)\b", re.IGNORECASE)
"""What a clause that is asked or left open begins with: of 4,100 labelled demands, promises, threats and the like none
does."""
_AGREED = re.compile(r"\bagree[sd]?\s(?:\w+\s)?that\s\Z", re.IGNORECASE)
"""Right before what two have settled: no labelled demand stands there."""
_WEIGHED = re.compile(
    r"[^.;:!?\n]{0,120}\b(?:could|can|cannot|may|might)\s?(?:not|never|hardly)?\sbe\s(?:ruled\sout|excluded|discounted)\b"
)
"""What is left possible, whoever says so."""
_ORDERED = re.compile(r"\border(?:s|ed|ing)?\s\Z", re.IGNORECASE)
_TOLD = re.compile(r"\b(?:told|tells|instruct(?:s|ed))\s\Z")
_OWNED = re.compile(r"(?:its|his|her|their)\s")
_OWN_MEN = re.compile(
    r"(?:(?:the|its|his|her|their|all|our)\s)?(?:[\w-]+\s){0,2}?(?:army|navy|air\sforce|armed\sforces|fleet|police|troops|soldiers|forces|marines|reservists"
    r"|commanders|units|ships|garrisons?)\s(?:not\s)?to\s"
)
"""Whom somebody commands, and asks nothing of."""
_NOT_NAMED = re.compile(
    r"(?:(?:that\s(?:he|she|they)\s)?not\s(?:to\s)?be\s(?:named|identified|quoted)|to\sbe\s(?:named|identified|quoted)\Z)"
)
"""What an informant asks for himself or declines, which nobody's quarrel is about: no labelled position is of it."""
_NO_WAY = re.compile(
    r"[\s“\"'‘]*(?:that\s)?there\s(?:is|was|are|were|can\sbe|could\sbe|would\sbe|will\sbe|exists?|existed)\s(?:really\s|simply\s|currently\s)?no\s"
    r"(?:(?!evidence\b|truth\b|plans?\b|intention\b)[\w-]+\s){0,2}?(?:solutions?|alternatives?|substitutes?|way\s(?:out|back|round|around|forward)|ways?|winners?|choice|options?|excuses?|justification"
    r"|doubts?|turning\sback|going\sback|plan\sB|easy\sanswers?|guarantees?|hope|time\sto\slose|point|room|quick\sfix|panic|shortage|change)\b",
    re.IGNORECASE,
)
"""How things stand in somebody's view, which answers no charge: none of 494 labelled denials begins so."""
_NO_BYSTANDERS = re.compile(
    r"\b(?:residents?|villagers?|townspeople|locals|observers?|monitors?|inspectors?|witness(?:es)?|onlookers|correspondents?|reporters?|journalists?"
    r"|neighbou?rs|passers-?by|shopkeepers?|eyewitness(?:es)?|drivers|travellers|tourists)\b(?!['’])[^,.;:!?\n“”\"]{0,40}\s(?:said|says|say|reported|told\s[^,.;:!?\n]{1,30})\s(?:that\s)?\Z",
    re.IGNORECASE,
)
"""Who only tells what he saw, right before a clause."""
_COURT = re.compile(
    r"(?<!in\s)\b(?:[Cc]ourts?|[Jj]udges?|[Tt]ribunals?|[Jj]ury|[Mm]agistrates?|[Jj]ustices|[Vv]oters|[Ee]lectorate)\s(?:(?!(?:and|but|after|said|which|who)\b)[\w’'-]+\s){0,3}?(?:has\s|have\s|had\s)?"
    r"(?:reject(?:s|ed)?|refus(?:es|ed)|dismiss(?:es|ed)|den(?:y|ies|ied)|declin(?:es|ed)|turn(?:s|ed)\sdown|thr[eo]w(?:s|n)?\sout|order(?:s|ed)|upheld|overturn(?:s|ed)|grant(?:s|ed))"
    r"(?:\sto(?:\s(?:accept|hear|grant|allow|block|order|release|lift))?|(?P<what>\s(?:the|an?|any|all|his|her|its|their)\s(?:\w+\s)?\w+\sthat))?\s\Z"
)
"""Before what a court or the voters decide: no labelled position stands there."""
_HE_WILL_NOT = re.compile(r"(?:He|She|They)\s(?:will\snot|would\snot|won['’]t|wouldn['’]t)\s")
_INSISTED = re.compile(r"\binsist(?:s|ed|ing)?\s(?:that\s)?[“\"'‘]?\Z", re.IGNORECASE)
_IT_IS_SO = re.compile(
    r"(?!what\b)(?:(?!\b(?:that|which|who|must|should|ought|be|shall|will|would|need|needs)\b)[^,;:.!?\n]){1,60}?\s(?:is|was|are|were|has|have|had)\s(?!to\b)",
    re.IGNORECASE,
)
"""What somebody insists is so: of 2,300 labelled demands behind "insisted that" none begins so."""
_NORM = re.compile(r"\b(?:will|must|should|shall)\b")
"""In what is insisted on besides: "the rule was adopted and | will | be kept"."""
_ACCEPTED = re.compile(
    r"[\s“\"'‘]*(?:that\s)?(?:[\w’'.-]+\s){1,6}?(?:accept(?:s|ed)|agree[sd]\sto|welcome[sd]|approve[sd]|endorse[sd]|consented|complied|ratified)\b"
)
"""What somebody has said yes to."""
_STATED = re.compile(
    r"(?:(?!\b(?:will|would|shall|should|must|may|might|can|could|if|to|that|which|who|whom|what)\b)[^,;:.!?\n]){1,60}?\s(?:has|have|had)\s(?:\w+ly\s|already\s|now\s)?\w+(?:ed|en|wn|lt|ne)\b",
    re.IGNORECASE,
)
_REFUSING = re.compile(
    r"\b(?:no|not|never|nor|neither|none|nobody|nothing|without|refus\w*|reject\w*|declin\w*|rul\w+\sout|dismiss\w*|den(?:y|ies|ied|ying|ial)|oppos\w*"
    r"|(?:turn|vot|shot|struck)\w*\sdown|thr[eo]w\w*\sout|spurn\w*|veto\w*|rebuff\w*|block\w*|out\sof\sthe\squestion|unacceptable|against|resist\w*|def(?:y|ies|ied)|cannot|impossible|only"
    r"|unless|until|stay\w*|remain\w*)\b|n['’]t\b",
    re.IGNORECASE,
)
"""Without one of these before or in it, what has happened refuses nothing: of 587 labelled refusals none is such."""
_QUOTES = re.compile(r"[“”\"]")
_TO = re.compile(r"\s(?:not\s)?to\s")
_CUT_THING, _IN_A_WORD = re.compile(r"(?:an?|the|its|their)\s[\w’'-]+(?:\s[\w’'-]+)?"), re.compile(r"-[a-z]")
"""A thing that is cut inside a word, so that nothing of it is left: "| a three |-day strike"."""
_GAP = 1
_DONE_AWAY_WITH = re.compile(
    r"\s(?:(?:has|have|had)\s(?:\w+\s)?been|was|were|is|are)\s(?:(?:\w+ly|at\sonce|again|also)\s){0,2}(?:denied|rejected|refused|dismissed|turned\sdown"
    r"|spurned|rebuffed|repudiated|refuted|disputed|brushed\saside|declined|vetoed)\b"
)
"""Behind a thing that is whole without its verb: "| the ultimatum | was rejected by"."""
_REFUSED = re.compile(
    r"\b(?:rul(?:e|es|ed|ing)\sout|reject(?:s|ed)?|refus(?:es|ed)|dismiss(?:es|ed)|den(?:y|ies|ied))\Z"
)
"""The end of a clause that lacks what is refused."""
_NOT_RULED_OUT = r"(?!\s(?:\w+\s)?(?:rul(?:e|es|ed|ing)\s(?:\w+\s)?out|exclud\w+)\b)"
"""Behind a "not" that denies nothing."""
_DENYING = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|disput\w+|reject\w*|dismiss\w*|repudiat\w*|disavow\w*|disown\w*|refut\w*|rebut\w*"
    r"|contradict\w*|scoff\w*|push\w*\sback|brush\w*|challeng\w+|disagree\w*|no|never|none|nobody|nothing|neither|nor|without"
    r"|false\w*|lie|lies|lying|untrue|untruths?|absurd\w*|nonsens\w+|fabricat\w*|invent\w*|fantas\w*|baseless|unfounded|groundless"
    r"|rubbish|slander\w*|smear\w*|hoax|myth|fiction|propaganda|ridiculous|incorrect|wrong|unfair|fairy\stale|mischaracteri\w+"
    r"|fake|rumou?rs?|unsubstantiated|concocted|politically\smotivated|disinformation|libel\w*|no\ssubstance|disclaim\w*|innocen\w*|nowhere|cannot|hardly|maintain\w*|opposed?|contrary)\b"
    rf"|(?:\bnot|n['’]t)\b{_NOT_RULED_OUT}",
    re.IGNORECASE,
)
_CHARGED = re.compile(
    r"\b(?:accus\w+|charg(?:e|es|ed|ing)|alleg\w+|claim\w*|reports?|reported|blam\w+|rumou?r\w*|suggest\w*|suspic\w+|suspect\w*"
    r"|complain\w*|question\w*|asked|denounc\w*|critici\w*|protest\w*|attack\w*|Q:)\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?][”\"’]?\s")
_DENIED_THIS = re.compile(r"\bden(?:y|ies|ied)\s(?:this|it|the\s\w+)\b")
_CHARGE_BEFORE, _DENIED_AFTER = 250, 90
"""Characters around a clause in which a charge or "Orsk denies this" stands. Of 494 labelled denials 464 have a word of
denial in them or in their sentence before or after, 18 more follow a charge, 12 have neither."""


def takes_none(mark: PositionMark, following: PositionMark | None, text: str) -> bool:
    """Whether a marked clause is no position; `following`: the next one that is marked."""
    start, end = mark.span
    begin = line_start(text, start, start - _BEFORE)
    if _LEFT_OPEN.search(text, begin, start) or _OPEN.match(text, start, end) or _SAYING.match(text, start, end):
        return True
    if mark.kind == "refusal" and (_LEAVES_OPEN.match(text, start, end) or _SAYS_NOTHING.match(text, start, end)):
        return True
    if mark.kind in ("demand", "denial") and _RHETORIC.match(text, start, end):
        return True
    if following is not None and _is_verb_of(mark, following, text):
        return True
    ruled = _COURT.search(text, begin, start) if mark.kind in ("refusal", "demand", "denial") else None
    if ruled is not None and (mark.kind != "demand" or ruled["what"] is None):
        return True
    if mark.kind == "denial" and (_NO_WAY.match(text, start) or _NO_BYSTANDERS.search(text, begin, start)):
        return True
    if _PLAN_CALLS.search(text, begin, start) or _HOPED.search(text, begin, start):
        return True
    if _NOT_NAMED.match(text, start, end):
        return True
    if mark.kind == "demand" and _commands(text, begin, start, end):
        return True
    if _WEIGHED.match(text, start, end) or (mark.kind == "demand" and _AGREED.search(text, begin, start)):
        return True
    if mark.kind == "demand" and _CUT_THING.fullmatch(text, start, end) and _IN_A_WORD.match(text, end):
        return True
    if mark.kind != "demand" and is_fragment(mark.span, text) and not _DONE_AWAY_WITH.match(text, end):
        return True
    if mark.kind not in ("accusation", "denial") and _ASKED.match(text, start, end):
        return True
    if mark.kind == "refusal" and (_others_course(mark, text) or _only_stated(text, begin, start, end)):
        return True
    if mark.kind == "demand" and _INSISTED.search(text, begin, start) and _IT_IS_SO.match(text, start, end):
        return _NORM.search(text, start, end) is None
    if _SHORT_OF.search(text, begin, start) or _called_home(mark, text, begin):
        return True
    if mark.kind == "accusation" and _BELONGS.match(text, start):
        return True
    if mark.kind in ("accusation", "denial") and _CONCEDED.search(text, begin, start):
        return True
    if mark.kind in ("threat", "red_line", "accusation") and _FEARED.search(text, begin, start):
        return True
    if mark.kind == "promise" and mark.condition is None and _STUDIES.match(text, start, end):
        return True
    if mark.kind in ("refusal", "promise", "offer") and _NOT_GOT.match(text, start, end):
        return True
    if mark.kind in ("refusal", "denial", "accusation") and _WELCOMED.search(text, begin, start):
        return True
    if mark.kind in ("threat", "red_line") and mark.condition is None and _MIGHT.match(text, start, end):
        return _THREATENED.search(text, begin, start) is None
    if mark.kind == "denial":
        if _NOT_YET.search(text, start, end) or _LACKS_EVIDENCE.match(text, start, end):
            return True
        return _UNSEEN.search(text, begin, start) is not None or not _answers(text, begin, start, end)
    return following is not None and _only_whom(mark, following, text)


def _commands(text: str, begin: int, start: int, end: int) -> bool:
    """Whether a clause is what somebody orders his own men to do."""
    if _OWN_MEN.match(text, start, end) is None:
        return False
    return bool(_ORDERED.search(text, begin, start) or (_TOLD.search(text, begin, start) and _OWNED.match(text, start)))


def _called_home(mark: PositionMark, text: str, begin: int) -> bool:
    """Whether a clause marked as a demand is one's own men, who are called home."""
    called = mark.kind == "demand" and _CALLED.search(text, begin, mark.span.start)
    return bool(called) and _HOME.match(text, *mark.span) is not None


def _only_stated(text: str, begin: int, start: int, end: int) -> bool:
    """Whether a clause tells what has happened, without a word of refusal: "95 percent had voted yes"."""
    told = _STATED.match(text, start, end) or _ACCEPTED.match(text, start, end)
    return told is not None and _REFUSING.search(text, begin, end) is None


def _others_course(mark: PositionMark, text: str) -> bool:
    """Whether a clause in quoted words tells what another will not do: "He is tired. | He will not fight"."""
    if not _HE_WILL_NOT.match(text, *mark.span):
        return False
    line = text.rfind("\n", 0, mark.span.start) + 1
    return len(_QUOTES.findall(text, line, mark.span.start)) % 2 == 1


def _is_verb_of(mark: PositionMark, following: PositionMark, text: str) -> bool:
    """Whether a clause is only the verb of the next one: "said | Orsk had ruled out | a guarantor"."""
    near = 0 <= following.span.start - mark.span.end <= _GAP
    return near and following.kind == mark.kind and _REFUSED.search(text, *mark.span) is not None


def _only_whom(mark: PositionMark, following: PositionMark, text: str) -> bool:
    """Whether a clause is only whom the next one asks: "called on | both sides | to leave"."""
    near = 0 <= following.span.start - mark.span.end <= _GAP
    return near and following.kind == mark.kind and _TO.match(text, mark.span.end) is not None


def _answers(text: str, begin: int, start: int, end: int) -> bool:
    """Whether a denial has a word of denial, or a charge before it that it answers."""
    if _DENYING.search(text, begin, end) or _CHARGED.search(text, max(0, start - _CHARGE_BEFORE), start):
        return True
    after = text[end : end + _DENIED_AFTER]
    stop = _SENTENCE_END.search(after)
    return _DENYING.search(after[: stop.start() if stop else None]) is not None or bool(_DENIED_THIS.search(after))
