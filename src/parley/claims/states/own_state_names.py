"""Where an article names what may be a state that no table knows: runs of capitalised words, titles and bodies off."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from parley.claims.language.function_words import PHRASE_ENDS, PRONOUNS
from parley.claims.language.phrases import word_set

_WORD = r"[A-ZÀ-ÞĀ-Ž][a-zà-ÿā-ž]+(?:[-’'][A-ZÀ-ÞĀ-Ž]?[a-zà-ÿā-ž]+)*"
_RUN = re.compile(
    rf"(?<![\w’'&.-])(?:{_WORD}|[A-ZÀ-Þ]{{4,}})(?:[ -](?:(?:al|el|de|da|do|dos|del|la)[ -])?{_WORD})*(?!\.[A-Z])"
)
"""Words with a capital, one behind another: "Lower Kwanga", "Jazirat Umm Saad", and a dateline's "GHORMARA"."""
_PART = re.compile(r"[^ ]+")
_OWNER = re.compile(r"['’]s\Z")
_LIKE_ADJECTIVE = re.compile(r"(?:n|i|ese|ish|ic|ed|al|st|ern)\Z")
_MOST_WORDS = 3
_SHORTEST = 3
BODIES = word_set(
    "government governments president premier chancellor king queen emir sultan minister ministers ministry ministries "
    "prime foreign defence defense interior ambassador ambassadors envoy envoys consul consulate cabinet army navy "
    "military troops forces soldiers parliament embassy coast border borders frontier coastguard police delegation "
    "delegate delegates officials authorities airspace territory waters sovereignty independence citizens nationals "
    "warship warships gunboat gunboats destroyer frigate frigates submarine submarines corvette cutter patrol "
    "paratroopers marines bombers fighters jets air fleet flag capital legation negotiators diplomats diplomat side "
    "exports intelligence general junta regime crown court budget debt debts currency constitution membership "
    "accession security national central armed high infantry artillery garrison regiments battalions battalion "
    "brigade pilots prefect gendarmes gendarmerie guards vessels trawlers airline airlines aircraft planes ships "
    "people peoples economy nuclear leader leaders leadership rulers ruler monarch throne claim claims chief demand "
    "demands refusal decision ultimatum note"
)
"""What follows a state's name or adjective: its offices, bodies, forces, people and acts."""
SITES = word_set(
    "bridge hill hills river strait straits gulf pass street square road valley bay island islands mountains mountain "
    "university college hotel airport station county region province district harbour harbor canal lake sea hospital "
    "school gate tunnel avenue times post news gazette herald tribune radio inc ltd corp company bank group institute "
    "foundation prison camp ridge agency fair trade state memorial city"
)
"""What follows the names of places and companies."""
ISLES = word_set("hills islands island bay coast")
"""Those of them that end names of states too: "Harrow Islands"."""
TITLES = word_set(
    "mr mrs ms miss dr sir lord lady dame gen general col colonel capt captain major admiral president minister "
    "premier professor prof judge sen senator rep gov governor bishop archbishop cardinal king queen prince princess "
    "chairman secretary sister father brother madame chancellor ambassador sergeant lieutenant marshal emir sultan "
    "sheikh mayor commodore chairwoman envoy"
)
"""What stands before the names of persons."""
_NO_NAME_BEGINS = (
    PHRASE_ENDS
    | PRONOUNS
    | word_set(
        "the a an and but or if as so yet no nor not only even both neither either then now here there just still what "
        "why how each every another other some many most all few several one two three four five six seven eight nine "
        "ten monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
        "august september october november december jan feb mar apr jun jul aug sept sep oct nov dec today yesterday "
        "tomorrow tonight former late acting retired will would could should might can must do does did have had let "
        "asked said says told according meanwhile because although though unless until once however later earlier "
        "again despite between midwest northeast southeast northwest southwest pacific atlantic baltic "
        "mediterranean asia europe africa america antarctica kingdom emirate federation republic union state "
        "states north south east west southern northern western eastern central parliament senate congress court"
    )
)
"""Words with a capital that begin no name of a state."""
_ALONE = word_set("southern northern western eastern central north south east west")
"""Those of them that begin one of several words: "Northern | Haedong"."""

STYLES = word_set(
    "republic kingdom federation confederacy confederation emirate emirates sultanate duchy principality commonwealth "
    "dominion dominions isles hills"
)
SIDES = word_set("northern southern eastern western north south east west new")
"""What begins the names of states beside others of the same name."""


class Naming(NamedTuple):
    """A name where it stands; `owning`: whether a possessive ends it; `titled`: whether a person's title precedes."""

    name: str
    start: int
    end: int
    owning: bool
    titled: bool


def namings(text: str) -> Iterator[Naming]:
    """The names of up to three words that may be states, in order: "Minister Roe of | Lower Kwanga's | navy"."""
    for run in _RUN.finditer(text):
        if run.group().isupper() and run.start() and text[run.start() - 1] != "\n":
            continue
        if naming := _named(text, run.start(), run.group()):
            yield naming


def _named(text: str, start: int, run: str) -> Naming | None:
    """The name in a run of capitals without what opens a sentence, titles before it and bodies behind it."""
    parts = [(part.group(), start + part.start()) for part in _PART.finditer(run)] if " " in run else [(run, start)]
    first, titled = 0, False
    while first < len(parts):
        bare = parts[first][0].lower()
        if bare in TITLES or bare in BODIES or bare == "radio":
            titled = bare in TITLES
        elif bare not in _NO_NAME_BEGINS or (bare in _ALONE and first + 1 < len(parts)):
            break
        first += 1
    else:
        return None
    last = first
    while last + 1 < len(parts) and not _OWNER.search(parts[last][0]):
        behind = parts[last + 1][0].lower()
        if behind in SITES and not (behind in ISLES and last + 2 == len(parts)):
            return None  # "Ruritania Bridge", "Granite State": a name of something else
        if behind in BODIES:
            break
        last += 1
    if last - first >= _MOST_WORDS or len(parts[last][0]) < _SHORTEST:
        return None
    end = parts[last][1] + len(parts[last][0])
    owning = _OWNER.search(parts[last][0]) is not None
    end -= 2 if owning else 0
    name = text[parts[first][1] : end]
    owning = owning or (name[-1] == "s" and text[end : end + 1] in {"'", "’"})
    return Naming(name.title() if name.isupper() else name, parts[first][1], end, owning, titled)


def short_forms(text: str, states: Collection[str]) -> dict[str, str]:
    """The short forms of states' names of several words that the article uses, each to the whole name.

    "Ravn" of "Greater Ravn", "the Confederacy" of "Maldan Confederacy"; a style goes where the name stands without it.
    """
    found = {
        name: longer.group()
        for name in states
        if " " not in name and (longer := re.search(rf"\b(?:Great|Greater|Little) {name}(?![\w-])", text))
    }
    for name in sorted(states):
        first, _, rest = name.partition(" ")
        for short in {rest, name.rpartition(" ")[2], first} - {"", name}:
            style = short.lower() in STYLES
            if first.lower() in SIDES or (short.lower() in BODIES | SITES and not style) or len(short) <= 3:
                continue
            whole = text.count(name)
            alone = len(re.findall(rf"(?<![\w-]){'[Tt]he ' if style else ''}{re.escape(short)}(?![\w-])", text))
            if alone > (0 if style else whole) and not (style and re.search(rf"{short} of", text)):
                found[short] = name if found.get(short, name) == name else ""
    bare: dict[str, str] = {}
    for name in sorted(states):
        first, _, last = name.partition(" ")
        by_itself = re.search(rf"(?<![\w-])(?:{first}(?! {last})|{first.upper()})(?![\w-])", text)
        if last.lower() in STYLES and by_itself and not _LIKE_ADJECTIVE.search(first):
            bare[name] = first  # "Gorod" of "Gorod Federation"
    return {short: bare.get(name, name) for short, name in found.items() if name} | bare
