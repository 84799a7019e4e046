"""Speakers of short articles of our own, with mentions and sources marked by hand."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.claims.sources.speakers import Resolved, resolve_speakers
from parley.claims.types import Attribution, Mention, MentionKind, Speaker
from parley.data.gazetteer import load_gazetteer
from parley.spans import Span

GAZETTEER = load_gazetteer()
SOURCE = re.compile(r"\{([^{}]*)\}")


def resolve(
    marked: str,
    mentions: dict[str, MentionKind] | None = None,
    *,
    byline: str | None = None,
    outlet: str | None = None,
    written: dt.date | None = None,
) -> Resolved:
    """Resolve a text whose sources stand in braces; the word after a source (or before it) is its cue."""
    sources: list[Span] = []
    text = ""
    position = 0
    for match in SOURCE.finditer(marked):
        text += marked[position : match.start()]
        sources.append(Span(len(text), len(text) + len(match.group(1))))
        text += match.group(1)
        position = match.end()
    text += marked[position:]
    attributions = []
    for source in sources:
        cue = re.compile(r"\w+").search(text, source.end)
        end = min(len(text), source.end + 1)
        attributions.append(
            Attribution(
                source=source,
                cue=Span(*cue.span()) if cue else None,
                contents=(Span(max(0, end - 1), end),),
            )
        )
    found = [
        Mention(span=Span(*match.span()), kind=kind)
        for name, kind in (mentions or {}).items()
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)
    ]
    return resolve_speakers(text, attributions, found, GAZETTEER, byline=byline, outlet=outlet, written=written)


def speakers(marked: str, mentions: dict[str, MentionKind] | None = None) -> list[Speaker]:
    resolved = resolve(marked, mentions)
    by_id = {speaker.id: speaker for speaker in resolved.speakers}
    return [by_id[speaker_id] for speaker_id in resolved.speaker_of]


def names(marked: str, mentions: dict[str, MentionKind] | None = None) -> list[str]:
    return [speaker.name for speaker in speakers(marked, mentions)]


def test_full_name_surname_pronoun_and_relative_are_one_speaker() -> None:
    text = (
        "{Marta Velikov, the Ruthenian envoy,} said the talks had failed. {She} said more would follow.\n\n"
        "{Ms. Velikov}, {who} warned of war, left. {Velikov} said so twice."
    )
    found = speakers(text, {"Marta Velikov": "person", "Velikov": "person"})
    assert {speaker.name for speaker in found} == {"Marta Velikov"}
    assert len({speaker.id for speaker in found}) == 1
    assert found[0].role == "envoy"


def test_role_affiliation_and_country_are_gathered_over_mentions() -> None:
    text = (
        "{Jonas Brandt, a former German ambassador to Syria,} said war was near.\n\n"
        "{Brandt, who is with the Institute for Border Studies,} said it would be short."
    )
    mentions: dict[str, MentionKind] = {
        "Jonas Brandt": "person", "Brandt": "person", "Institute for Border Studies": "organisation",
        "German": "nationality", "Syria": "place",
    }  # fmt: skip
    found = speakers(text, mentions)
    assert found[1] == found[0]
    assert found[0].role == "former ambassador to Syria"
    assert found[0].affiliation == "Institute for Border Studies"
    assert found[0].country == "DEU"


def test_of_two_posts_joined_by_and_the_first_is_shown() -> None:
    text = "{Lena Okoro, founder of the consultancy Delta Risk and a senior fellow at the Lagos Forum,} said no."
    (found,) = speakers(text, {"Lena Okoro": "person", "Delta Risk": "organisation", "Lagos Forum": "organisation"})
    assert found.role == "founder"
    assert found.affiliation == "Delta Risk"
    assert found.country is None


@pytest.mark.parametrize(
    ("source", "kind", "country"),
    [
        ("Moscow", "government", "RUS"),
        ("The Kremlin", "government", "RUS"),
        ("Russia", "government", "RUS"),
        ("the Ukrainian Foreign Ministry", "government", "UKR"),
        ("U.S. intelligence", "government", "USA"),
        ("NATO", "organisation", None),
        ("many analysts", "group", None),
        ("residents", "group", None),
        ("some", "group", None),
        ("Israeli officials", "unnamed", "ISR"),
        ("a senior Turkish official", "unnamed", "TUR"),
        ("two people familiar with the talks", "unnamed", None),
        ("the report", "document", None),
        ("a new poll", "document", None),
    ],
)
def test_kinds_and_countries_of_sources_without_a_person(source: str, kind: str, country: str | None) -> None:
    (found,) = speakers(f"According to {{{source}}}, the border is closed.")
    assert (found.kind, found.country) == (kind, country)


@pytest.mark.parametrize(
    ("first", "second", "again", "role"),
    [
        ("The French foreign minister", "The German foreign minister", "The foreign minister of France", "minister"),
        ("The foreign minister of France", "The foreign minister of Germany", "The French minister", "minister"),
        ("The mayor of Tarsk", "The mayor of Halm", "The mayor of Tarsk", "mayor"),
        ("The U.S. Defence Minister", "The Defence Minister of Iran", "The American minister", "minister"),
    ],
)
def test_who_holds_an_office_elsewhere_is_somebody_else(first: str, second: str, again: str, role: str) -> None:
    one, other, one_again, bare = speakers(
        f"{{{first}}} said he would go. {{{second}}} said she would not. {{{again}}} said it was late.\n\n"
        f"It rained. {{The {role}}} said so."
    )
    assert one.id != other.id
    assert one.id == one_again.id == bare.id


@pytest.mark.parametrize(
    ("source", "role", "affiliation", "country"),
    [
        ("The foreign minister of France", "foreign minister", "France", "FRA"),
        ("A minister for foreign affairs of France", "minister for foreign affairs", "France", "FRA"),
        ("The minister of defence of France", "minister of defence", "France", "FRA"),
        ("The defence minister of the Netherlands", "defence minister", "Netherlands", "NLD"),
        ("The ambassador of France to Germany", "ambassador", "France", "FRA"),
    ],
)
def test_who_holds_a_states_office_is_of_that_state(source: str, role: str, affiliation: str, country: str) -> None:
    (found,) = speakers(f"{{{source}}} said it was late.")
    assert (found.role, found.affiliation, found.country) == (role, affiliation, country)


def test_mayor_of_a_capital_has_its_country() -> None:
    (found,) = speakers("{Vadym Orlenko, the mayor of Kyiv,} said so.", {"Vadym Orlenko": "person", "Kyiv": "place"})
    assert (found.role, found.affiliation, found.country) == ("mayor", "Kyiv", "UKR")


def test_pronouns_agree_in_sex_and_skip_quotations() -> None:
    text = "{Paolo Ricci} met {Aisha Demir} on Monday. “Hanna Weiss lies,” {she} said. {He} said nothing."
    found = names(text, {"Paolo Ricci": "person", "Aisha Demir": "person", "Hanna Weiss": "person"})
    assert found == ["Paolo Ricci", "Aisha Demir", "Aisha Demir", "Paolo Ricci"]


def test_an_unknown_sex_is_learned_from_the_article() -> None:
    text = (
        "Tsering Quoll spoke for her village. Later Bruno Falk came.\n\n"
        "{Quoll} said the road was shut. {She} said it would stay so."
    )
    assert names(text, {"Tsering Quoll": "person", "Bruno Falk": "person", "Quoll": "person"}) == ["Tsering Quoll"] * 2


def test_titles_choose_among_namesakes() -> None:
    text = "Anna Stern and Karl Stern spoke. {Mr. Stern} said yes. {Mrs. Stern} said no."
    assert names(text, {"Anna Stern": "person", "Karl Stern": "person", "Stern": "person"}) == [
        "Karl Stern",
        "Anna Stern",
    ]


def test_roles_and_short_forms_lead_back() -> None:
    text = (
        "Foreign Minister Ivo Maric arrived. The Adriatic Policy Centre (APC), a think tank, disagreed.\n\n"
        "{The minister} said the border was open. {The think tank} said it was not. {The APC} repeated it."
    )
    mentions: dict[str, MentionKind] = {
        "Ivo Maric": "person", "Adriatic Policy Centre": "organisation", "APC": "organisation",
    }  # fmt: skip
    assert names(text, mentions) == ["Ivo Maric", "Adriatic Policy Centre", "Adriatic Policy Centre"]


def test_a_nationality_and_an_office_lead_to_the_holder() -> None:
    text = (
        "Pavel Horak, the Czech prime minister, met Ana Lopes, the Portuguese president.\n\n"
        "{The Portuguese leader} said it went well. {The Czech premier} said little."
    )
    assert names(text, {"Pavel Horak": "person", "Ana Lopes": "person"}) == ["Ana Lopes", "Pavel Horak"]


def test_an_office_away_from_the_name_is_given_to_the_person_named_last() -> None:
    text = (
        "The week was hard for Amara Diallo.\n\nIt tested the patience of the 61-year-old Malian president.\n\n"
        "{Diallo} said it was over."
    )
    (found,) = speakers(text, {"Amara Diallo": "person", "Diallo": "person", "Malian": "nationality"})
    assert (found.role, found.affiliation, found.country) == ("president", "Mali", "MLI")


def test_an_office_is_not_given_to_who_stands_beside_it() -> None:
    text = (
        "Carl Dunne spoke. Dunne met the Malian president on Monday. Later Dunne flew home.\n\n"
        "{Dunne} said it was over."
    )
    (found,) = speakers(text, {"Carl Dunne": "person", "Dunne": "person", "Malian": "nationality"})
    assert (found.role, found.country) == (None, None)


@pytest.mark.parametrize(
    "source",
    [
        "Rosa Lind and Omar Haddad",
        "Rosa Lind of Ohio and Omar Haddad of Texas",
        "Rosa Lind, the mayor of Kyiv, and Omar Haddad",
        "Two lawyers, Rosa Lind and Omar Haddad,",
    ],
)
def test_two_persons_in_one_source(source: str) -> None:
    (found,) = speakers(f"{{{source}}} said they agreed.", {"Rosa Lind": "person", "Omar Haddad": "person"})
    assert (found.name, found.kind) == ("Rosa Lind and Omar Haddad", "person")


def test_compound_sources_are_one_speaker_with_all_names() -> None:
    text = "Rosa Lind and Omar Haddad met. {Lind and Haddad} said they agreed."
    (found,) = speakers(text, {"Rosa Lind": "person", "Omar Haddad": "person", "Lind": "person", "Haddad": "person"})
    assert (found.name, found.kind) == ("Rosa Lind and Omar Haddad", "person")


def test_unnamed_sources_stay_unnamed_and_come_back() -> None:
    text = (
        "{A senior official, who asked not to be named,} said no. {The official} said it again. "
        "{Another official} said yes."
    )
    found = speakers(text)
    assert [speaker.kind for speaker in found] == ["unnamed"] * 3
    assert found[0].id == found[1].id != found[2].id
    assert found[0].name == "a senior official"


def test_without_source_the_name_is_never_null() -> None:
    text = "It was reported that shots were fired."
    resolved = resolve_speakers(
        text, [Attribution(source=None, cue=Span(7, 15), contents=(Span(21, 37),))], [], GAZETTEER
    )
    (speaker,) = resolved.speakers
    assert (speaker.name, speaker.kind) == ("unnamed source", "unnamed")


@pytest.mark.parametrize(
    ("source", "name", "role", "affiliation", "country"),
    [
        ("U.S. Secretary of State Anthony Dorn", "Anthony Dorn", "secretary of state", "United States", "USA"),
        ("Gen. Hassan Omar al-Badri", "Hassan Omar al-Badri", "general", None, None),
        ("the Kremlin's Dmitry Orlenko", "Dmitry Orlenko", None, "Kremlin", "RUS"),
        ("the White House spokesman, Peter Lund,", "Peter Lund", "spokesman", "White House", "USA"),
        ("Chinese foreign minister Wang Lo", "Wang Lo", "foreign minister", "China", "CHN"),
    ],
)
def test_names_that_the_tagger_missed(
    source: str, name: str, role: str | None, affiliation: str | None, country: str | None
) -> None:
    (found,) = speakers(f"{{{source}}} said so.")
    assert (found.name, found.kind) == (name, "person")
    assert (found.role, found.affiliation, found.country) == (role, affiliation, country)


def test_transcript_labels_are_sources() -> None:
    text = "Dale Price briefed reporters.\n\n{MR. PRICE}: Good afternoon.\n\n{Q}: Will you talk?\n\n{MR. PRICE}: No."
    found = names(text, {"Dale Price": "person"})
    assert found == ["Dale Price", "interviewer", "Dale Price"]


def test_a_byline_names_its_author_without_his_rank() -> None:
    (author,) = resolve("{I} think it will rain.", byline="Lt Gen Ada Moss").speakers
    assert author.name == "Ada Moss"
    (author,) = resolve("{I} think it will rain.", byline="Ada Marshal").speakers
    assert author.name == "Ada Marshal"


def test_the_article_speaks_as_its_byline() -> None:
    resolved = resolve("{I} think it will rain.", byline="Ada Moss")
    assert resolved.speakers[0].name == "Ada Moss"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{Moss} told AFP on Sunday that it was over.", "AFP"),
        ("{Moss} told reporters it was over.", "reporters"),
        ("{Moss} said in an interview with The Harbour Times that it was over.", "The Harbour Times"),
        ("{Moss} said it was over.", None),
    ],
)
def test_told_to(text: str, expected: str | None) -> None:
    assert resolve(text, {"Moss": "person", "AFP": "organisation", "The Harbour Times": "organisation"}).told_to == (
        expected,
    )


def test_resolution_is_stable() -> None:
    text = "{Marta Velikov} said no. {She} said never."
    assert resolve(text, {"Marta Velikov": "person"}) == resolve(text, {"Marta Velikov": "person"})


spans = st.tuples(st.integers(0, 90), st.integers(1, 30))


@settings(max_examples=150, deadline=None)
@given(
    st.text(alphabet=st.sampled_from("aB .,“”\"'’\n(){}-éש\u200f\U0001f600HeShewhothe"), max_size=100),
    st.lists(st.tuples(st.none() | spans, st.none() | spans, spans), max_size=6),
    st.lists(
        st.tuples(spans, st.sampled_from(["person", "organisation", "place", "nationality", "date", "number"])),
        max_size=6,
    ),
)
def test_any_text_and_spans_are_survived(
    text: str,
    triples: list[tuple[tuple[int, int] | None, tuple[int, int] | None, tuple[int, int]]],
    marked: list[tuple[tuple[int, int], MentionKind]],
) -> None:
    def clip(pair: tuple[int, int]) -> Span:
        start = min(pair[0], len(text))
        return Span(start, min(len(text), start + pair[1]))

    attributions = [
        Attribution(source=clip(s) if s else None, cue=clip(c) if c else None, contents=(clip(x),))
        for s, c, x in triples
    ]
    mentions = [Mention(span=clip(pair), kind=kind) for pair, kind in marked]
    resolved = resolve_speakers(text, attributions, mentions, GAZETTEER)
    ids = {speaker.id for speaker in resolved.speakers}
    assert len(ids) == len(resolved.speakers)
    assert set(resolved.speaker_of) <= ids
    assert len(resolved.speaker_of) == len(resolved.told_to) == len(attributions)
    assert all(speaker.name.strip() for speaker in resolved.speakers)


CRISES: list[tuple[str, dict[str, MentionKind], tuple[str, str, str | None, str | None, str | None]]] = [
    (
        "{Turkish Foreign Minister Selim Kartal} said so.",
        {"Selim Kartal": "person", "Turkish": "nationality"},
        ("Selim Kartal", "person", "foreign minister", "Turkey", "TUR"),
    ),
    (
        "{Gen. Orhan Bulut, the chief of the Turkish general staff,} said so.",
        {"Orhan Bulut": "person", "Turkish": "nationality"},
        ("Orhan Bulut", "person", "chief", "Turkish general staff", "TUR"),
    ),
    (
        "{Congolese army spokesman Maj. Guillaume Ndombe} said so.",
        {"Guillaume Ndombe": "person", "Congolese": "nationality"},
        ("Guillaume Ndombe", "person", "spokesman", "Congolese army", "COD"),
    ),
    (
        "{Jean-Paul Mutombo, the governor of North Kivu province,} said so.",
        {"Paul Mutombo": "person", "North Kivu": "place"},
        ("Jean-Paul Mutombo", "person", "governor", "North Kivu", "COD"),
    ),
    (
        "{Luis Robledo, who heads the Lima Centre for Peace Research,} said so.",
        {"Luis Robledo": "person", "Lima Centre for Peace Research": "organisation"},
        ("Luis Robledo", "person", "head", "Lima Centre for Peace Research", None),
    ),
    (
        "{Senator Walter Dunn, Democrat of Oregon,} said so.",
        {"Walter Dunn": "person", "Oregon": "place"},
        ("Walter Dunn", "person", "senator", "Democratic Party", "USA"),
    ),
    (
        "{Senator Ivo Lusk of Vermont} said so.",
        {"Ivo Lusk": "person", "Vermont": "place"},
        ("Ivo Lusk", "person", "senator", "Vermont", "USA"),
    ),
    (
        "{Sen. Ada Pruitt (R-Ga.)} said so.",
        {"Ada Pruitt": "person"},
        ("Ada Pruitt", "person", "senator", "Republican Party", "USA"),
    ),
    (
        "{Jorge Almansa, a former Mexican foreign minister,} said so.",
        {"Jorge Almansa": "person", "Mexican": "nationality"},
        ("Jorge Almansa", "person", "former foreign minister", "Mexico", "MEX"),
    ),
    (
        "{Kim Dae-sun, the secretary general of the United Nations,} said so.",
        {"Kim Dae-": "person", "United Nations": "organisation"},
        ("Kim Dae-sun", "person", "secretary general", "United Nations", None),
    ),
    (
        "{senior Turkish officials} said so.",
        {"Turkish": "nationality"},
        ("senior Turkish officials", "unnamed", "senior officials", "Turkey", "TUR"),
    ),
    ("{India and Pakistan} said so.", {}, ("India and Pakistan", "government", None, None, None)),
    (
        "{A new Harbour Times poll released last week} said so.",
        {},
        ("Harbour Times poll", "document", None, "Harbour Times", None),
    ),
    ("BRUSSELS - {European leaders} said so.", {}, ("European leaders", "group", None, None, None)),
]


@pytest.mark.parametrize(("text", "mentions", "expected"), CRISES, ids=[case[2][0] for case in CRISES])
def test_sources_of_crisis_reports(
    text: str,
    mentions: dict[str, MentionKind],
    expected: tuple[str, str, str | None, str | None, str | None],
) -> None:
    (found,) = speakers(text, mentions)
    assert (found.name, found.kind, found.role, found.affiliation, found.country) == expected


def test_an_acronym_in_brackets_leads_to_the_full_name() -> None:
    text = "The Sahel Conflict Observatory (SCO2) left. The Niger Basin Forum (NBF) met. {NBF} said no."
    assert names(text, {"Niger Basin": "place", "NBF": "person"}) == ["Niger Basin Forum"]


def test_a_general_is_of_no_state_by_the_dateline_alone() -> None:
    text = "OSLO, Oct 27 - Prime Minister Dana Poll paid. {General Carl Roe} said no."
    (speaker,) = speakers(text, {"Carl Roe": "person", "Dana Poll": "person", "OSLO": "place"})
    assert speaker.country is None


def test_several_states_who_speak_as_one_are_of_none() -> None:
    text = "{Norway} said no. {Denmark, Sweden and Finland} said yes."
    found = speakers(text, {"Norway": "place", "Denmark": "place", "Sweden": "place", "Finland": "place"})
    assert [one.country for one in found] == ["NOR", None]


def test_who_only_stays_in_a_city_is_not_of_its_state() -> None:
    found = speakers("{Correspondents in Oslo} said no. {Officials in Oslo} said yes.", {"Oslo": "place"})
    assert [one.country for one in found] == [None, "NOR"]


def test_offices_without_a_state_are_of_the_dateline() -> None:
    text = "CARACAS (Reuters) - Shops closed on Monday.\n\n{Interior Minister Diego Luzardo} said so. {Police} agreed."
    minister, police = speakers(text, {"Diego Luzardo": "person"})
    assert (minister.affiliation, minister.country, police.country) == ("Venezuela", "VEN", "VEN")


def test_speakers_without_a_sign_belong_to_the_articles_only_state() -> None:
    told = "Norway voted. In Oslo the Norwegian cabinet met. Norway waited. {Kari Moen, a baker,} said so."
    told += " Oslo slept, and so did Norway. The Norwegian king was in Oslo, in Norway."
    mentions: dict[str, MentionKind] = {
        "Norway": "place", "Oslo": "place", "Norwegian": "nationality", "Kari Moen": "person", "Sweden": "place",
    }  # fmt: skip
    assert speakers(told, mentions)[0].country == "NOR"
    assert speakers(told.replace("Norway waited", "Sweden and Sweden and Sweden waited"), mentions)[0].country is None


def test_leaders_are_known_by_name() -> None:
    text = "{Angela Merkel} said no. {Mr. Putin} said yes. {Angela Merkelson} said nothing."
    found = speakers(text, {"Angela Merkel": "person", "Putin": "person", "Angela Merkelson": "person"})
    assert [speaker.country for speaker in found] == ["DEU", "RUS", None]


def test_the_two_countries_are_those_of_the_article() -> None:
    text = "Greece met Turkey. Turkey and Greece spoke of Geneva. {The two countries} said no."
    (found,) = speakers(text, {"Greece": "place", "Turkey": "place"})
    assert (set(found.name.split(" and ")), found.kind) == ({"Greece", "Turkey"}, "government")


def test_an_article_from_a_venue_about_unknown_states_gives_nobody_its_country() -> None:
    text = (
        "GENEVA — Valdoria moved its fleet, {its defence minister} said on Monday. {Defence Minister Oskar Brandeis} told reporters"
        " in Geneva. A former British envoy said that Geneva was calm."
    )
    found = speakers(text, {"Geneva": "place", "Oskar Brandeis": "person", "British": "nationality"})
    assert [s.country for s in found] == [None, None]


@pytest.mark.parametrize(
    ("state", "code"), [("South Sudan", "SSD"), ("North Korea", "PRK"), ("New Zealand", "NZL"), ("Norway", "NOR")]
)
def test_states_of_two_words_keep_both_before_a_role(state: str, code: str) -> None:
    text = f"Talks ended. {{{state}'s information minister, Dan Lado,}} said so."
    (found,) = speakers(text, {state: "place", "Dan Lado": "person"})
    assert (found.role, found.affiliation, found.country) == ("information minister", state, code)


def test_who_acts_in_a_sentence_that_goes_on_with_and_told() -> None:
    text = "STRELSAU — Ruritania shut the valves, and told its neighbour to pay. Jane Roe left and told nobody to pay."
    pay = [Span(match.start(), match.end()) for match in re.finditer("to pay", text)]
    told = [Span(match.start(), match.end()) for match in re.finditer("told", text)]
    attributions = [
        Attribution(source=None, cue=cue, contents=(content,)) for cue, content in zip(told, pay, strict=True)
    ]
    ruritania, roe = (Span(text.index(n), text.index(n) + len(n)) for n in ("Ruritania", "Jane Roe"))
    mentions = [Mention(span=ruritania, kind="place"), Mention(span=roe, kind="person")]
    resolved = resolve_speakers(text, attributions, mentions, GAZETTEER)
    names = {speaker.id: speaker.name for speaker in resolved.speakers}
    assert [names[i] for i in resolved.speaker_of] == ["Ruritania", "Jane Roe"]


def test_i_in_the_words_of_one_named_behind_them_is_that_one() -> None:
    text = "An army spokesman denied it. “I don’t think they will cross,” said Jorun Halvik."
    at = {words: Span(text.index(words), text.index(words) + len(words)) for words in (
        "An army spokesman", "denied", "it", "I", "don’t think", "they will cross", "said", "Jorun Halvik",
        "“I don’t think they will cross,”",
    )}  # fmt: skip
    said = [
        Attribution(source=at["An army spokesman"], cue=at["denied"], contents=(at["it"],), outer=None),
        Attribution(
            source=at["Jorun Halvik"], cue=at["said"], contents=(at["“I don’t think they will cross,”"],), outer=None
        ),
        Attribution(source=at["I"], cue=at["don’t think"], contents=(at["they will cross"],), outer=1),
    ]
    mentions = [Mention(span=at["Jorun Halvik"], kind="person")]
    found = resolve_speakers(text, said, mentions, GAZETTEER)
    assert found.speaker_of[2] == found.speaker_of[1] != found.speaker_of[0]
