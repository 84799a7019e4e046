"""`parley read` as programs and people call it: streams, exit codes, order, reports."""

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

from parley.cli.main import VERBS, cli
from parley.present.jsonl import schema

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "tarsk-strait.txt"


def parley(*arguments: str, stdin: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-m", "parley", *arguments], input=stdin, capture_output=True, check=False, cwd=ROOT
    )


def test_json_is_one_line_per_source_and_nothing_else_on_stdout(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("“We stay,” said Ilse Varga, the harbour master.")
    done = parley("read", "--json", str(EXAMPLE), str(tmp_path / "none.txt"), str(tmp_path / "b.txt"))
    assert done.returncode == 1
    lines = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert [line["article"]["path"] for line in lines] == [str(EXAMPLE), str(tmp_path / "b.txt")]
    for line in lines:
        jsonschema.validate(line, schema())
    assert done.stderr.decode().count("\n") == 1
    assert "none.txt" in done.stderr.decode()


def test_offsets_speakers_and_nesting_hold_together() -> None:
    reading = json.loads(parley("read", "--json", str(EXAMPLE)).stdout)
    text = reading["article"]["text"]
    speakers = {s["id"] for s in reading["speakers"]}
    ids = {s["id"] for s in reading["statements"]}

    def paragraph_of(at: int) -> int:
        return int(text.count("\n\n", 0, at))

    assert len(reading["statements"]) >= 12
    for statement in reading["statements"]:
        assert statement["speaker"] in speakers
        assert statement["via"] is None or statement["via"] in ids
        for span in [statement["source_span"], statement["cue_span"], *statement["content_spans"]]:
            if span:
                assert 0 <= span[0] < span[1] <= len(text)
                assert paragraph_of(span[0]) == paragraph_of(span[1] - 1), "a span crosses a paragraph"
    assert all(s["name"] for s in reading["speakers"])


def test_reading_twice_gives_the_same_bytes() -> None:
    assert parley("read", "--json", str(EXAMPLE)).stdout == parley("read", "--json", str(EXAMPLE)).stdout


def test_standard_input_and_a_date_by_hand() -> None:
    done = parley(
        "read", "--json", "--published", "1962-03-07", "-", stdin=b'"We stay," Ilse Varga told AFP on Monday.'
    )
    reading = json.loads(done.stdout)
    assert reading["article"]["path"] is None
    assert (reading["article"]["published"], reading["article"]["published_basis"]) == ("1962-03-07", "given")
    (statement,) = reading["statements"]
    assert (statement["told_to"], statement["date"]["start"]) == ("AFP", "1962-03-05")


def test_the_report_is_written_and_its_place_named(tmp_path: Path) -> None:
    done = parley("read", str(EXAMPLE), "--report", str(tmp_path / "r.html"))
    assert done.returncode == 0
    assert "<article" in (tmp_path / "r.html").read_text(encoding="utf-8")
    assert b"r.html" in done.stderr


def test_a_report_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    place = tmp_path / "none" / "r.html"
    done = parley("read", "--json", str(EXAMPLE), str(EXAMPLE), "--report", str(place))
    assert (done.returncode, done.stdout.count(b"\n"), done.stderr.count(b"cannot be written")) == (1, 2, 2)
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["read"], 2), (["read", "none.txt"], 3), (["read", "--published", "soon", "x"], 2), (["nonsense"], 2), (["--version"], 0)],
)  # fmt: skip
def test_exit_codes(arguments: list[str], code: int) -> None:
    assert parley(*arguments).returncode == code


def test_help_names_every_verb_and_every_option_is_documented() -> None:
    listed = CliRunner().invoke(cli, ["--help"]).output
    reference = (ROOT / "docs" / "reference.md").read_text(encoding="utf-8")
    for verb in VERBS:
        assert verb in listed
        assert f"parley {verb}" in reference
        command = cli.get_command(None, verb)  # type: ignore[arg-type]
        assert command is not None
        for parameter in command.params:
            for option in parameter.opts:
                if option.startswith("--"):
                    assert option in reference, f"{verb} {option}"


def test_names_that_lie_are_one_sentence_each_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "no\x1b[31m\nname.txt").write_bytes(b" ")
    (tmp_path / "b.txt").write_text("“We stay,” said Ilse Varga, the harbour master.")
    done = parley("read", "--json", "x" * 5000, str(tmp_path / "no\x1b[31m\nname.txt"), str(tmp_path / "b.txt"))
    assert (done.returncode, done.stdout.count(b"\n"), done.stderr.count(b"parley: ")) == (1, 1, 2)
    assert b"\x1b" not in done.stderr


def test_streams_that_are_closed_or_narrow_do_no_harm() -> None:
    command = f"exec {sys.executable} -m parley read {EXAMPLE}"
    for rest in ("<&-", "| head -c 1 >/dev/null", ">/dev/null"):
        done = subprocess.run(
            f"{command} {rest}", shell=True, capture_output=True, check=False, cwd=ROOT,
            env={**os.environ, "PYTHONIOENCODING": "ascii", "COLUMNS": "12"},
        )  # fmt: skip
        assert (done.returncode, done.stderr) == (0, b"")


def test_a_terminal_that_says_it_has_no_columns_is_shown_everything() -> None:
    shown = [
        subprocess.run(
            [sys.executable, "-m", "parley", "read", str(EXAMPLE)],
            capture_output=True,
            cwd=ROOT,
            env={**os.environ, "COLUMNS": n},
        ).stdout.split()
        for n in ("0", "20")
    ]
    assert shown[0] == shown[1]
    assert len(shown[0]) > 100


def test_reading_leaves_nothing_in_the_home(tmp_path: Path) -> None:
    """The model's runtime keeps no number of the device there, as it does where it reports its use."""
    known = {name: value for name, value in os.environ.items() if not name.startswith(("ORT_", "XDG_"))}
    done = subprocess.run(
        [sys.executable, "-m", "parley", "read", str(EXAMPLE)],
        capture_output=True,
        cwd=ROOT,
        env={**known, "HOME": str(tmp_path)},
    )
    assert (done.returncode, list(tmp_path.rglob("*"))) == (0, [])


def test_a_reader_who_goes_away_is_no_error() -> None:
    for verb in (f"read '{EXAMPLE}'", "history"):
        piped = f"{sys.executable} -m parley {verb} | head -1; exit ${{PIPESTATUS[0]}}"
        done = subprocess.run(["bash", "-c", piped], capture_output=True)
        assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_output_that_cannot_be_written_is_one_sentence() -> None:
    for verb in (f"read --json '{EXAMPLE}'", "history", "--help"):
        done = subprocess.run(
            f"{sys.executable} -m parley {verb} >/dev/full", shell=True, capture_output=True, cwd=ROOT
        )
        assert (done.returncode, done.stderr.count(b"\n")) == (3, 1), done.stderr
        assert b"cannot be written" in done.stderr
    closed = f"{sys.executable} -m parley read --json '{EXAMPLE}' >&-"
    done = subprocess.run(closed, shell=True, capture_output=True, cwd=ROOT)
    assert (done.returncode, done.stderr) == (0, b"")


INTERRUPTED = """
import os, signal, sys, time
signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background is started with it ignored
from parley.cli import main as line
def invoke(ctx):
    try:
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(9)
    except KeyboardInterrupt as error:
        raise RuntimeError("what Python makes of it where a class is being made") from error
line.cli.invoke = invoke
sys.argv = ["parley", "history"]
line.main()
"""


def test_an_interruption_that_comes_out_as_something_else_is_one_all_the_same() -> None:
    done = subprocess.run([sys.executable, "-c", INTERRUPTED], capture_output=True, cwd=ROOT)
    assert (done.returncode, done.stderr) == (130, b"")


LOADING = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
from parley.__main__ import main
class Interrupting:
    def find_spec(self, name, *_):
        if name == %r:
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Interrupting())
sys.argv = ["parley", "history"]
main()
"""


@pytest.mark.parametrize("module", ["parley.cli.main", "click", "parley.cli.history"])
def test_an_interruption_while_modules_are_loaded_is_one_without_a_word(module: str) -> None:
    done = subprocess.run([sys.executable, "-c", LOADING % module], capture_output=True, cwd=ROOT)
    assert (done.returncode, done.stderr.strip()) == (130, b"")


PAGE = ROOT.parent / "shared" / "articles" / "biden-putin-talks-2021.txt"


@pytest.mark.skipif(not PAGE.exists(), reason="needs ../shared/articles")
def test_a_natural_page_comes_out_clean_with_its_speakers() -> None:
    reading = json.loads(parley("read", "--json", "--published", "2021-12-06", str(PAGE)).stdout)
    article = reading["article"]
    assert article["title"].startswith("In Biden-Putin Talks")
    assert article["text"].startswith("When Joe Biden")
    assert article["text"].endswith('political objective."')
    assert "Test for Biden" in article["text"]
    assert {"support", "caption", "title"} <= {r["reason"] for r in article["removed"]}
    names = {s["name"] for s in reading["speakers"]}
    assert {"Tatiana Stanovaya", "Heather Conley", "Fyodor Lukyanov", "Sergei Lavrov", "U.S. intelligence"} <= names
    assert 18 <= len(reading["statements"]) <= 30
