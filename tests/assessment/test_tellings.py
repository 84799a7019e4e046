"""What articles tell in so many words, without any act that reading found; and whose act a sentence tells."""

from dataclasses import replace

import pytest

from parley.assessment.indicators import sightings
from parley.assessment.mentioned import states_of
from parley.assessment.signs import LIKELY
from parley.assessment.texts import Page, Texts
from parley.assessment.types import Recognition
from parley.assessment.whose import Telling
from parley.assessment.wordings import Filter
from parley.claims.types import Sign
from parley.data.indicators import load_indicators
from parley.record.types import Record
from parley.spans import Span
from tests.assessment.cases import QUESTION, article

INDICATORS = load_indicators()
NAMES = {
    "Tarsk": "TRK", "Tarskan": "TRK", "Velden": "VLD", "Veldish": "VLD", "Orland": "ORL", "Orlish": "ORL", "Sund": "ORL",
}  # fmt: skip

TOLD = (
    ("forces-massed", "Tarsk has seen to it that the frontier is black with guns."),
    ("forces-massed-very-large", "Along the Veldish frontier Tarsk now has some 140,000 men."),
    ("reserve-call-up", "Tarskan reservists have rejoined their regiments."),
    ("reserve-call-up", "In Tarsk doctors and railwaymen have had their papers since Monday."),
    ("general-mobilisation", "The decree set the whole of Tarsk on a war footing."),
    ("forward-depots", "Ten days' rations of shells lie ready for the forward troops of Tarsk."),
    ("field-hospitals", "Surgeons of Tarsk's universities were ordered to the border on Friday."),
    ("bridging-equipment", "Tarskan sappers have brought planks and trestles to span the Lune."),
    ("rail-movements", "The line to Mirk has been given over to the army, Tarskan railwaymen say."),
    ("rail-movements", "Passenger trains in Tarsk were cancelled to make way for the divisions."),
    ("naval-movement", "In Tarsk the whole fleet is at sea."),
    ("air-defence-moved", "Tarskan crews dragged anti-aircraft guns up the pass."),
    ("alert-raised", "Tarskan crews slept in their boots, and pilots sat in the cockpits."),
    ("nuclear-signal", "The Tarskan leader reminded his guests that theirs was a nuclear power."),
    ("airspace-or-sea-closed", "War-risk insurance was withdrawn on Friday for all ships in the strait."),
    ("shelters-and-drills", "Sandbags were piled before the ministries."),
    ("summit-agreed", "The king of Tarsk has accepted a meeting with the president of Velden."),
    ("back-channel", "Envoys of Tarsk and Velden have been secretly in touch since May."),
    ("proposal-rejected", "The cardinal's points were rejected by Tarsk within the hour."),
    ("ultimatum", "Velden must open the pass by Friday noon or take what follows, the Tarskan minister said."),
    ("ultimatum", "For Velden the time runs out on Thursday, the Tarskan foreign minister declared."),
    ("maximal-demands", "The terms that Tarsk has sent could never be accepted by a free country."),
    ("explicit-threat", "Tarsk will teach Velden a lesson, its marshal said."),
    ("demands-softened", "Tarsk hinted at concessions over the harbour dues."),
    ("reserves-moved", "Exporters in Tarsk were ordered to surrender their foreign exchange."),
    ("blockade", "Tarskan patrols have cut off the island by land and sea."),
    ("pretext-claims", "Velden is preparing an attack on us, the Tarskan minister said."),
    ("statehood-denied", "The Tarskan leader cried that Velden was no nation."),
    ("forces-massed-very-large", "A quarter of a million Tarskan soldiers are in the field."),
    ("forces-massed", "Tarskan infantry is quartered in every barn along the river."),
    ("forces-massed", "More than forty battalions now stand within a day's march of the Veldish frontier."),
    ("reserve-call-up", "In Tarsk call-up papers went out on Monday."),
    ("reserve-call-up", "Tarskan officers have been ordered back from leave."),
    ("general-mobilisation", "Tarsk mobilised its whole army overnight."),
    ("field-hospitals", "Tarsk is stocking blood in the frontier towns."),
    ("target-mobilises", "In Velden the bridges over the river have been mined."),
    ("blockade", "Tarsk closed the strait to all Veldish ships."),
    ("general-mobilisation", "The mobilisation was ordered at dawn. Tarsk has not seen one since the war."),
    ("fuel-forward", "Petrol is being unloaded close to the front, and Tarskan sentries keep everybody away."),
    ("mine-clearing", "On the Tarskan side the barbed wire has been taken down."),
    ("attack-positions", "The guns of Tarsk stand within mortar range."),
    ("exercise-near-target", "Tarskan manoeuvres opened on the coast opposite Velden."),
    ("shelters-and-drills", "Street lamps in Velden are painted blue."),
    ("talks-going-on", "The third day of negotiations brought Tarsk and Velden no nearer."),
    ("ultimatum", "The deadline that Tarsk had set runs out on Friday at noon."),
    ("withdrawal-announced", "Tarsk announced the withdrawal of its two divisions."),
    ("withdrawal-verified", "Satellite pictures showed that the Tarskan camps are empty and the huts dismantled."),
    ("observers-admitted", "Tarsk has agreed to receive observers on its side of the river."),
    ("arms-to-target", "Orlish howitzers for Velden were unloaded on Sunday."),
    ("border-clash", "A patrol of Velden was ambushed and two soldiers of Tarsk were killed."),
    ("prisoners-exchanged", "Eleven Veldish sailors were set free by Tarsk."),
    ("relations-broken", "The Tarskan minister in Velden asked for his passports on Friday."),
    ("relations-broken", "The Tarskan legation in Velden is under the protection of Orland."),
    ("third-deterrent-threat", "Orland said that Tarsk would pay dearly."),
    ("withdrawal-announced", "Tarsk said that two divisions would start for home on Friday."),
)
NOT_TOLD = (
    ("talks-broken-off", "The talks between Tarsk and Velden are not being broken off, the Tarskan minister said."),
    ("talks-broken-off", "Tarsk said that its talks with Velden went on; they were not now being broken off."),
    ("ambassador-recalled", "The Tarskan ambassador to Velden is not being recalled."),
    ("reserve-call-up", "Tarsk has not sent call-up papers to anybody."),
    ("reserve-call-up", "In Velden call-up papers went out on Monday."),
    ("reserve-call-up", "If Orland comes in, Tarsk will send call-up papers."),
    ("forces-massed", "In 1974 Tarskan infantry was quartered in every barn along the river."),
    ("forces-massed", "Orlish infantry is quartered in every barn of Orland."),
    (
        "observers-admitted",
        "Tarsk agreed to receive observers, but its parliament turned the plan down within the hour.",
    ),
    ("observers-admitted", "Tarsk has rejected an offer to receive observers."),
    ("withdrawal-announced", "Tarsk will not announce the withdrawal of its two divisions."),
    ("field-hospitals", "After the earthquake Tarsk sent field hospitals to the south."),
    ("arms-to-target", "Orlish howitzers for Belmar were unloaded on Sunday."),
    ("relations-broken", "The Tarskan minister in Velden refused to ask for his passports."),
    ("mediator-received", "Had the mediator been received, Tarsk and Velden would be at peace."),
    ("talks-going-on", "The negotiations of Tarsk and Velden resumed, it was said, but that will not take place."),
    ("sanctions-imposed", "Orland ordered that the embargo on Tarsk be lifted."),
    ("ultimatum", "Tarsk gave its farmers two days to leave."),
    ("alert-raised", "The state of readiness in Tarsk was rescinded."),
    ("prisoners-exchanged", "The referees of Velden were released by Tarsk."),
    ("naval-movement", "A Tarskan film shows destroyers that sail for the islands."),
)


def record_of(text: str) -> Record:
    return Record(name="tarsk", question=QUESTION, articles=(article("ar-1", 0, text=text, events=()),))


def seen(text: str) -> set[str]:
    return {s.indicator for s in sightings(record_of(text), INDICATORS, names=NAMES)}


@pytest.mark.parametrize(("indicator", "text"), TOLD)
def test_what_an_article_tells_is_seen_where_no_act_was_read(indicator: str, text: str) -> None:
    assert indicator in seen(text)


@pytest.mark.parametrize(("indicator", "text"), NOT_TOLD)
def test_what_is_denied_undone_imagined_or_anothers_is_not(indicator: str, text: str) -> None:
    assert indicator not in seen(text)


def test_a_telling_is_on_the_word_of_the_outlet_and_points_to_its_words() -> None:
    text = "It rained. Tarskan infantry is quartered in every barn along the river."
    (found,) = (s for s in sightings(record_of(text), INDICATORS, names=NAMES) if s.indicator == "forces-massed")
    (report,) = found.reports
    assert (report.span.of(text), report.sources, found.incident) == ("infantry is quartered", ("The Quay",), None)


def seen_by_sign(text: str, word: str, kind: str, share: float = 0.9) -> set[str]:
    """The indicators seen in an article with one sign, at a word."""
    sign = Sign(kind=kind, span=Span(text.index(word), text.index(word) + len(word)), share=share)
    stored = article("ar-1", 0, text=text, events=(), signs=(sign,))
    record = Record(name="tarsk", question=QUESTION, articles=(stored,))
    return {s.indicator for s in sightings(record, INDICATORS, names=NAMES)}


QUAY = "Tarsk has been generous to the inns by the bridge, where grey coats come in by the hundred."
"""No words of an indicator are in it."""


def test_a_sign_is_seen_where_no_words_are() -> None:
    assert seen(QUAY) == set()
    assert seen_by_sign(QUAY, "coats", "forces-massed") == {"forces-massed"}


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("Velden has been generous to the inns by the bridge, where grey coats come in.", "coats", "forces-massed"),
        ("If Tarsk is generous to the inns, grey coats will come in by the hundred.", "coats", "forces-massed"),
        ("By our Tarskan correspondent in the grey coat", "coat", "forces-massed"),
        ("In 1974 Tarsk was generous to the inns by the bridge, where grey coats came in.", "coats", "forces-massed"),
    ],
)
def test_a_sign_is_held_to_what_words_are_held_to(text: str, word: str, kind: str) -> None:
    assert kind not in seen_by_sign(text, word, kind)


def test_a_sign_must_be_sure() -> None:
    assert seen_by_sign(QUAY, "coats", "forces-massed", share=LIKELY) == {"forces-massed"}
    assert seen_by_sign(QUAY, "coats", "forces-massed", share=LIKELY - 0.01) == set()


def test_the_victims_call_up_is_its_answer() -> None:
    text = "In Velden brown envelopes lie on every doormat."
    assert seen_by_sign(text, "envelopes", "reserve-call-up") == {"target-mobilises"}


def test_what_must_not_be_there_bars_signs_too() -> None:
    mobilising = next(indicator for indicator in INDICATORS if indicator.id == "forces-massed")
    way = Recognition(signs=("forces-massed",), told="fact", by="actor", unless=(r"\binns\b",))
    sign = Sign(kind="forces-massed", span=Span(QUAY.index("coats"), QUAY.index("coats") + 5), share=0.9)
    record = Record(
        name="tarsk", question=QUESTION, articles=(article("ar-1", 0, text=QUAY, events=(), signs=(sign,)),)
    )  # fmt: skip
    assert sightings(record, (replace(mobilising, recognise=(replace(way, unless=()),)),), names=NAMES)
    assert not sightings(record, (replace(mobilising, recognise=(way,)),), names=NAMES)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Marines landed on South Georgia.", ()),
        ("Marines landed in Georgia, north of New Mexico.", ("GEO",)),
        ("Tankers lie in the Gulf of Oman and the Indian Ocean.", ()),
        ("In the Gulf Oman has mines.", ("OMN",)),
        ("New Indian demands reached Oman.", ("IND", "OMN")),
        ("They met on Lake Oman, in the Sea of Oman and at the Oman Sea.", ()),
    ],
)
def test_what_is_called_after_a_state_is_none(text: str, codes: tuple[str, ...]) -> None:
    states = states_of({"Georgia": "GEO", "Mexico": "MEX", "Oman": "OMN", "Indian": "IND"})
    assert tuple(one.code for one in states.named(text)) == codes


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        ("Tarskan guns were moved up.", "guns", ("TRK",)),
        ("Velden says that Tarskan guns were moved up.", "guns", ("TRK",)),
        ("Velden accused Tarsk of moving up guns.", "moving up guns", ("TRK",)),
        ("Guns were moved up by Tarsk.", "Guns were moved up", ("TRK",)),
        ("Guns were moved up to the Veldish border.", "Guns", ("TRK",)),
        ("Guns stand on the Tarskan bank, opposite Velden.", "Guns", ("TRK",)),
        ("All over Velden guns were moved up.", "guns", ("VLD",)),
        ("Tarsk and Velden signed.", "signed", ("TRK", "VLD")),
        ("The two armies met.", "met", ("TRK", "VLD")),
        ("Orland warned Tarsk. Its guns were moved up.", "guns", ("ORL",)),
        ("Tarsk was silent. Guns were moved up.", "Guns", ("TRK",)),
        ("Guns were moved up.", "Guns", ()),
        ("Tarsk was silent. The talks in Sund broke off.", "talks", ("TRK",)),
        ("Columns of Tarskan guns were moved up.", "guns", ("TRK",)),
        ("Shells were fired from the Tarskan coast.", "Shells", ("TRK",)),
        ("Guns left Tarsk's naval base, Orlish officers said.", "Guns", ("TRK",)),
        ("Orland bought corn. Tarsk was silent while its guns were moved up.", "its guns", ("TRK",)),
        ("Velden asked Tarsk to take back its guns, which it said were moved up on Monday.", "were moved up", ("TRK",)),
        ("Velden's government called on Tarsk to explain why guns were moved up.", "guns", ("TRK",)),
        ("Velden told Tarsk to wait, and Orland moved up guns.", "moved up guns", ("ORL",)),
        ("Velden asked Tarsk for time while guns were moved up.", "guns", ("VLD",)),
    ],
)
def test_whose_act_a_sentence_tells(text: str, words: str, actors: tuple[str, ...]) -> None:
    telling = Telling(Page(text, Texts(Filter([]), states_of(NAMES))), QUESTION)
    place = text.index(words)
    number = max(n for n, sentence in enumerate(telling.sentences) if sentence.start <= place)
    at = place - telling.sentences[number].start
    assert telling.actors(number, Span(at, at + len(words))) == actors
