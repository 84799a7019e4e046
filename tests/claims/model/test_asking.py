"""Questions about mentions of speakers: which words are taken for an answer, and what speakers gain by it."""

from collections.abc import Sequence

import numpy as np

from parley.claims.language.tokens import Windower
from parley.claims.layout import ANSWERS
from parley.claims.model.asking import MOST_WINDOWS, Asker
from parley.claims.model.heads import Floats
from parley.claims.model.rereading import SPEAKER, Context
from parley.claims.sources.speakers import resolve_speakers
from parley.claims.types import Attribution, Mention
from parley.data.gazetteer import load_gazetteer
from parley.data.vocabulary import load_tokenizer
from parley.spans import Span

TEXT = "Tova Lind, long the soul of the Harbour Guild, spoke. “No ship leaves,” Lind said."


def asker(text: str, answers: dict[str, dict[str, float]]) -> Asker:
    """One that finds each answer's words with the given probabilities."""
    windower = Windower(load_tokenizer())
    words, groups = windower.words(text)
    windows = windower.windows(text, words, groups)

    def shares(again: Floats, around: Sequence[Context]) -> list[Floats]:
        assert {context.asked for context in around} == {SPEAKER}
        out = []
        for context in around:
            found = np.zeros((context.end - context.first, len(ANSWERS)), dtype=np.float32)
            for i in range(context.first, context.end):
                word = words[windows[0].words[i]]
                for answer, likely in answers.items():
                    found[i - context.first, ANSWERS.index(answer)] = likely.get(text[word.start : word.end], 0.0)
            out.append(found)
        return out

    made = Asker(text, words, windows, shares)
    for window in windows:
        made.hear(np.zeros((len(window.words), 3, 1), dtype=np.float32))
    return made


def at(text: str, phrase: str) -> Span:
    return Span(text.index(phrase), text.index(phrase) + len(phrase))


def test_the_surest_phrase_is_the_answer() -> None:
    sure = {"role": {"soul": 0.9, "long": 0.3}, "affiliation": {"Harbour": 0.8, "Guild": 0.6, "ship": 0.6}}
    role, affiliation = asker(TEXT, sure).told([at(TEXT, "Tova Lind"), at(TEXT, "Lind said")])
    assert role == at(TEXT, "soul")
    assert affiliation == at(TEXT, "Harbour Guild")


def test_what_is_unsure_is_no_answer() -> None:
    assert asker(TEXT, {"role": {"soul": 0.45}}).told([at(TEXT, "Tova Lind")]) == (None, None)
    assert asker(TEXT, {}).told([]) == (None, None)


def test_beyond_the_windows_that_are_kept_nobody_is_asked_about() -> None:
    text = "\n\n".join("Lind, soul of it, left for the sea again and again. " * 24 for _ in range(MOST_WINDOWS + 2))
    windower = Windower(load_tokenizer())
    words, groups = windower.words(text)
    windows = windower.windows(text, words, groups)
    assert len(windows) > MOST_WINDOWS
    made = Asker(
        text, words, windows, lambda again, around: [np.ones((c.end - c.first, 4), dtype=np.float32) for c in around]
    )
    for window in windows:
        made.hear(np.zeros((len(window.words), 3, 1), dtype=np.float32))
    assert made.told([Span(0, 4)])[0] is not None
    assert made.told([Span(len(text) - 52, len(text) - 48)]) == (None, None)


def test_a_speaker_of_whom_no_rule_says_anything_gets_what_the_model_finds() -> None:
    said = Attribution(
        source=Span(TEXT.rindex("Lind"), TEXT.rindex("Lind") + 4), cue=at(TEXT, "said"),
        contents=(at(TEXT, "“No ship leaves,”"),), outer=None,
    )  # fmt: skip
    mentions = [
        Mention(span=at(TEXT, "Tova Lind"), kind="person"),
        Mention(span=Span(TEXT.rindex("Lind"), TEXT.rindex("Lind") + 4), kind="person"),
    ]
    (without,) = resolve_speakers(TEXT, [said], mentions, load_gazetteer()).speakers
    found = asker(TEXT, {"role": {"soul": 0.9}, "affiliation": {"Harbour": 0.8, "Guild": 0.8}})
    (speaker,) = resolve_speakers(TEXT, [said], mentions, load_gazetteer(), asker=found).speakers
    assert (without.name, without.role) == ("Tova Lind", None)
    assert (speaker.name, speaker.role, speaker.affiliation) == ("Tova Lind", "soul", "Harbour Guild")


def test_the_role_that_a_rule_gave_to_one_person_is_not_told_of_another() -> None:
    text = "Ana Teclu, a former ambassador, doubts it. Tova Lind has a darker view. “No ship leaves,” Lind said."
    last = Span(text.rindex("Lind"), text.rindex("Lind") + 4)
    said = Attribution(source=last, cue=at(text, "said"), contents=(at(text, "“No ship leaves,”"),), outer=None)
    mentions = [Mention(span=span, kind="person") for span in (at(text, "Ana Teclu"), at(text, "Tova Lind"), last)]
    for role, expected in (("ambassador", None), ("view", "view")):
        found = asker(text, {"role": {role: 0.9}})
        (speaker,) = resolve_speakers(text, [said], mentions, load_gazetteer(), asker=found).speakers
        assert (speaker.name, speaker.role) == ("Tova Lind", expected)


def test_a_body_nearer_to_another_person_in_another_sentence_is_not_told() -> None:
    text = "Ana Teclu of the Harbour Guild doubts it. Tova Lind has a darker view. “No ship leaves,” Lind said."
    last = Span(text.rindex("Lind"), text.rindex("Lind") + 4)
    said = Attribution(source=last, cue=at(text, "said"), contents=(at(text, "“No ship leaves,”"),), outer=None)
    mentions = [Mention(span=span, kind="person") for span in (at(text, "Ana Teclu"), at(text, "Tova Lind"), last)]
    for body, expected in (({"Harbour": 0.9, "Guild": 0.9}, None), ({"view": 0.9}, "view")):
        found = asker(text, {"affiliation": body})
        (speaker,) = resolve_speakers(text, [said], mentions, load_gazetteer(), asker=found).speakers
        assert (speaker.name, speaker.affiliation) == ("Tova Lind", expected)


def test_a_body_in_another_paragraph_is_not_told_unless_it_is_a_state() -> None:
    for body, expected in (("Guild", None), ("Peru", "Peru")):
        text = f"The {body} was silent.\n\n“No ship leaves,” Tova Lind said."
        name = at(text, "Tova Lind")
        said = Attribution(source=name, cue=at(text, "said"), contents=(at(text, "“No ship leaves,”"),), outer=None)
        found = asker(text, {"affiliation": {body: 0.9}})
        persons = [Mention(span=name, kind="person")]
        (speaker,) = resolve_speakers(text, [said], persons, load_gazetteer(), asker=found).speakers
        assert speaker.affiliation == expected


def test_a_town_with_its_region_behind_it_is_nobodys_body() -> None:
    for place, expected in (("Korsby, Ind.", None), ("Korsby", "Korsby")):
        text = f"Tova Lind of {place}, was tired. “No ship leaves,” Lind said."
        last = Span(text.rindex("Lind"), text.rindex("Lind") + 4)
        said = Attribution(source=last, cue=at(text, "said"), contents=(at(text, "“No ship leaves,”"),), outer=None)
        mentions = [Mention(span=span, kind="person") for span in (at(text, "Tova Lind"), last)]
        found = asker(text, {"affiliation": {"Korsby": 0.9}})
        (speaker,) = resolve_speakers(text, [said], mentions, load_gazetteer(), asker=found).speakers
        assert speaker.affiliation == expected


def test_where_a_diplomat_is_posted_is_not_his_body() -> None:
    text = "A Western envoy in Korsby said that no ship leaves."
    said = Attribution(
        source=at(text, "A Western envoy in Korsby"), cue=at(text, "said"), contents=(at(text, "no ship leaves"),)
    )
    found = asker(text, {"affiliation": {"Korsby": 0.9}})
    place = [Mention(span=at(text, "Korsby"), kind="place")]
    (speaker,) = resolve_speakers(text, [said], place, load_gazetteer(), asker=found).speakers
    assert (speaker.name, speaker.affiliation) == ("a Western envoy in Korsby", None)
