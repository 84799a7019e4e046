"""What is known of a speaker across articles, and what contradicts another's."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from parley.claims.types import Speaker, SpeakerKind
from parley.record.names import body_tokens, generation, initials, titles, tokens

_WORD = re.compile(r"[^\W_]+")
_EMPTY = frozenset("of the for and in at to a an former ex acting deputy senior chief top".split())
_PRIVATE = frozenset(
    "farmer driver teacher resident shopkeeper student nurse engineer worker fisherman villager trader baker herder "
    "mother father son daughter wife husband brother sister neighbour neighbor passenger tourist survivor witness "
    "housewife pensioner waiter miner sailor builder poet novelist singer actor actress painter musician "
    "footballer".split()
)
"""What people are who speak for nobody; one of that name who holds an office is somebody else."""
_FAMILY = frozenset("mother father son daughter wife husband brother sister widow".split())
_OFFICES = frozenset(
    "president premier minister chancellor king queen founder head director chairman chairwoman chair chief leader "
    "governor mayor commander secretary ambassador speaker commissioner prime foreign defence defense representative "
    "bishop archbishop patriarch crown emir sultan".split()
)
"""Words of posts that one person holds at a time."""
_FORMER = re.compile(r"\b(?:former|ex|late|retired|outgoing|onetime)\b", re.IGNORECASE)
_INDEFINITE = re.compile(r"(?:an?|one|some|another|two|three|several|many)\b", re.IGNORECASE)

Member = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """A speaker in one article, ready for comparison; `number`: of the article in the record's order."""

    number: int
    member: Member
    day: dt.date
    speaker: Speaker
    parts: tuple[str, ...]
    role: frozenset[str]
    affiliation: frozenset[str]

    @property
    def kind(self) -> SpeakerKind:
        """The speaker's kind."""
        return self.speaker.kind

    @property
    def private(self) -> bool:
        """Whether the role is a private person's; the wife of a president is no private person."""
        return bool(self.role & _PRIVATE) and not self.role & _OFFICES

    @property
    def office(self) -> frozenset[str]:
        """The words of a post that one person holds at a time, empty without one, for former holders and kin."""
        held = self.role & _OFFICES and not self.role & _FAMILY and not _FORMER.search(self.speaker.role or "")
        return self.role if held else frozenset()

    @property
    def described(self) -> bool:
        """Whether somebody without a name is told of by a post: "the foreign minister", "Merrow's president"."""
        last = self.speaker.name.rpartition(" ")[2]
        return self.kind == "unnamed" or (self.kind == "person" and last in _OFFICES and " " in self.speaker.name)

    @property
    def definite(self) -> bool:
        """Whether an unnamed speaker is described as the only one of the kind: "the founder of", not "a founder"."""
        return not _INDEFINITE.match(self.speaker.name) and bool(self.office)


def appearance(number: int, article: str, day: dt.date, speaker: Speaker) -> Appearance:
    """Prepare one speaker of one article."""
    person = speaker.kind == "person"
    role = _words(speaker.role) | (titles(speaker.name) if person else frozenset())
    return Appearance(
        number=number, member=(article, speaker.id), day=day, speaker=speaker,
        parts=tokens(speaker.name) if person else body_tokens(speaker.name),
        role=role, affiliation=_words(speaker.affiliation),
    )  # fmt: skip


def contradict(left: Appearance, right: Appearance) -> bool:
    """Whether two appearances of one name are told apart by country, generation or walk of life."""
    if left.speaker.country and right.speaker.country and left.speaker.country != right.speaker.country:
        return True
    mine, theirs = generation(left.speaker.name), generation(right.speaker.name)
    if mine and theirs and mine != theirs:
        return True
    return bool(left.role and right.role and left.private != right.private)


def support(left: Appearance, right: Appearance) -> int:
    """How much beside the name speaks for one person: the role, or a word of it, the affiliation, a country."""
    return (
        2 * bool(left.role & right.role)
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
