"""Words, quotation states, paragraphs and windows."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from parley.claims.language.tokens import Windower, beginning, paragraphs, sentence_ends, split_words
from parley.claims.layout import MAX_PIECES, QUOTE_STATES, SHAPES
from parley.data.vocabulary import load_tokenizer


def surfaces(text: str) -> list[str]:
    return [text[w.start : w.end] for w in split_words(text)]


def inside(text: str) -> str:
    return " ".join(text[w.start : w.end] for w in split_words(text) if QUOTE_STATES[w.quote] == "inside")


def test_words_and_marks_are_cut_apart() -> None:
    assert surfaces("Mr. O'Neill paid $5,000.") == ["Mr", ".", "O", "'", "Neill", "paid", "$", "5", ",", "000", "."]


def test_case_classes() -> None:
    shapes = [SHAPES[w.shape] for w in split_words("the Kremlin NATO McCain 2014 A ,")]
    assert shapes == ["lower", "title", "upper", "mixed", "digit", "title", "punctuation"]


def test_quotation_marks_of_every_habit() -> None:
    for opening, closing in ("“”", '""', "«»", ("''", "''"), "‘’"):
        assert inside(f"He said {opening}we will go{closing} and left.") == "we will go", opening


def test_apostrophes_are_not_quotation_marks() -> None:
    assert inside("The workers' union didn't say it's over, and the '90s weren't better.") == ""


def test_single_marks_inside_double_ones_do_not_end_the_quotation() -> None:
    assert inside("“They told us ‘never again’ and left,” she said.").endswith("and left ,")


def test_open_quotation_runs_to_the_end_of_its_paragraph() -> None:
    assert inside("“We begin here and carry on") == "We begin here and carry on"


def test_sentences_end_at_stops_but_not_at_abbreviations() -> None:
    text = "Mr. Hale met Gen. Orr on Monday. “They agreed.” Nobody else did."
    words = list(split_words(text))
    ends = [text[: w.end] for w, end in zip(words, sentence_ends(text, words), strict=True) if end]
    assert [e.rsplit(" ", 1)[-1] for e in ends] == ["Monday.", "agreed.”", "did."]


def test_a_month_cut_short_before_its_day_ends_no_sentence() -> None:
    text = "Gen. Orr met them on Oct. 1 in No. 5. They left in Sept. 2 came back. In Nov. They fought."
    words = list(split_words(text))
    ends = [text[: w.end] for w, end in zip(words, sentence_ends(text, words), strict=True) if end]
    assert [e.rsplit(" ", 1)[-1] for e in ends] == ["5.", "back.", "Nov.", "fought."]


def test_a_sentence_ends_once_at_the_end_of_a_run_of_marks_however_long() -> None:
    text = f"They left{'.' * 20_000}” Nobody stayed."
    words = list(split_words(text))
    ends = [w.end for w, end in zip(words, sentence_ends(text, words), strict=True) if end]
    assert ends == [text.index("”") + 1, len(text)]


def test_windows_do_not_depend_on_the_texts_before() -> None:
    fresh, used = Windower(load_tokenizer()), Windower(load_tokenizer())
    text = "Tarsk’s harbourmasters said “no” \u200b\u0301."
    for earlier in ("Harbourmasters of Tarsk", text):
        used.windows(earlier, *used.words(earlier))
    assert used.windows(text, *used.words(text)) == fresh.windows(text, *fresh.words(text))


@given(st.text(max_size=300))
def test_words_lie_in_order_inside_the_text(text: str) -> None:
    end = 0
    for word in split_words(text):
        assert end <= word.start < word.end <= len(text)
        end = word.end


@given(st.text(alphabet=st.sampled_from("a\n \t."), max_size=60))
def test_paragraphs_cover_all_that_is_not_white_space(text: str) -> None:
    covered = "".join(text[s:e] for s, e in paragraphs(text))
    assert "".join(covered.split()) == "".join(text.split())


@settings(deadline=None)
@given(st.lists(st.sampled_from(["Kyiv", "“", "”", "said", ".", "ultracrepidarian", "\n\n", "x" * 70]), max_size=400))
@example(
    [".", *["Kyiv"] * 6, "ultracrepidarian", *["x" * 70] * 7]
)  # what is left of a sentence cut off is still too long
def test_windows_hold_every_word_once_and_fit_the_encoder(parts: list[str]) -> None:
    text = " ".join(parts)
    windower = Windower(load_tokenizer())
    words, groups = windower.words(text)
    windows = windower.windows(text, words, groups)
    assert [i for w in windows for i in w.words] == list(range(len(words)))
    for window in windows:
        assert len(window.pieces) == len(window.shapes) == len(window.quotes) <= MAX_PIECES
        assert all(0 < h < len(window.pieces) for h in window.heads)


def test_a_text_of_too_many_words_is_cut_before_one() -> None:
    assert beginning("“Go now,” he said.", 3) == "“Go now"
    assert beginning("a b", 2) == "a b"
    assert beginning("", 1) == ""


def test_a_straight_mark_behind_a_space_opens_the_next_sentence() -> None:
    text = 'They wait. "It will rain," said Roe. "Perhaps." He left.'
    words = list(split_words(text))
    ends = [text[: w.end] for w, end in zip(words, sentence_ends(text, words), strict=True) if end]
    assert [end.split()[-1] for end in ends] == ["wait.", "Roe.", '"Perhaps."', "left."]
