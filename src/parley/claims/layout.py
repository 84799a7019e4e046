"""The layout of the reader's model: which inputs and heads it has, shared by training and reading.

A head is one more entry in HEADS: it costs one small matrix product, not a second encoder.
"""

from __future__ import annotations

SHAPES = ("none", "lower", "title", "upper", "mixed", "digit", "punctuation", "other")
"""Letter-case classes of a word; MiniLM is uncased and gets them back as an input of their own."""

QUOTE_STATES = ("outside", "inside", "mark")
"""Where a word stands with respect to quotation marks."""

MAX_PIECES = 256
"""Longest window in wordpieces, special pieces included."""


def _bio(*kinds: str) -> tuple[str, ...]:
    return ("O", *(f"{prefix}-{kind}" for kind in kinds for prefix in "BI"))


SPAN_KINDS = ("source", "cue", "content")
MENTION_KINDS = ("person", "organisation", "place", "nationality", "date", "number")

BLOCK_KINDS = (
    "keep", "title", "byline", "date", "section", "caption", "share", "related", "newsletter", "subscription",
    "support", "cookie", "advertisement", "bio", "comments", "updated", "copyright", "navigation", "other",
)  # fmt: skip
"""What a block of a page is: part of the article (keep), or the reason for which it is removed."""

EVENT_TYPES = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "SANCTION", "PROTEST", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
EVENT_STATUSES = ("happened", "ongoing", "planned", "threatened", "demanded", "denied", "hypothetical", "predicted")
POSITION_KINDS = ("demand", "threat", "red_line", "promise", "offer", "refusal", "denial", "accusation")

HEADS: dict[str, tuple[str, ...]] = {
    "attribution": _bio(*SPAN_KINDS),
    "nested": _bio(*SPAN_KINDS),
    "mention": _bio(*MENTION_KINDS),
    "statement": ("no", "yes"),
    "block": BLOCK_KINDS,
    "event": _bio("event"),
    "event_type": EVENT_TYPES,
    "event_status": EVENT_STATUSES,
    "position": _bio("position"),
    "position_kind": POSITION_KINDS,
    "forecast": _bio("forecast"),
    "forecast_clear": ("no", "yes"),
    "forecast_negated": ("no", "yes"),
    "condition": _bio("condition"),
    "deadline": _bio("deadline"),
    "likelihood": _bio("likelihood"),
}
"""Head name → labels of one word (taken at its first wordpiece).

attribution: spans of the outermost attributions. nested: spans of attributions reported inside the
content of another. mention: names, dates, numbers. statement: whether a content word belongs to
stated content (yes) or to the object of a bare attitude or act ("praised his record": no). block: what
the word's block is, asked of a page that is skimmed before its article is read. event: triggers; event_type
and event_status: of the event whose trigger the word belongs to. position: clauses that are demanded, promised,
denied; position_kind: which of these. forecast: clauses that predict; forecast_clear and forecast_negated:
whether the word's forecast is a clear one, and whether it expects its event not to happen. Finding and sorting
are apart: some kinds have a few dozen examples, too few to be found by on their own (tried with one label a
kind: the rarer types were never marked).
condition, deadline, likelihood: the words that condition, date and grade forecasts and positions.
"""

JUDGING = "block"
"""The head that is asked of pages that are skimmed, and only there; all others are asked of what is read."""

FOUND = ("event", "position", "forecast", "condition", "deadline", "likelihood")
"""Heads that find spans of what is read; the others sort what was found."""

LINKS = ("content-cue", "cue-source", "content-source")
"""Learned pointers: which span of the second kind a span of the first kind belongs to."""

ASKED = ("event", "speaker")
"""What is marked when a sentence is read once more: an event's trigger, or where a speaker is mentioned."""

ANSWERS = ("actor", "recipient", "role", "affiliation")
"""What each word may then tell: who takes part in the event; what the speaker is, and of what body."""

ROLES = ANSWERS[:2]
"""Who takes part in an event."""

SIGN_KINDS = (
    "forces-massed", "reserve-call-up", "general-mobilisation", "forward-depots", "field-hospitals", "fuel-forward",
    "bridging-equipment", "mine-clearing", "rail-movements", "attack-positions", "field-headquarters",
    "exercise-near-target", "exercise-does-not-end", "naval-movement", "landing-and-airborne-forces",
    "air-defence-moved", "combat-aircraft-forward", "alert-raised", "missile-test", "nuclear-signal",
    "people-brought-out", "airspace-or-sea-closed", "shelters-and-drills", "border-people-moved", "talks-going-on",
    "talks-broken-off", "ambassador-recalled", "relations-broken", "summit-agreed", "mediator-received",
    "back-channel", "proposal-rejected", "target-goes-to-united-nations", "ultimatum", "maximal-demands",
    "explicit-threat", "patience-ended", "red-line", "force-authorised", "demands-softened", "target-yields",
    "actor-denies", "arms-to-target", "guarantee-to-target", "thirds-stay-out", "intelligence-warning",
    "ally-backs-actor", "target-answers-politically", "protest", "sanctions-threatened", "sanctions-imposed",
    "reserves-moved", "supplies-cut", "blockade", "pretext-claims", "accusation-of-genocide", "false-flag-warning",
    "statehood-denied", "separatists-recognised", "censorship", "mobilising-speech", "cyber-attack", "border-clash",
    "withdrawal-announced", "withdrawal-verified", "forces-stand-down", "prisoners-exchanged", "hotline",
    "ceasefire-agreed", "observers-admitted", "pressure-lifted", "agreement-signed",
)  # fmt: skip
"""Kinds of facts that a sentence may tell, whoever acts; `labels/signs/README.md` says what each is."""

LINK_DIM = 64
"""Dimensions of each side of a pointer's projection."""

MARK_WIDTH, MARK_LAYERS, MARK_HEADS = 128, 2, 4
"""The small network that reads a sentence once more: its dimensions, layers and attention heads.

With one layer the labelled phrases of both sides were found in 1 of 100 events fewer, in labelled texts held back.
"""

MARK_DISTANCES = 41
"""Classes of how far a word is from the marked one: each of the 8 nearest on both sides, then three a doubling."""
