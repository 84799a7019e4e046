"""The language of a text, where it is long enough to tell."""

from __future__ import annotations

from parley.errors import UnsupportedLanguage

SHORTEST = 200
"""Characters under which no language is refused: names and quotations mislead a detector."""

FEWEST_WORDS, FEWEST_LETTERS = 15, 50
"""Different words, or different letters where no spaces part the words, under which a text says too little to tell †."""

_SAMPLE = 4000

ENGLISH_SHARE = 0.07
"""Share of the words below from which a text is English: 99 in 100 PolNeAR train articles have more than 0.085."""

NAMES = {
    "af": "Afrikaans", "am": "Amharic", "ar": "Arabic", "ary": "Moroccan Arabic", "arz": "Egyptian Arabic",
    "az": "Azerbaijani", "ba": "Bashkir", "be": "Belarusian", "bg": "Bulgarian", "bn": "Bengali", "br": "Breton",
    "bs": "Bosnian", "ca": "Catalan", "crh": "Crimean Tatar", "cs": "Czech", "cy": "Welsh", "da": "Danish",
    "de": "German", "el": "Greek", "eo": "Esperanto", "es": "Spanish", "et": "Estonian", "eu": "Basque",
    "fa": "Persian", "fi": "Finnish", "fo": "Faroese", "fr": "French", "fuv": "Fula", "fy": "Frisian", "ga": "Irish",
    "gd": "Scottish Gaelic", "gl": "Galician", "gu": "Gujarati", "ha": "Hausa", "he": "Hebrew", "hi": "Hindi",
    "hr": "Croatian", "ht": "Haitian Creole", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian", "ig": "Igbo",
    "is": "Icelandic", "it": "Italian", "ja": "Japanese", "jv": "Javanese", "ka": "Georgian", "kk": "Kazakh",
    "km": "Khmer", "kn": "Kannada", "ko": "Korean", "ku": "Kurdish", "ky": "Kyrgyz", "la": "Latin",
    "lb": "Luxembourgish", "ln": "Lingala", "lo": "Lao", "lt": "Lithuanian", "lv": "Latvian", "mg": "Malagasy",
    "mk": "Macedonian", "ml": "Malayalam", "mn": "Mongolian", "mr": "Marathi", "ms": "Malay", "mt": "Maltese",
    "my": "Burmese", "nb": "Norwegian", "ne": "Nepali", "nl": "Dutch", "nn": "Norwegian", "no": "Norwegian",
    "oc": "Occitan", "om": "Oromo", "or": "Odia", "pa": "Punjabi", "pcm": "Nigerian Pidgin", "pl": "Polish",
    "ps": "Pashto", "pt": "Portuguese", "qu": "Quechua", "ro": "Romanian", "ru": "Russian", "rw": "Kinyarwanda",
    "sdh": "Kurdish", "si": "Sinhala", "sk": "Slovak", "sl": "Slovenian", "sn": "Shona", "so": "Somali",
    "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "te": "Telugu",
    "tg": "Tajik", "th": "Thai", "tk": "Turkmen", "tl": "Tagalog", "tr": "Turkish", "tt": "Tatar", "ug": "Uyghur",
    "uk": "Ukrainian", "ur": "Urdu", "uz": "Uzbek", "vi": "Vietnamese", "wuu": "Chinese", "xh": "Xhosa",
    "yo": "Yoruba", "yue": "Cantonese", "zh": "Chinese", "zu": "Zulu",
}  # fmt: skip

_NO_LANGUAGE = "zxx"
"""The detector's word for lines of figures and the like."""

_LAST_LATIN = "\u024f"

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
    if len(set(spread)) < FEWEST_WORDS and len(set(sample)) < FEWEST_LETTERS and not _in_another_script(sample):
        return None
    from py3langid import classify  # loading its tables takes most of a second, so only when it is asked

    code = str(classify(sample)[0])
    if code == _NO_LANGUAGE:
        return None
    return code if code == "en" or share < ENGLISH_SHARE / 2 else None


def _in_another_script(sample: str) -> bool:
    """Whether most letters are of no alphabet that English has: however few differ, they say what they are."""
    letters = [c for c in sample if c.isalpha()]
    return sum(c > _LAST_LATIN for c in letters) > len(letters) / 2


def require_english(text: str, name: str) -> str | None:
    """The language of the text; raises UnsupportedLanguage for any other than English."""
    code = detect(text)
    if code not in (None, "en"):
        language = NAMES.get(str(code), f"the language “{code}”")
        raise UnsupportedLanguage(f"{name} is in {language}; Parley reads English.", "Give an English version of it.")
    return code
