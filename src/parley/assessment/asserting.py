"""Whether a sentence asserts what some of its words name: not denied, not imagined, not undone in the next breath."""

from __future__ import annotations

import re

REACH = 90
"""† So many characters before the words are looked at, within their clause."""

_CLAUSE = re.compile(
    r"[;:—–]|\band (?:says?|said|adds?|added|warns?|warned)\b|\bbut\b|[.!?][”\"’']?\s"
    r"|,\s+(?:but|and|while|though|although|which|who|yet|so)\b"
)
DOUBTS = (
    r"\b(?:no(?! (?:fewer|less|more|longer|doubt|sooner)\b)|not(?! (?:only|merely|just|far)\b)|never|nobody|none"
    r"|neither|nor|without|cannot|den(?:y|ies|ied|ying)|dismiss\w*|untrue|false(?!ly)|groundless|unfounded|baseless"
    r"|nowhere|disput(?:ed|es|ing)|refut(?:ed|es|ing)|contradict(?:ed|s|ing)|scotch(?:ed|es|ing)|capable of"
    r"|whether|if|unless|would|could|might|should|(?<!in )may(?! \d)|fail(?:s|ed)? to"
    r"|refus(?:e|es|ed|ing) (?:to|any|all|every|outside|foreign|further)|declin(?:e|es|ed|ing) to|unable to|yet to"
    r"|instead of|rather than|short of"
    r"|^had|^should|^were|(?:rumou?rs?|tales?|stories|gossip|legends?) (?:of|that)|(?:reject|spurn|rebuff)(?:s|ed|ing)?"
    r"|turn(?:s|ed|ing)? down|(?<=n['’])t)\b"
)
"""Words that deny or imagine what follows them."""
UNDONE = (
    r"\b(?:rejected|refused|rebuffed|spurned|vetoed|turned (?:(?:it|them|that|this|the \w+) )?down|thrown out"
    r"|voted down|untrue|groundless|unfounded|baseless|hoax|canard|called off|cancelled|nothing came of"
    r"|(?:will|would|did|could|is|was|has) not (?:to )?(?:take place|taken place|be held|happen|come off)"
    r"|never took place|without (?:any |the least |the slightest )?(?:foundation|truth|substance)"
    r"|officially contradicted|(?:prov(?:ed|es|en)|turn(?:ed|s) out|found) (?:to be )?(?:false|wrong|untrue|empty)"
    r"|(?:fell|fallen|falls) through|came to (?:nothing|naught)"
    r"|not on the table|off the table|ruled out)\b"
)
"""Words after others that undo them."""
AHEAD = (
    r"\b(?:will|shall|(?:is|are|was|were|plan(?:s|ned)?|intend(?:s|ed)?|means?|meant|ready|prepar(?:es?|ed|ing)) to"
    r"|threaten\w*|demand\w*|urg(?:e[sd]?|ing)|ask(?:s|ed|ing)?|call(?:s|ed|ing)? (?:on|for|upon)|propos\w+|suggest\w*"
    r"|offer(?:s|ed|ing)?|wants?|wanted|wish\w*|hop(?:es?|ed|ing)|expect\w*|fears?|feared|predict\w*|possib\w+|perhaps"
    r"|likely|about to|(?:effort|attempt|bid|push|drive|scheme|campaign|design)s? to|tr(?:y|ies|ied|ying) to"
    r"|s(?:eek|eeks|eeking|ought) to|aim(?:s|ed|ing)? to|able to|capable of|in order to|due to"
    r"|until|before|in case|must|ought|plans? (?:for|of)|speculat\w+|imagin\w+|suppos\w+"
    r"|advocat\w+|consider(?:s|ed|ing)?|rumou?r\w*)\b"
)
"""Words for what is wanted, expected or yet to come."""
_AHEAD = re.compile(AHEAD)
_REQUESTED = re.compile(
    r"\b(?:ask|urg|call|demand|press|implor|plead|appeal)(?:s|e|es|ed|ing)?\b(?:(?!\band\b)[^,;:.]){1,60}\Z"
)
_PROVIDED = re.compile(r".{0,30}\b(?:if|unless|should|in case|never (?:came|happened))\b")
_WILL = re.compile(r"\b(?:will|shall|would|(?:is|are|was|were) to|likely to|may (?!\d))\b")
_NOT = re.compile(DOUBTS)
_UNDONE = re.compile(UNDONE)
_EARLIER = re.compile(r"\b(?:had|once|long|not|never|nobody) \Z")
"""What was undone before, or never, does not undo what is told now."""
_NEITHER = re.compile(r"\b(?:neither|nobody|no one|no side|without)\b")
ENDS = (
    r"\b(?:end(?:s|ed|ing)?|suspend(?:s|ed|ing)?|lift(?:s|ed|ing)?|cancel(?:s|l?ed|l?ing)?|dismantl(?:e|es|ed|ing)"
    r"|revok(?:e|es|ed|ing)|rescind(?:s|ed|ing)?|call(?:s|ed|ing)? off|relax(?:es|ed|ing)?|disband(?:s|ed|ing)?"
    r"|demobili[sz](?:e|es|ed|ing))"
)
"""Words that end what follows them, or what they follow."""
BACK = r"\b(?:to (?:pull back|turn back|return|go home|come home)|(?:pulled|turned|called) (?:back|home))\b"
"""Words after others that take them back."""
_ENDS_IT = re.compile(ENDS + r" (?:its|the|their|his|all|a|an|this|that|what was left of the)\b[^,;:.]{0,24}\Z")
_IS_ENDED = re.compile(
    r"[^,;:.]{0,24}?\b(?:(?:was|were|is|are|has been|have been|had been|to be|be) )?"
    r"(?:lifted|suspended|ended|cancell?ed|dismantled|rescinded|revoked|called off|disbanded|demobili[sz]ed)\b"
    r"|[^,;:.]{0,24}?" + BACK
)
_ENDED = re.compile(ENDS + r"\b|\b(?:back|home|return\w*|withdr\w+)\b")
_NEVER_CAME = re.compile(
    r"[^,;:.]{0,40}?\b(?:has|have|had|was|were|is|are|did|does|do) (?:not|never|nowhere|yet to)\b(?: yet| so far)?"
    r"(?: (?:been|be))? ?(?:found|seen|installed|signed|sent|built|put up|begun|materiali[sz]ed?|appear(?:ed)?|arrived?"
    r"|come|follow(?:ed)?|happen(?:ed)?|exist(?:ed)?|moved?|reached|laid|used|imposed|issued|given|held|true"
    r"|raised?|increased?|changed?|ordered|declared|proclaimed|called|started?|agreed|made|set)\b"
)
"""What is told of the words after them: that it never came about."""
_NOT_BEING = re.compile(
    r"\b(?:is|are|was|were)(?: not| never| no longer|n['’]t)(?: \w+)? being (?:\w+ly )?\w+(?: \w+)?\Z"
)
"""What the words themselves say with their last verb: "talks are not being broken off"."""
_NO = re.compile(
    r"\b(?:no(?! (?:fewer|less|more|longer|doubt|sooner)\b)|not(?! (?:only|merely|just|far)\b)|never|nobody|none"
    r"|neither"
    r"|nor|cannot|den(?:y|ies|ied|ying)|whether|if|unless|fail(?:s|ed)? to|(?:refus|declin)(?:e|es|ed|ing) to)\b"
)
_IMAGINED = re.compile(
    r"\b(?:might|(?<!\bin )(?<!\bof )(?<!\bby )(?<!\blast )(?<!\bsince )(?<!\d )may(?! \d))(?: (?:\w+ ){0,2}| )\Z"
    r"|\b(?:fear(?:s|ed)?|expect(?:s|ed)?|predict(?:s|ed)?|believe[sd]?|thinks?|thought)\b[^,;]{0,60}\Z"
)


_NO_SIGN = re.compile(
    r"\b(?:no (?:sign|evidence|indication|trace|hint|proof|question|truth|suggestion)s? (?:that|of|in)\b"
    r"|(?:not|un)(?: yet)? ?true that\b|den(?:y|ies|ied|ying) (?:that|having)\b)"
)
"""What denies a whole list of things after it, however long."""
_LIST_ENDS = re.compile(
    r"[;:—–]|[.!?][”\"’']?\s|,\s+(?:but|while|though|although)\b|\band (?:say|said|add|warn|insist|demand)(?:s|ed)?\b"
)

_UNSAID = re.compile(
    r"\b(?:not|never|neither|nor|no longer|nobody|no one|(?:refus|declin)(?:e|es|ed|ing) to|stop(?:s|ped)? short of"
    r"|without)(?: (?:yet|even|once|so far|been|be|to|\w+ly))? \Z|n['’]t (?:\w+ly )?\Z"
)
"""Up to an act of speech that did not take place."""
_DISOWNED = re.compile(
    r"\b(?:nobody|no one)\b[^,;]{0,40}\b(?:demand|ask|claim|threaten|want|plan|intend|mean|propose|call)(?:s|ed|ing)?"
    r"\b[^;]*\Z|\b(?:den(?:y|ies|ied|ying)|disavow\w*|disclaim\w*)\b|^[\"“']?(?:were|should|had)\b[^,]*\Z"
)


def asserted(lowered: str, start: int, end: int | None = None) -> bool:
    """Whether nothing before the words that begin at `start` denies or imagines them, in their clause.

    `lowered`: the sentence in small letters. `end`: where the words end; nothing after them may undo them then.
    """
    if end is not None:
        if _undone(lowered, start, end):
            return False
        if _NEVER_CAME.match(lowered, end) or _NOT_BEING.search(lowered, start, end) or over(lowered, start, end):
            return False
    return _NOT.search(lowered, _clause(lowered, start), start) is None and not _listed(lowered, start)


def _listed(lowered: str, start: int) -> bool:
    """Whether the words stand in a list of things that is denied as a whole."""
    denial = _NO_SIGN.search(lowered, 0, start)
    return denial is not None and _LIST_ENDS.search(lowered, denial.end(), start) is None


def comes_about(lowered: str, start: int, end: int, *, within: bool) -> bool:
    """Whether the words tell what has come about: asserted, and neither wanted nor yet to come in their clause.

    `within`: whether nothing among the words may deny them either.
    """
    return (
        asserted(lowered, start, end)
        and _AHEAD.search(lowered, _clause(lowered, start), start) is None
        and _PROVIDED.match(lowered, end) is None
        and "neither" not in lowered[start:end]
        and not (within and (_NOT.search(lowered, start, end) or _WILL.search(lowered, start, end)))
    )


def requested(lowered: str, start: int) -> bool:
    """Whether somebody is only asked for what the words that begin at `start` name ("asked Orsk | to withdraw")."""
    return _REQUESTED.search(lowered, _clause(lowered, start), start) is not None


def over(lowered: str, start: int, end: int) -> bool:
    """Whether what the words name has an end put to it beside them; words that tell of an end themselves mean it."""
    if _ENDED.search(lowered, start, end):
        return False
    return _ENDS_IT.search(lowered, _clause(lowered, start), start) is not None or bool(_IS_ENDED.match(lowered, end))


def unsaid(lowered: str, start: int) -> bool:
    """Whether the act of speech that begins at `start` did not take place ("has neither protested nor asked")."""
    return _UNSAID.search(lowered[max(0, start - REACH) : start]) is not None


def imagined(lowered: str, start: int) -> bool:
    """Whether somebody only might do what the words that begin at `start` name."""
    return _IMAGINED.search(lowered[_clause(lowered, start) : start]) is not None


def disowned(lowered: str, start: int) -> bool:
    """Whether somebody denies what the words that begin at `start` name, or it stands in a condition ("were he to")."""
    return _DISOWNED.search(lowered[_clause(lowered, start) : start]) is not None or _listed(lowered, start)


def negated(lowered: str, start: int, end: int) -> bool:
    """Whether the words are denied in their clause or undone after it; what might or will be is not."""
    if _undone(lowered, start, end) or _NEVER_CAME.match(lowered, end) or _NOT_BEING.search(lowered, start, end):
        return True
    return _NO.search(lowered, _clause(lowered, start), start) is not None


def _undone(lowered: str, start: int, end: int) -> bool:
    """Whether what follows the words undoes them; words that are undone themselves mean it."""
    for after in _UNDONE.finditer(lowered, end):
        if not _EARLIER.search(lowered[: after.start()][-8:]):
            return not (_NEITHER.search(lowered, end, after.start()) or _UNDONE.search(lowered, start, end))
    return False


def _clause(lowered: str, start: int) -> int:
    """Where the clause of the words begins, or what of it is looked at."""
    furthest = max(0, start - REACH)
    return max((edge.end() for edge in _CLAUSE.finditer(lowered, furthest, start)), default=furthest)
