"""Words of a short phrase, with abbreviations ("U.S.", "Sen.") and possessives kept whole."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple, Self

from parley.claims.language.gazetteer import fold
from parley.spans import Span


def word_set(words: str) -> frozenset[str]:
    """A set of words from one string with spaces: long word lists stay readable."""
    return frozenset(words.split())


_WORD = re.compile(r"(?:[^\W\d_]\.){2,8}(?:['’]s)?|[^\W_]{1,60}(?:[.'’&/-]?[^\W_]{1,60}){0,8}|[^\w\s]|_")
_ABBREVIATIONS = word_set(
    "mr mrs ms dr prof sen sens rep reps gov govs gen lt lieut maj brig adm col capt cmdr cdr comdr cdre sgt cpl pvt "
    "insp supt rev hon st jr "
    "sr vice asst atty atty. del det corp inc co ltd ala ariz ark calif colo conn fla ill ind kan ky la "
    "lic mme mlle mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo dept u.s w.va n.y"
)
_ARABIC_ARTICLE = re.compile(r"(?:al|el|ad|as|ash|an|ar|ul)[-’'][^\W\d_a-z]")
POSSESSIVE = re.compile(r"['’]s?$", re.IGNORECASE)


def one_of_people(word: str) -> str:
    """A people's name without its plural ending ("Saudis"): the nationality word, or the word itself."""
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


class Word(NamedTuple):
    """One word of a phrase and its span in the article's text.

    `bare`: the word folded, without a possessive ending or an abbreviation's dot.
    """

    text: str
    start: int
    end: int
    bare: str

    @classmethod
    def at(cls, text: str, start: int, end: int) -> Self:
        """The word at a place."""
        return cls(text, start, end, _bare(text))

    @property
    def capital(self) -> bool:
        """Whether the word begins with a capital letter ("al-Assad" does)."""
        return self.text[:1].isupper() or _ARABIC_ARTICLE.match(self.text) is not None

    @property
    def possessive(self) -> bool:
        """Whether the word ends as a possessive does."""
        return len(self.text) > 2 and self.text[-2:].lower() in {"'s", "’s", "s'", "s’"}


@lru_cache(maxsize=2**14)
def _bare(word: str) -> str:
    folded = fold(POSSESSIVE.sub("", word))
    return folded.rstrip(".") or folded


def words_of(text: str, span: Span) -> list[Word]:
    """The words and marks of `span`."""
    return list(_words_at(text, span))


@lru_cache(maxsize=2**11)
def _words_at(text: str, span: Span) -> tuple[Word, ...]:
    """The words of a place in a text: within an article, one place is asked for again and again."""
    start = span.start
    words = _words(text[start : span.end])
    return tuple([Word(word, start + first, start + end, bare) for word, first, end, bare in words])


@lru_cache(maxsize=2**12)
def _words(phrase: str) -> tuple[Word, ...]:
    """The words of a phrase by itself: the phrases of an article are looked at from many sides."""
    words: list[Word] = []
    position = 0
    while match := _WORD.search(phrase, position):
        end = match.end()
        following = phrase[end : end + 1]
        initial = len(match.group()) == 1 and match.group().isupper()
        abbreviated = following == "." and (initial or fold(match.group()).rpartition("-")[2] in _ABBREVIATIONS)
        if abbreviated or (following in {"'", "’"} and match.group().endswith(("s", "S"))):
            end += 1
        words.append(Word.at(phrase[match.start() : end], match.start(), end))
        position = end
    return tuple(words)


def joined(text: str, words: list[Word]) -> str:
    """The text from the first to the last of `words`, white space made single."""
    return " ".join(text[words[0].start : words[-1].end].split()) if words else ""
