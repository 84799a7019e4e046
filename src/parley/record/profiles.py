"""What is known of a speaker across articles, and what contradicts another's."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from parley.claims.types import Speaker, SpeakerKind
from parley.record.body_names import body_tokens, initials
from parley.record.roles import OFFICES, in_common, post, private, role_words
from parley.record.titles import generation, titles, tokens

_WORD = re.compile(r"[^\W_]+")
_EMPTY = frozenset("of the for and in at to a an".split())
_INDEFINITE = re.compile(r"(?:an?|one|some|another|two|three|several|many)\b", re.IGNORECASE)

Member = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """A speaker in one article, ready for comparison; `number`: of the article in the record's order.

    `office`: the words of a post that one person holds at a time, empty without one, for former holders and kin.
    """

    number: int
    member: Member
    day: dt.date
    speaker: Speaker
    parts: tuple[str, ...]
    role: frozenset[str]
    office: frozenset[str]
    affiliation: frozenset[str]

    @property
    def kind(self) -> SpeakerKind:
        """The speaker's kind."""
        return self.speaker.kind

    @property
    def described(self) -> bool:
        """Whether somebody without a name is told of by a post: "the foreign minister", "Merrow's president"."""
        last = self.speaker.name.rpartition(" ")[2]
        return self.kind == "unnamed" or (self.kind == "person" and last in OFFICES and " " in self.speaker.name)

    @property
    def definite(self) -> bool:
        """Whether an unnamed speaker is described as the only one of the kind: "the founder of", not "a founder"."""
        return not _INDEFINITE.match(self.speaker.name) and bool(self.office)


def appearance(number: int, article: str, day: dt.date, speaker: Speaker) -> Appearance:
    """Prepare one speaker of one article."""
    person = speaker.kind == "person"
    titled = role_words(" ".join(sorted(titles(speaker.name)))) if person else frozenset[str]()
    return Appearance(
        number=number, member=(article, speaker.id), day=day, speaker=speaker,
        parts=tokens(speaker.name) if person else _body_parts(speaker),
        role=role_words(speaker.role) | titled, office=post(speaker.role, titled),
        affiliation=_words(speaker.affiliation),
    )  # fmt: skip


def _body_parts(speaker: Speaker) -> tuple[str, ...]:
    """The parts of a body's name; of the whole one where an article says which "the mission" it means."""
    parts = body_tokens(speaker.name)
    whole = body_tokens(speaker.affiliation) if speaker.affiliation and speaker.kind == "organisation" else ()
    return whole if set(parts) < set(whole) else parts


def contradict(left: Appearance, right: Appearance) -> bool:
    """Whether two appearances of one name are told apart by country, generation or walk of life."""
    if left.speaker.country and right.speaker.country and left.speaker.country != right.speaker.country:
        return True
    mine, theirs = generation(left.speaker.name), generation(right.speaker.name)
    if mine and theirs and mine != theirs:
        return True
    if not left.role or not right.role or in_common(left.role, right.role):
        return False
    return private(left.role) != private(right.role)


def support(left: Appearance, right: Appearance) -> int:
    """How much beside the name speaks for one person: the role, or a word of it, the affiliation, a country."""
    return (
        2 * in_common(left.role, right.role)
        + bool(left.role and left.role == right.role)
        + 2 * same_affiliation(left, right)
        + bool(left.speaker.country and left.speaker.country == right.speaker.country)
    )


def same_affiliation(left: Appearance, right: Appearance) -> bool:
    """Whether two affiliations can be one body's: the words of one lie in the other, or are its initials."""
    mine, theirs = left.affiliation, right.affiliation
    if not mine or not theirs:
        return False
    if mine <= theirs or theirs <= mine:
        return True
    return bool(mine & initials(right.speaker.affiliation or "") or theirs & initials(left.speaker.affiliation or ""))


def _words(text: str | None) -> frozenset[str]:
    words = frozenset(_WORD.findall(text.casefold())) if text else frozenset[str]()
    return words - _EMPTY or words
