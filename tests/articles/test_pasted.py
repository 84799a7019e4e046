"""Marks of mail, subtitles and columns of print go; the words stay, in their order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.articles.blocks import lay_out, normalise
from parley.articles.pasted import as_typed, parted, without_front_matter
from tests.steps import grows_as_its_text, repeated


def test_quoted_mail_is_unquoted_and_its_depths_are_paragraphs() -> None:
    mail = "He wrote:\n> We go\n> at noon.\n>> Why?\n> Because.\n\nFine.\n>100 dead\n\nx > y"
    assert as_typed(mail).split("\n\n") == [
        "He wrote:", "We go\nat noon.", "Why?", "Because.", "Fine.\n>100 dead", "x > y"
    ]  # fmt: skip


def test_subtitles_become_sentences() -> None:
    cues = (
        "1\n00:00:01,000 --> 00:00:04,200\nMerrow has\n\n2\n00:00:04,200 --> 00:00:07,900\nsaid no.\n\n"
        "3\n00:00:08,000 --> 00:00:09,000\n<i>1978</i> was\n- Will they?\n- No."
    )
    assert as_typed(cues).split("\n\n") == ["Merrow has said no.", "1978 was", "- Will they?", "- No."]
    assert as_typed("At 1\n00:00:01,000 --> 00:00:04,200\nhe rang.") == "At 1\n00:00:01,000 --> 00:00:04,200\nhe rang."


def test_words_broken_at_line_ends_are_whole_again() -> None:
    column = "MERROW SAYS ULTI-\nMATUM IS VOID\n\nThe Govern-\nment met to-day and\nsaid no.\nNobody was sur-\nprised.\n\nA list:\n- one\n- two"
    assert as_typed(column).split("\n\n") == [
        "MERROW SAYS ULTIMATUM IS VOID", "The Government met to-day and said no.", "Nobody was surprised.", "A list:\n- one\n- two",
    ]  # fmt: skip
    wrapped = "The build-\nup of the last ten weeks, and all\nthat it costs, has been watched with\nunease by the ships that lie off the\nport."
    assert as_typed(wrapped) == wrapped
    plain = "He paused -\nand left at 6-\n7 o'clock, well-\n\nknown"
    assert as_typed(plain) == plain


@given(st.text(alphabet="ab>- \n1:.,", max_size=80))
def test_letters_stay_in_their_order(text: str) -> None:
    assert [c for c in as_typed(text) if c.isalpha()] == [c for c in text if c.isalpha()]


@pytest.mark.parametrize(
    "piece", [">", "> ", ">1", "ab-\n", "AB-\n", "1\n00:00:01,000 --> 00:00:04,200\nx\n", "<i>", "\n>"]
)
def test_work_grows_with_the_length(piece: str) -> None:
    assert grows_as_its_text(as_typed, repeated(piece))


@pytest.mark.parametrize("piece", ["    a\nb\n", "    a.\n", "    " + "a" * 60 + "\n" + "b" * 60 + "\n"])
def test_work_grows_with_the_indented_lines(piece: str) -> None:
    assert grows_as_its_text(parted, repeated(piece))


def test_lines_that_a_program_broke_after_an_indent_are_joined_up_to_the_last() -> None:
    typed = """    Ferry held again
    By Lena Harrow
    6 December 1978
    The ferry was held in the harbour again on Monday, although
the owners had paid what was asked, and nobody on the quays of
Halm could say who now had the keys.
    The rail union said that the line would stay closed too.
CNS-12-06-78 2144GMT
    Nobody answered the owners, who had asked for the names and
ages of the crew, before the evening.
NNNN"""
    assert [" ".join(block.text.split()) for block in lay_out(as_typed(normalise(parted(typed))))] == [
        "Ferry held again",
        "By Lena Harrow",
        "6 December 1978",
        "The ferry was held in the harbour again on Monday, although the owners had paid what was asked, and nobody on"
        " the quays of Halm could say who now had the keys.",
        "The rail union said that the line would stay closed too.",
        "CNS-12-06-78 2144GMT",
        "Nobody answered the owners, who had asked for the names and ages of the crew, before the evening.",
        "NNNN",
    ]


def test_indents_part_paragraphs() -> None:
    text = "    One that\nruns on.\n    Two that\nruns on.\n\tThree\nends."
    assert parted(text).split("\n\n") == ["    One that\nruns on.", "    Two that\nruns on.", "\tThree\nends."]
    listed = "Points:\n  - one\n  - two\nThe end.\n  x"
    assert parted(listed) == listed


def test_a_films_transcript_loses_its_times_and_a_live_blog_keeps_them() -> None:
    film = "0:00\nGood evening\n0:04\nMerrow has rejected\n0:07\nan ultimatum.\n1:00:10\nNobody came."
    assert as_typed(film).split("\n\n") == ["Good evening Merrow has rejected an ultimatum.", "Nobody came."]
    blog = film.replace("0:00", "10:02", 1)
    assert as_typed(blog) == blog


def test_front_matter_becomes_words() -> None:
    text = '---\ntitle: "Talks"\ntags:\n  - a\nAuthor: Ann Orr\ndate: 2023-03-14\n---\n\nThey met.'
    assert without_front_matter(text).split() == ["#", "Talks", "By", "Ann", "Orr", "2023-03-14", "They", "met."]
    assert without_front_matter("---\n\nThey met.\n\n---\n") == "---\n\nThey met.\n\n---\n"


def test_paragraphs_of_narrow_columns_and_those_set_in_are_whole() -> None:
    screen = (
        "ISLES REJECT DEAL\n1/2\nThe parliament has thrown out\na deal with Norrmark by one\nvote after 14 hours.\n\n"
        "Premier Eyvind Dam said he would\nnot resign over it.\n\nSkippers had blocked the harbour\nat Vestervik and\n"
        "meant to stay.\nSee 117 for the forecast\n\nThey said that they would\nfish on Monday and would\nnot be stopped."
    )
    assert [block.text for block in lay_out(as_typed(normalise(screen)))] == [
        "ISLES REJECT DEAL", "1/2", "The parliament has thrown out a deal with Norrmark by one vote after 14 hours.",
        "Premier Eyvind Dam said he would not resign over it.",
        "Skippers had blocked the harbour at Vestervik and meant to stay.", "See 117 for the forecast",
        "They said that they would fish on Monday and would not be stopped.",
    ]  # fmt: skip
    headlines = "Ferry talks fail\nPort stays shut\nCouncil meets again\nSchools open late\nRoad is closed\nRain is due"
    assert len(lay_out(normalise(headlines))) == 6
    wire = "   OWNERS WAITED.\nNOBODY SAILED\nTHAT DAY.\n   OIL ROSE 40 CENTS.\n   THE NAVY SAID\nNOTHING.\n   IT HAD SAILED.\n"
    assert [p.split("\n") for p in normalise(parted(wire)).split("\n\n")] == [
        ["OWNERS WAITED.", "NOBODY SAILED", "THAT DAY."], ["OIL ROSE 40 CENTS."], ["THE NAVY SAID", "NOTHING."],
        ["IT HAD SAILED.", ""],
    ]  # fmt: skip


def test_a_forwarded_message_loses_the_marks_around_its_lines_and_other_pages_keep_theirs() -> None:
    assert as_typed("*Ferry held*\n_By Ana Marabwe_\n\nNobody said a word.") == (
        "Ferry held\nBy Ana Marabwe\n\nNobody said a word."
    )
    assert as_typed("*Ferry held*\n\nNobody said a word.") == "*Ferry held*\n\nNobody said a word."


def test_marks_of_wires_go() -> None:
    assert as_typed("^Orsk, Tarn to Meet\n^By LENA HARROW\nORSK (AP) - A 2^8 chance, she said.") == (
        "Orsk, Tarn to Meet\nBy LENA HARROW\nORSK (AP) - A 2^8 chance, she said."
    )
