"""Which of two given names can be one person's: short and pet names, forms in other languages, spellings."""

from __future__ import annotations

from parley.names import same_given
from parley.record.sounds import sound_the_same, sounded

_WHOLE_NAME = 4
"""Letters from which on a given name is no short form of one that only ends in "a", and from which on one is short for
one that ends in it: Emeka for Chukwuemeka †."""
_LEAST_LEFT_OUT = 3
"""Letters that such a short form leaves out at least: Hanna is not short for Johanna †."""
_PETS = {
    pet: frozenset(wholes.split())
    for pet, wholes in {
        # Spanish, Portuguese, Italian, French
        "pepe": "jose", "chepe": "jose", "paco": "francisco", "pancho": "francisco", "chico": "francisco",
        "kiko": "francisco enrique", "quique": "enrique", "nacho": "ignacio", "lalo": "eduardo", "memo": "guillermo",
        "beto": "alberto roberto humberto", "tono": "antonio", "manolo": "manuel", "chema": "jose",
        "lola": "dolores", "lupe": "guadalupe", "concha": "concepcion", "charo": "rosario", "pilu": "pilar",
        "ze": "jose", "joca": "joao", "tonho": "antonio", "quim": "joaquim", "beppe": "giuseppe", "peppe": "giuseppe",
        "gigi": "luigi", "sandro": "alessandro", "gianni": "giovanni", "manu": "emmanuel manuel",
        # Polish, Czech, Slovak, Hungarian, South Slavic
        "kasia": "katarzyna", "gosia": "malgorzata", "basia": "barbara", "ania": "anna", "asia": "joanna",
        "tomek": "tomasz", "janek": "jan", "wojtek": "wojciech", "krzysiek": "krzysztof", "staszek": "stanislaw",
        "honza": "jan", "jirka": "jiri", "pepa": "josef", "vasek": "vaclav", "pista": "istvan", "pisti": "istvan",
        "gyuri": "gyorgy", "laci": "laszlo", "feri": "ferenc", "jozsi": "jozsef", "joska": "jozsef", "zoli": "zoltan",
        "ivica": "ivan", "jovica": "jovan", "stipe": "stjepan", "joza": "josip", "miki": "miklos mikulas",
        # Russian, Ukrainian
        "dima": "dmitri dmitry dmytro", "kolya": "nikolai mykola", "vanya": "ivan", "petya": "pyotr petro",
        "kostya": "konstantin kostyantyn", "seryozha": "sergei", "serezha": "sergei", "zhenya": "evgeny yevgeny",
        "lyosha": "alexei aleksei", "alyosha": "alexei aleksei", "borya": "boris", "grisha": "grigory",
        "katya": "ekaterina yekaterina kateryna", "natasha": "natalia natalya", "tanya": "tatiana tatyana tetiana",
        "masha": "maria", "anya": "anna", "olya": "olga", "sveta": "svetlana", "vova": "vladimir volodymyr",
        "slava": "vyacheslav yaroslav svyatoslav", "sasha": "alexander aleksandr oleksandr alexandra",
        "volodya": "vladimir volodymyr", "misha": "mikhail mykhailo",
        # German, Dutch, Nordic, Greek
        "hans": "johannes", "hannes": "johannes", "sepp": "josef", "fritz": "friedrich", "heinz": "heinrich",
        "uli": "ulrich", "lutz": "ludwig", "kees": "cornelis", "jaap": "jacob", "wim": "willem",
        "klaas": "nicolaas", "lasse": "lars", "kalle": "karl", "pelle": "per", "siggi": "sigurdur", "gunna": "gudrun",
        "yannis": "ioannis", "giannis": "ioannis", "kostas": "konstantinos", "costas": "konstantinos",
        "giorgos": "georgios", "yorgos": "georgios", "nikos": "nikolaos", "panos": "panagiotis", "takis": "panagiotis",
        # Turkish, Hebrew
        "memet": "mehmet", "bibi": "benjamin binyamin", "yossi": "yosef", "benny": "binyamin benjamin",
    }.items()
}  # fmt: skip
"""Pet names, folded, that are no beginnings of the whole ones, as the press of their countries prints them. (English
ones are known to `parley.names`.)"""


def one_given(left: str, right: str) -> bool:
    """Whether two given names can be one, also across transliterations."""
    if a_mans_and_a_womans(left, right):
        return False
    if same_given(left, right) or sound_the_same(sounded(left), sounded(right)):
        return True
    short, long = sorted((left, right), key=len)
    return long in _PETS.get(short, ()) or short in _PETS.get(long, ())


def a_mans_and_a_womans(left: str, right: str) -> bool:
    """Whether two given names are Daniel and Daniela, or Victor and Victoria."""
    short, long = sorted((left, right), key=len)
    return len(short) >= _WHOLE_NAME and long in (short + "a", short + "ia")


def short_by_its_end(left: str, right: str) -> bool:
    """Whether one given name may be short for another by its end: Emeka for Chukwuemeka, Lena for Annalena.

    Anna is not Marianna for that alone.
    """
    short, long = sorted((left, right), key=len)
    return len(short) >= _WHOLE_NAME and len(long) - len(short) >= _LEAST_LEFT_OUT and long.endswith(short)
