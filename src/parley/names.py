"""What the reader of one article and the record of many know alike about names of persons."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

GENERATIONS = frozenset("jr sr ii iii iv".split())
"""What follows a name and is no part of it."""
PARTICLES = frozenset(
    "al el bin ibn ben de da do dos del della di la le van von der den ter ten zu ul ur abu st bint ould y e".split()
)
"""Small words before a last name."""
_SHORT_FIRST_NAMES = {
    short: frozenset(longs.split())
    for short, longs in {
        "abe": "abraham", "al": "albert alan alfred", "alex": "alexander alexandra alexandre alexei", "andy": "andrew",
        "art": "arthur", "barb": "barbara", "ben": "benjamin", "bernie": "bernard", "bert": "albert robert",
        "beth": "elizabeth", "bill": "william", "billy": "william", "bob": "robert", "bobby": "robert",
        "brad": "bradley", "cathy": "catherine", "charlie": "charles", "chris": "christopher christine christina",
        "chuck": "charles", "dan": "daniel", "danny": "daniel", "dave": "david", "deb": "deborah", "debbie": "deborah",
        "dick": "richard", "don": "donald", "doug": "douglas", "ed": "edward edwin", "eddie": "edward",
        "fred": "frederick", "gene": "eugene", "greg": "gregory", "hank": "henry", "harry": "harold henry",
        "jack": "john", "jake": "jacob", "jeff": "jeffrey", "jen": "jennifer", "jerry": "gerald", "jim": "james",
        "jimmy": "james", "joe": "joseph", "johnny": "john", "jon": "jonathan", "josh": "joshua", "kate": "katherine",
        "kathy": "katherine kathleen", "ken": "kenneth", "larry": "lawrence", "leo": "leonard", "liz": "elizabeth",
        "maggie": "margaret", "matt": "matthew", "mike": "michael", "mitch": "mitchell", "nancy": "ann",
        "nate": "nathan nathaniel", "ned": "edward", "nick": "nicholas", "pam": "pamela", "pat": "patrick patricia",
        "pete": "peter", "phil": "philip", "ray": "raymond", "rich": "richard", "rick": "richard", "rob": "robert",
        "ron": "ronald", "rudy": "rudolph", "russ": "russell", "sam": "samuel samantha", "stan": "stanley",
        "steve": "steven stephen", "sue": "susan", "ted": "edward theodore", "terry": "terence", "tim": "timothy",
        "tom": "thomas", "tommy": "thomas", "tony": "anthony antony", "vic": "victor", "vince": "vincent",
        "vlad": "vladimir", "walt": "walter", "will": "william", "zack": "zachary", "volodya": "vladimir",
        "sasha": "alexander", "misha": "mikhail", "jeb": "john", "newt": "newton", "mitt": "willard",
        "peggy": "margaret", "meg": "margaret", "betty": "elizabeth", "molly": "mary", "sandy": "alexander alexandra",
    }.items()
}  # fmt: skip
"""Short given names that are no beginnings of the long ones, and some that are."""


@lru_cache(maxsize=2**14)
def plain(text: str) -> str:
    """`text` without accents, with straight apostrophes and single spaces; letter case is kept."""
    if text.isascii():
        return " ".join(text.split())
    decomposed = unicodedata.normalize("NFKD", text.replace("’", "'").replace("‘", "'"))
    return " ".join("".join(c for c in decomposed if not unicodedata.combining(c)).split())


@lru_cache(maxsize=2**14)
def fold(text: str) -> str:
    """`plain` without letter case: what two spellings of one name have in common. Most words come again and again."""
    return plain(text).casefold()


def same_given(left: str, right: str) -> bool:
    """Whether two folded given names can be one: equal, an initial, a usual short form, or a beginning."""
    if left == right:
        return True
    short, long = sorted((left, right), key=len)
    if long in _SHORT_FIRST_NAMES.get(short, ()) or short in _SHORT_FIRST_NAMES.get(long, ()):
        return True
    return len(short) != 2 and long.startswith(short)
