"""Where the contents of a charge end, and of a lead before the note that it introduces."""

import pytest

from parley.claims.model.attributions import _without_next_note
from parley.claims.model.run_on import without_next_sentence
from parley.spans import Span


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Orsk accuses Tarn of breaking the treaty. This charge is false.", "Tarn of breaking the treaty"),
        ("Orsk accuses Tarn of “lies. All of it” is false.", "Tarn of “lies. All of it” is false."),
        ("Orsk accuses Tarn of bullying Mr. Roe.", "Tarn of bullying Mr. Roe."),
    ],
)
def test_a_charge_ends_with_its_sentence(text: str, content: str) -> None:
    cue = Span(text.index("accuses"), text.index("accuses") + len("accuses"))
    (found,) = without_next_sentence(text, (Span(cue.end + 1, len(text)),), cue)
    assert found.of(text) == content


def test_a_note_is_not_of_whom_its_lead_reports() -> None:
    text = "Orsk threatened to leave.\n\nTarn sent this reply:\n\n“The charge is false.”"
    lead, note = Span(16, 24), Span(text.index("“"), len(text))
    assert _without_next_note(text, (lead, note)) == (lead,)
    text = text.replace("Tarn sent this reply:\n\n", "")
    note = Span(text.index("“"), len(text))
    assert _without_next_note(text, (lead, note)) == (lead, note)
