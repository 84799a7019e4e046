"""The subject of a passive is acted on, and only who is told by "by" acts."""

import pytest

from parley.claims.model.acts import EventMark
from parley.claims.parties.passives import with_passive_sides
from parley.spans import Span


def sides(text: str, kind: str, trigger: str, actors: list[str], recipients: list[str]) -> tuple[list[str], list[str]]:
    def at(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    mark = EventMark(at(trigger), kind, "happened", tuple(map(at, actors)), tuple(map(at, recipients)), 0.9)  # type: ignore[arg-type]
    (found,) = with_passive_sides([mark], text)
    return [span.of(text) for span in found.actors], [span.of(text) for span in found.recipients]


@pytest.mark.parametrize(
    ("text", "kind", "trigger", "marked", "found"),
    [
        (
            "More than 60 raiders were killed there.",
            "ASSAULT",
            "killed",
            "More than 60 raiders",
            "More than 60 raiders",
        ),
        ("The cabinet has been promised an answer.", "AGREE", "promised", "The cabinet", "The cabinet"),
        ("Orsk ships were fired on at dawn.", "ASSAULT", "fired on", "Orsk ships", "Orsk ships"),
        ("Dana Poll was then urged to go.", "REQUEST", "urged", "Dana Poll", "Dana Poll"),
        ("The envoys at Belmar would not be released.", "COERCE", "released", "The envoys", "The envoys"),
        ("The guards who had been shot lay there.", "ASSAULT", "shot", "The guards", "The guards"),
        ("Dana Poll, who was shot in May, lay there.", "ASSAULT", "shot", "Dana Poll", "Dana Poll"),
    ],
)
def test_the_subject_of_a_passive_is_acted_on(text: str, kind: str, trigger: str, marked: str, found: str) -> None:
    assert sides(text, kind, trigger, [marked], []) == ([], [found])


def test_what_only_tells_more_of_a_subject_is_no_side() -> None:
    text = "The farmers of Orsk were promised seed."
    assert sides(text, "AGREE", "promised", ["Orsk"], ["The farmers of Orsk"]) == ([], ["The farmers of Orsk"])
    assert sides(text, "AGREE", "promised", ["Orsk"], []) == ([], [])
    assert sides("The farmers of Orsk, who were promised seed.", "AGREE", "promised", ["Orsk"], []) == ([], [])
    text = "A court heard the appeal of four miners who had been jailed."
    assert sides(text, "COERCE", "jailed", ["four miners"], []) == ([], ["four miners"])


def test_only_who_is_told_by_by_acts() -> None:
    text = "The plane was hit by a rocket fired by a Belmar battery."
    assert sides(text, "ASSAULT", "fired", ["a rocket", "a Belmar battery"], []) == (["a Belmar battery"], [])
    text = "Orsk and Tarn, asked for sweepers by the Emirate, refused."
    assert sides(text, "REQUEST", "asked", ["Orsk", "the Emirate"], ["Tarn"]) == (["the Emirate"], ["Tarn"])


@pytest.mark.parametrize(
    ("text", "kind", "trigger", "marked"),
    [
        ("Orsk fighters were scrambled at dawn.", "MOBILIZE", "scrambled", "Orsk fighters"),
        ("Orsk rockets were fired at Belmar.", "ASSAULT", "fired", "Orsk rockets"),
        ("The garrison was withdrawn in June.", "RETREAT", "withdrawn", "The garrison"),
        ("Orsk has attacked the harbour.", "ASSAULT", "attacked", "Orsk"),
        ("Poll asked the garrison for escorts and was refused.", "REJECT", "refused", "the garrison"),
        ("The minister will not be moved by a judge.", "REJECT", "moved", "The minister"),
        ("We have asked the mission to be let in.", "CONCEDE", "let", "the mission"),
        ("Orsk said that he was arrested.", "COERCE", "arrested", "Orsk"),
    ],
)
def test_who_acts_stays(text: str, kind: str, trigger: str, marked: str) -> None:
    assert sides(text, kind, trigger, [marked], []) == ([marked], [])


def test_forces_that_are_moved_are_of_the_state_that_moves_them() -> None:
    text = "Orsk reservists were called up."
    assert sides(text, "MOBILIZE", "called up", [], ["Orsk reservists"]) == (["Orsk reservists"], [])
    text = "Orsk troops were moved by Belmar."
    assert sides(text, "MOBILIZE", "moved", ["Belmar"], ["Orsk troops"]) == (["Belmar"], [])
    assert sides("Orsk was put on alert.", "MOBILIZE", "put", [], ["Orsk"]) == ([], ["Orsk"])


def test_what_is_fired_at_somebody_is_not_hit() -> None:
    text = "Orsk rockets were fired at Belmar."
    assert sides(text, "ASSAULT", "fired", [], ["Orsk rockets", "Belmar"]) == (["Orsk rockets"], ["Belmar"])
    text = "Orsk troops would be landed at Belmar."
    assert sides(text, "ASSAULT", "landed", [], ["Orsk troops"]) == (["Orsk troops"], [])
    text = "Orsk ships were fired on by Belmar."
    assert sides(text, "ASSAULT", "fired", ["Belmar"], ["Orsk ships"]) == (["Belmar"], ["Orsk ships"])
