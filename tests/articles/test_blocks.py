"""Plain text to blocks: lines that a program broke are joined, others are not."""

from __future__ import annotations

from parley.articles.blocks import lay_out

BROKEN = "The fleet left the harbour at dawn and nobody on the quay\nknew when it would return, said the harbour master, who\nhad seen it go."
JOINED = " ".join(BROKEN.split("\n"))
LONG = (
    "The fleet left the harbour at dawn and nobody on the quay knew when it would return, said the harbour master. " * 2
)


def texts(page: str) -> list[str]:
    return [block.text for block in lay_out(page)]


def test_broken_lines_are_joined() -> None:
    assert texts(f"{BROKEN}\n\n{BROKEN}") == [JOINED, JOINED]


def test_below_a_head_without_a_blank_line_too() -> None:
    head = "THE HALM COURIER,\nFriday, May 4, 1938.\nThe Note and the Foreign Press.\nWhat they say.\nBy Lena Harrow"
    assert texts(f"{head}\n{BROKEN}\n\n" + "\n\n".join([BROKEN] * 3))[-4:] == [JOINED] * 4


def test_who_did_what_a_sentence_tells_begins_no_line_of_its_own() -> None:
    lines = ["The note was signed in the old harbour of Orsk on Friday", "by Lena Harrow and taken to the ships, as he"]
    page = "\n".join([*lines, "had foreseen, the master of the port of Halm told us."])
    assert texts(f"{page}\n\n{BROKEN}\n\n{BROKEN}")[0] == " ".join(page.split("\n"))
    byline = page.replace("by Lena Harrow and taken to the ships, as he\n", "by Lena Harrow and Idris Okoye in Halm\n")
    assert "by Lena Harrow and Idris Okoye in Halm" in " | ".join(texts(f"{byline}\n\n{BROKEN}\n\n{BROKEN}")[1:2])


def test_a_page_with_long_lines_has_no_broken_ones() -> None:
    head = "Fleet leaves the harbour of Halm and nobody knows when it comes back\nIngrid Solheimsvik and Lena Harrow-Delacroix"
    assert texts(f"{head}\n\n{LONG}\n\n{LONG}")[:2] == head.split("\n")


def test_a_byline_or_bracket_begins_a_line_of_its_own() -> None:
    page = BROKEN.replace("\nhad", "\n(Adds quotes)\nhad")
    assert texts(f"{page}\n\n{BROKEN}")[1] == "(Adds quotes)"


def test_a_short_line_goes_on_in_small_letters() -> None:
    wide = "Captain Thor of the Coast Guard would not be drawn on any report that men"
    blocks = lay_out(
        f"{wide}\nof his had been told to board by all of the men\nwho command it, he said in Orsk late today."
    )
    assert [block.text for block in blocks] == [
        f"{wide} of his had been told to board by all of the men who command it, he said in Orsk late today."
    ]
    assert len(lay_out(f"{wide}\n\nof his had been told to board by the men")) == 2
    assert len(lay_out("Home\nnews\nsport\nopinion\nweather and much else that is of use to all")) == 5


def test_lines_that_a_hand_broke_are_joined_on_a_page_without_blank_lines() -> None:
    told = [
        "The master of the port, Mr Hald, left the island by a small\nfishing boat as the sailors of the mainland"
        "\ntook both moles and went down the street to the harbour\nand its wireless station.",
        "He was last seen at the gate in his long coat, and was\ncarrying a typewriter and two flags of\nanother port.",
        "At least nine shops are shut, and the hospital of the Port\nOrsk has sent for more ice and bread and salt from\nthe mainland,"
        " where the bakers are said to be\non strike with all the others of that trade and to\nwant more of it.",
    ]
    head = "THE HALM LEADER Mon Jul 4 1938 p1 cols 1-5 and a note of the library on it"
    page = "\n".join([head, "GUNS AND GULLS", *told[:2], "SHOPS CLOSED", *told[2:]])
    whole = [" ".join(paragraph.split("\n")) for paragraph in told]
    assert texts(page) == [head, "GUNS AND GULLS", *whole[:2], "SHOPS CLOSED", *whole[2:]]
    title = "Guns, gulls and a very long wait for ice at Halm Port gate"
    assert texts(page.replace("GUNS AND GULLS", title))[:3] == [head, title, whole[0]]
    headlines = [f"Line {i} of the menu of this site has this text\nand this one" for i in range(4)]
    assert len(texts("\n".join(headlines))) == 8
