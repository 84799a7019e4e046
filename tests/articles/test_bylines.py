"""Bylines give names; posts, places, labels and addresses beside them go."""

from __future__ import annotations

import pytest

from parley.articles.bylines import bare_name, byline_of, dated_name, introduced, names, stated


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("Lena Harrow and Idris Okoye", "Lena Harrow and Idris Okoye"),
        ("Lena Harrow, Idris Okoye & Ana de la Cruz", "Lena Harrow, Idris Okoye and Ana de la Cruz"),
        ("Lena Harrow in Geneva and Idris Okoye in Merrow City", "Lena Harrow and Idris Okoye"),
        ("Lena Harrow, Diplomatic Editor", "Lena Harrow"),
        ("Lena Harrow; Reporter UPDATED", "Lena Harrow"),
        ("Lena Harrow | Guest columnist", "Lena Harrow"),
        ("Lena Harrow - lena@courier.example", "Lena Harrow"),
        ("Authors: Lena Harrow (Partner, Halm), Idris Okoye (Associate)", "Lena Harrow and Idris Okoye"),
        ("Lena Harrow; In Geneva", "Lena Harrow"),
        ("Words and images: Lena Harrow", "Lena Harrow"),
        ("O'Brien-Lund", "O'Brien-Lund"),
        ("Staff and agencies", "Staff and agencies"),
        ("", None),
    ],
)
def test_names_of_a_byline(byline: str, expected: str | None) -> None:
    assert names(byline) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Marta at 22:14", "Marta"),
        ("ByLena Harrow, DEFENCE EDITOR and Idris Okoye, ORSK", "Lena Harrow and Idris Okoye"),
        ("Byron Harrow", "Byron Harrow"),
        ("By LENA HARROW/ORSK", "LENA HARROW"),
        ("By Lena Harrow/Ansa and Idris Okoye/Orsk", "Lena Harrow and Idris Okoye"),
        (
            "Written by Lena Harrow , Idris Okoye | Orsk, New Belmar | Updated: May 4, 2016",
            "Lena Harrow and Idris Okoye",
        ),
        ("By Lena Harrow | Idris Okoye", "Lena Harrow and Idris Okoye"),
        ("From: desk@wirefeed (LENA HARROW)", "LENA HARROW"),
        ("From Lena Harrow at the gate", "Lena Harrow"),
        ("By Lena Harrow aboard the Constance", "Lena Harrow"),
        ("Posted by Lena Harrow", "Lena Harrow"),
        ("By LENA HARROW, Political Editor", "LENA HARROW"),
        ("Interview conducted by Étienne Harrow", "Étienne Harrow"),
        ("By Diplomatic Correspondent Lena Harrow, agencies", "Lena Harrow"),
        ("Words Lena Harrow Photographs Idris Okoye", "Lena Harrow"),
        ("by link Lena Harrow and link Idris Okoye", "Lena Harrow and Idris Okoye"),
        ("From LENA HARROW, Port St Halm, Sunday", "LENA HARROW"),
        ("From Lena Harrow and Idris Okoye, Halm", "Lena Harrow and Idris Okoye"),
        ("Published On 7 May 2024", None),
        ("By our correspondents", None),
        ("by our special correspondent LENA HARROW", "LENA HARROW"),
        ("From our envoy, Lena Harrow", "Lena Harrow"),
        ("Harbour news and views", None),
        ("By The Harbour Lantern", None),
    ],
)
def test_a_line_that_says_who_wrote_the_page(line: str, expected: str | None) -> None:
    assert stated(line) == expected


def test_a_line_that_says_so_comes_before_one_that_looks_like_names() -> None:
    blocks = ["Idris Okoye", "By Lena Harrow", "and Ana de la Cruz", "The ferry stayed.", "By Bo Lund"]
    assert byline_of(blocks, ["byline", "byline", "byline", None, "byline"]) == "Lena Harrow and Ana de la Cruz"
    assert byline_of(blocks[3:4], [None]) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Posted on 19 March 2022 by Ana", "Ana"),
        ("Dex Lund - 12/23/2019, 4:15 PM", "Dex Lund"),
        ("Lena Harrow | July 16, 2021", "Lena Harrow"),
        ("The Halm Courier, 4 May 1938", None),
        ("4 May 1938", None),
        ("On 4 May 1938 Lena Harrow left", None),
    ],
)
def test_a_name_beside_a_date(line: str, expected: str | None) -> None:
    assert dated_name(line) == expected


LONG = "The ferry stayed in the harbour of Halm for a week, and nobody could say why it did not leave."


def test_a_bare_name_that_a_note_on_the_author_repeats() -> None:
    blocks = ["A title", "LENA HARROW", "A line", LONG, "Lena Harrow was a reporter at the Courier until 1951."]
    assert introduced(blocks, ["title", None, None, None, "author bio"]) == 1
    assert introduced(blocks, ["title", None, None, None, None]) is None


def test_names_between_bars_that_a_note_on_one_of_them_repeats() -> None:
    blocks = ["A title", "LENA HARROW | IDRIS OKOYE", LONG, "Idris Okoye was a reporter at the Courier."]
    assert introduced(blocks, ["title", "navigation", None, "author bio"]) == 1
    assert introduced([blocks[0], "WORLD NEWS | SEA SPORT", *blocks[2:]], ["title", "navigation", None, None]) is None


def test_several_names_may_stand_below_the_standfirst() -> None:
    names, note = "LENA HARROW | IDRIS OKOYE", "Idris Okoye was a reporter at the Courier."
    reasons = ["title", None, "navigation", None, "author bio"]
    assert introduced(["A title", LONG, names, LONG, note], reasons) == 2
    assert introduced(["A title", LONG, "IDRIS OKOYE", LONG, note], reasons) is None


def test_a_name_beside_that_of_the_paper() -> None:
    blocks = ["lanternNews", "A title", "Lena Harrow - LanternNews", LONG]
    assert introduced(blocks, ["navigation", "title", "date", None]) == 2
    assert introduced(["Lantern", *blocks[1:]], ["navigation", "title", "date", None]) is None
    assert (
        introduced([*blocks[:2], "Port Elm harbour - LanternNews", LONG], ["navigation", "title", "date", None]) is None
    )


def test_inside_the_story_only_a_line_that_says_so_counts() -> None:
    blocks = [LONG, LONG, "Idris Okoye", LONG]
    assert byline_of(blocks, [None, None, "byline", None]) is None
    assert byline_of([*blocks[:2], "By Idris Okoye", LONG], [None, None, "byline", None]) == "Idris Okoye"


def test_names_on_lines_of_their_own_are_all_authors() -> None:
    blocks = ["A title", "Lena Harrow", "Bo Ben-Lund", "News Agencies", LONG]
    assert byline_of(blocks, ["title", "byline", "byline", "byline", None]) == "Lena Harrow and Bo Ben-Lund"
    assert byline_of(blocks, ["title", "byline", "other", "byline", None]) == "Lena Harrow"
    assert byline_of(["By Lena Harrow", "Bo Lund", LONG], ["byline", "byline", None]) == "Lena Harrow"


def test_posts_between_names_part_no_authors() -> None:
    blocks = ["A title", "Lena Harrow", "Journalist", "Bo Ben-Lund", "Foreign editor", LONG]
    assert byline_of(blocks, ["title", "byline", "byline", "byline", "other", None]) == "Lena Harrow and Bo Ben-Lund"
    assert byline_of(blocks, ["title", "byline", None, "byline", "other", None]) == "Lena Harrow"


def test_whom_an_author_writes_for_is_not_the_author() -> None:
    blocks = ["A title", "Lena Harrow", "From Portal Orsk, in Halm", LONG]
    assert byline_of(blocks, ["title", "section", "byline", None]) == "Lena Harrow"
    assert byline_of(blocks, ["title", None, "byline", None]) == "Portal Orsk"
    assert byline_of(["A title", "From Idris Okoye, in Halm", LONG], ["title", "byline", None]) == "Idris Okoye"


def test_a_name_at_the_very_top_with_other_matter_above_the_title_is_a_masthead() -> None:
    head = ["Quay Vigil", "Home World Sport", "A title"]
    assert byline_of([*head, LONG], ["byline", "navigation", "title", None]) is None
    assert byline_of([*head, "Lena Harrow", LONG], ["byline", "navigation", "title", "byline", None]) == "Lena Harrow"
    assert byline_of(["Lena Harrow", "A title", LONG], ["byline", "title", None]) == "Lena Harrow"
    assert byline_of(["By Lena Harrow", *head[1:], LONG], ["byline", "navigation", "title", None]) == "Lena Harrow"


@pytest.mark.parametrize(
    ("line", "expected"),
    [("Solange HARROW.", True), ("Solange Le HARROW", True), ("Solange Harrow.", False), ("Go HOME. Now.", False)],
)
def test_a_name_with_its_surname_in_capitals_may_end_with_a_stop(line: str, expected: bool) -> None:
    assert bare_name(line) is expected


def test_surnames_in_capitals_are_joined_without_their_full_stops() -> None:
    blocks = ["Ferry stays", "Solange HARROW.", "Ana LUND.", "word " * 14]
    assert byline_of(blocks, ["title", "byline", "byline", None]) == "Solange HARROW and Ana LUND"
