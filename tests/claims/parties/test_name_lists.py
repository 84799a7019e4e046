"""One of a list whose others stand on a side stands on it, too."""

from parley.claims.model.acts import EventMark
from parley.claims.parties.name_lists import lists_of_names, with_whole_lists
from parley.claims.types import Mention
from parley.spans import Span


def whole(text: str, marked: list[str], recipients: tuple[str, ...] = ()) -> list[str]:
    def at(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    names = [name for name in ("Orsk", "Tarn Union", "Belmar", "Sark") if name in text]
    mentions = [Mention(span=at(name), kind="place") for name in names]
    mark = EventMark(at("seized"), "COERCE", "happened", tuple(map(at, marked)), tuple(map(at, recipients)), 0.9)
    return [span.of(text) for span in with_whole_lists(mark, lists_of_names(text, mentions), text).actors]


def test_the_one_that_is_missing_is_of_them() -> None:
    text = "Orsk, the Tarn Union, Belmar and Sark seized it."
    assert whole(text, ["Orsk", "the Tarn Union", "Belmar"]) == ["Orsk", "the Tarn Union", "Belmar", "Sark"]


def test_all_of_a_list_right_before_the_verb_act_where_the_first_of_them_does() -> None:
    whole_list = ["Orsk", "Tarn Union", "Belmar", "Sark"]
    assert whole("Orsk, the Tarn Union, Belmar and Sark seized it.", ["Orsk"]) == whole_list
    assert whole("Orsk, the Tarn Union, Belmar and Sark have also seized it.", ["Orsk"]) == whole_list
    assert whole("Orsk, the Tarn Union, Belmar and Sark said a crew seized it.", ["Orsk"]) == ["Orsk"]
    assert whole("Orsk, the Tarn Union, Belmar and Sark seized it.", ["Orsk"], ("Sark",)) == whole_list
    assert whole("Orsk, the Tarn Union, Belmar and Sark seized it.", ["Belmar"]) == ["Belmar"]


def test_it_is_not_where_more_are_missing_or_it_stands_on_the_other_side() -> None:
    text = "Orsk, the Tarn Union, Belmar and Sark seized it."
    assert whole(text, ["Belmar", "Sark"]) == ["Belmar", "Sark"]
    assert whole(text, ["Orsk", "Tarn Union", "Belmar"], ("Sark",)) == ["Orsk", "Tarn Union", "Belmar"]
    assert whole(text, ["Orsk", "Belmar", "Sark"], ("the Tarn Union",)) == ["Orsk", "Belmar", "Sark"]
    assert whole("Belmar and Sark seized it.", ["Sark"]) == ["Sark"], "two are no list"
    assert whole("In Orsk, Belmar and Sark seized it.", ["Belmar", "Sark"]) == ["Belmar", "Sark"], "it was done there"
    assert whole("Orsk, Belmar said, and Sark seized it.", ["Orsk", "Belmar"]) == ["Orsk", "Belmar"]


def test_all_of_a_list_right_before_the_verb_act_if_the_first_does() -> None:
    text = "Orsk, the Tarn Union, Belmar and Sark seized it."
    assert whole(text, ["Orsk"]) == ["Orsk", "Tarn Union", "Belmar", "Sark"]
    text = "Orsk, the Tarn Union and Belmar on Monday seized it."
    assert whole(text, ["Orsk"]) == ["Orsk", "Tarn Union", "Belmar"]
    text = "Orsk asked the Tarn Union, Belmar and Sark, and seized it."
    assert whole(text, ["Orsk"]) == ["Orsk"]
