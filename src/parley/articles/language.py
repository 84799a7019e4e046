"""The language of a text, where it is long enough to tell."""

from __future__ import annotations

from parley.errors import UnsupportedLanguage

SHORTEST = 200
"""Characters under which no language is refused: names and quotations mislead a detector."""

_SAMPLE = 4000

ENGLISH_SHARE = 0.07
"""Share of the words below from which a text is English: 99 in 100 PolNeAR train articles have more than 0.085."""

NAMES = {
    "ar": "Arabic", "be": "Belarusian", "bg": "Bulgarian", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek",
    "es": "Spanish", "et": "Estonian", "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi",
    "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "ko": "Korean",
    "lt": "Lithuanian", "lv": "Latvian", "nl": "Dutch", "no": "Norwegian", "nb": "Norwegian", "pl": "Polish", "pt": "Portuguese",
    "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sr": "Serbian", "sv": "Swedish", "th": "Thai", "tr": "Turkish",
    "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese", "hr": "Croatian", "la": "Latin", "sl": "Slovenian",
}  # fmt: skip

# Common English words: a text with many of them is English, whatever a detector thinks of its names.
_ENGLISH = frozenset("the and that with from his her she they said were have has which would".split())


def detect(text: str) -> str | None:
    """ISO 639-1 code of the language, None where the text is too short to tell.

    Samples from the beginning, middle and end are looked at, so that a long page costs no more.
    """
    letters = sum(c.isalpha() for c in text[: 2 * SHORTEST])
    if len(text) < SHORTEST or letters < SHORTEST // 2:
        return None
    middle = len(text) // 2
    sample = text if len(text) <= _SAMPLE else text[: _SAMPLE // 2] + text[middle : middle + _SAMPLE // 2]
    spread = [w.strip(".,;:!?\"“”'’()").lower() for w in sample.split()]
    share = sum(w in _ENGLISH for w in spread) / max(1, len(spread))
    if share > ENGLISH_SHARE:
        return "en"
    from py3langid import classify  # loading its tables takes most of a second, so only when it is asked

    code = str(classify(sample)[0])
    return code if code == "en" or share < ENGLISH_SHARE / 2 else None


def require_english(text: str, name: str) -> str | None:
    """The language of the text; raises UnsupportedLanguage for any other than English."""
    code = detect(text)
    if code not in (None, "en"):
        language = NAMES.get(str(code), f"the language “{code}”")
        raise UnsupportedLanguage(f"{name} is in {language}; Parley reads English.", "Give an English version of it.")
    return code
