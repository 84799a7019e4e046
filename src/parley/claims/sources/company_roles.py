"""Sources by what a company is to something: "the ship's owner, Acme Shipping," is the company."""

from __future__ import annotations

import re

from parley.claims.language.phrases import word_set
from parley.claims.people.organisations import Body
from parley.claims.sources.scene import Scene
from parley.claims.sources.source_phrase import SourcePhrase

_COMPANY_ROLES = word_set(
    "owner operator maker manufacturer builder publisher developer insurer charterer lender carrier exporter importer "
    "supplier distributor retailer wholesaler producer contractor lessor shipowner underwriter employer parent"
)
"""What companies are as well as persons."""
_APPOSED = re.compile(r"[^,\n“”\"]{0,60},\s(?:the\s)?(?=[A-Z])")
"""From such a noun to the name that follows it."""


def apposed_company(scene: Scene, number: int, phrase: SourcePhrase) -> Body | None:
    """The body in apposition to such a noun; None where none is, or a person is named there."""
    if phrase.head.split()[-1] not in _COMPANY_ROLES or phrase.plural:
        return None
    source = scene.attributions[number].source
    found = _APPOSED.match(scene.text, phrase.core.end)
    if source is None or found is None or found.end() >= source.end:
        return None
    mention = scene.mention_at(found.end())
    if mention is None or mention[1] != "organisation" or scene.people.at(found.end()) is not None:
        return None
    body = scene.organisations.at(found.end())
    return body if isinstance(body, Body) else None
