"""Pictures of the ledger: well-formed, named for screen readers, safe, with n, range and nothing folded."""

import xml.etree.ElementTree as ET

from parley.present.charts import calibration_chart, timeline_chart, timelines
from parley.scores.calibration import Point, bins
from tests.scores.builders import confirmed, forecast, record, resolved, rows, speaker, story

SVG = "{http://www.w3.org/2000/svg}"


def parsed(picture: str) -> ET.Element:
    root = ET.fromstring(picture)
    ids = {element.get("id") for element in root.iter()}
    assert set(str(root.get("aria-labelledby")).split()) <= ids
    return root


def said(root: ET.Element) -> list[str]:
    return [element.text or "" for element in root.iter(f"{SVG}text")]


def test_calibration_shows_every_step_with_n_over_the_whole_range() -> None:
    steps = bins([Point(0.1, 0.0), Point(0.1, 0.0), Point(0.9, 1.0), Point(0.9, 0.0)])
    root = parsed(calibration_chart(steps))
    assert said(root).count("n 2") == 2
    assert {"0 %", "100 %"} <= set(said(root))
    description = root.find(f"{SVG}desc")
    assert description is not None
    assert "said 10 %, came true 0 %, range 0 % to 66 %, n 2" in (description.text or "")


def test_an_empty_calibration_says_so() -> None:
    assert "No confirmed and decided forecasts yet." in said(parsed(calibration_chart(())))


def test_a_timeline_names_holders_marks_the_event_and_runs_no_markup() -> None:
    evil = speaker("<script>alert(1)</script>")
    varga = speaker("Ilse Varga")
    made = rows(
        record(
            story("a", "2032-01-01", forecast("f1", "Ilse Varga"), speakers=[varga]),
            story("b", "2032-01-10", forecast("f2", evil.name, "unlikely"), forecast("f3", "Ilse Varga", "may"), speakers=[evil, varga]),
            edits=[confirmed("f1"), resolved("f1", "yes", "2032-02-01")],
        )
    )  # fmt: skip
    ((name, listed),) = timelines(made).items()
    assert name.startswith("tarsk-cl-")
    root = parsed(timeline_chart(listed))
    assert "happened 2032-02-01" in said(root)
    assert "Ilse Varga (analyst)" in said(root)
    assert not list(root.iter(f"{SVG}script"))
    assert len([g for g in root.iter(f"{SVG}g") if g.find(f"{SVG}title") is not None]) == 3


def test_within_a_page_a_picture_brings_no_style() -> None:
    assert "<style>" in calibration_chart(())
    assert "<style>" not in calibration_chart((), alone=False)


def test_clusters_of_one_file_name_are_kept_apart() -> None:
    from dataclasses import replace

    made = rows(record(story("a", "2032-01-01", *(forecast(f"f{i}", None) for i in range(4)))))
    named = [replace(row, cluster="a b" if i < 2 else "a-b") for i, row in enumerate(made)]
    assert len(timelines(named)) == 2
