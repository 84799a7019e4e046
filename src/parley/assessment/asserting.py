"""Whether a sentence asserts what some of its words name: not denied, not imagined, not undone in the next breath."""

from __future__ import annotations

import re

REACH = 90
"""† So many characters before the words are looked at, within their clause."""

_CLAUSE = re.compile(r"[;:—–]|,\s+(?:but|and|while|though|although|which|who|yet|so)\b|\bbut\b|[.!?][”\"’']?\s")
DOUBTS = (
    r"\b(?:no(?! (?:fewer|less|more|longer|doubt|sooner)\b)|not(?! (?:only|merely|just|far)\b)|never|nobody|none"
    r"|neither|nor|without|cannot|den(?:y|ies|ied|ying)|dismiss\w*|untrue|false(?!ly)|groundless|unfounded|baseless"
    r"|disput(?:ed|es|ing)|whether|if|unless|would|could|might|should|(?<!in )may(?! \d)|fail(?:s|ed)? to"
    r"|refus(?:e|es|ed|ing) to|declin(?:e|es|ed|ing) to|unable to|yet to|instead of|rather than|short of"
    r"|^had|rumou?rs? (?:of|that)|(?:reject|spurn|rebuff)(?:s|ed|ing)?|turn(?:s|ed|ing)? down|(?<=n['’])t)\b"
)
"""Words that deny or imagine what follows them."""
UNDONE = (
    r"\b(?:rejected|refused|rebuffed|spurned|vetoed|turned (?:(?:it|them|that|this|the \w+) )?down|thrown out"
    r"|voted down|untrue|groundless|unfounded|baseless|hoax|canard|called off|cancelled|nothing came of"
    r"|(?:will|would|did|could|is|was|has) not (?:to )?(?:take place|taken place|be held|happen|come off)"
    r"|never took place"
    r"|not on the table|off the table|ruled out)\b"
)
"""Words after others that undo them."""
_AHEAD = re.compile(
    r"\b(?:will|shall|(?:is|are|was|were|plan(?:s|ned)?|intend(?:s|ed)?|means?|meant|ready|prepar(?:es?|ed|ing)) to"
    r"|threaten\w*|demand\w*|urg(?:e[sd]?|ing)|ask(?:s|ed|ing)?|call(?:s|ed|ing)? (?:on|for|upon)|propos\w+|suggest\w*"
    r"|offer(?:s|ed|ing)?|wants?|wanted|wish\w*|hop(?:es?|ed|ing)|expect\w*|fears?|feared|predict\w*|possib\w+|perhaps"
    r"|likely|about to|due to|until|before|in case|must|ought|plans? (?:for|of)|speculat\w+|imagin\w+|suppos\w+"
    r"|advocat\w+|consider(?:s|ed|ing)?|rumou?r\w*)\b"
)
_PROVIDED = re.compile(r".{0,30}\b(?:if|unless|should|in case|never (?:came|happened)|turned out)\b")
_WILL = re.compile(r"\b(?:will|shall|would|(?:is|are|was|were) to|likely to|may (?!\d))\b")
_NOT, _UNDONE = re.compile(DOUBTS), re.compile(UNDONE)


def asserted(lowered: str, start: int, end: int | None = None) -> bool:
    """Whether nothing before the words that begin at `start` denies or imagines them, in their clause.

    `lowered`: the sentence in small letters. `end`: where the words end; nothing after them may undo them then.
    """
    if end is not None and _UNDONE.search(lowered, end) and not _UNDONE.search(lowered, start, end):
        return False
    return _NOT.search(lowered, _clause(lowered, start), start) is None


def comes_about(lowered: str, start: int, end: int, *, within: bool) -> bool:
    """Whether the words tell what has come about: asserted, and neither wanted nor yet to come in their clause.

    `within`: whether nothing among the words may deny them either.
    """
    return (
        asserted(lowered, start, end)
        and _AHEAD.search(lowered, _clause(lowered, start), start) is None
        and _PROVIDED.match(lowered, end) is None
        and not (within and (_NOT.search(lowered, start, end) or _WILL.search(lowered, start, end)))
    )


def _clause(lowered: str, start: int) -> int:
    """Where the clause of the words begins, or what of it is looked at."""
    furthest = max(0, start - REACH)
    return max((edge.end() for edge in _CLAUSE.finditer(lowered, furthest, start)), default=furthest)
