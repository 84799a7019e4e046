"""Function words and marks that the small grammar of source phrases goes by."""

from __future__ import annotations

from parley.claims.language.phrases import word_set

PRONOUNS = word_set(
    "he she they it we i you who which that whom him her them us me his hers their its our my your himself "
    "herself themselves itself this these those whose one both mine ours"
)
SPEAKER = word_set("i we")
"""Who holds a view in his own words."""
DEFINITE = word_set("the this that these those his her its their our my both")
POSSESSIVE_DETERMINERS = word_set("his her its their our my whose your")
PHRASE_ENDS = word_set(
    "of for at with from in to on by about among near inside outside within against including like as such "
    "under during after before between behind who which that whose whom where when while without around "
    "across throughout over since than into upon toward towards amid alike is was are were said says has had"
)
AT_A_PLACE = r"(?:in|at|near|off|outside|inside|around|across|over)"
"""Prepositions before the name of a place where something is or is done."""
PAST_VERBS = word_set(
    "was were had did said told thought saw felt held put went took gave spoke foresaw foretold wrote kept made struck "
    "stood"
)
"""Verbs whose past does not end in -ed, of those that follow a speaker."""
MARKS = frozenset(",()—–-;:\"“”….[]'’‘!?")
AMOUNTS = word_set(
    "number numbers majorities handful lot plurality share clutch bunch chorus host throng string couple "
    "proportion segment majority minority percentage group range series variety part parts dozen dozens "
    "scores coalition crowd wave list slew array"
)
"""Heads of phrases that are about many people: "a growing number of senators"."""
