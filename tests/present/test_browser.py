"""The report in a real browser: hostile words stay dead, keys and links move, nothing overflows a phone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from parley.present.assessment import assessment_page
from parley.present.assessment_parts import Background
from parley.present.html import report_html
from tests.examples import TEXT, reading
from tests.present.crisis import assessed, crisis, tables

CHROMIUM = Path("/usr/bin/chromium")
HOSTILE = (
    "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">"
    "\"'><svg onload=document.title='owned'><a href=\"javascript:document.title='owned'\">x</a>"
)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM.exists(), reason="needs Chromium at /usr/bin/chromium"),
    pytest.mark.enable_socket,
]
sync_api = pytest.importorskip("playwright.sync_api", reason="needs playwright")

ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    with sync_api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield chromium
        chromium.close()


def opened(browser: object, folder: Path, html: str, width: int = 1280) -> tuple[object, list[str]]:
    path = folder / "report.html"
    path.write_text(html, encoding="utf-8")
    page = browser.new_page(viewport={"width": width, "height": 800})  # type: ignore[attr-defined]
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(path.as_uri())
    return page, requests


def lit(page: object, marks: int) -> None:
    """Wait until so many marks are lit; no polling within the page, whose policy forbids it to evaluate text."""
    sync_api.expect(page.locator(".mark.lit")).to_have_count(marks, timeout=5000)  # type: ignore[attr-defined]


def test_no_word_of_the_page_comes_alive(browser: object, tmp_path: Path) -> None:
    page, requests = opened(browser, tmp_path, report_html(reading(HOSTILE)))
    page.wait_for_timeout(200)  # type: ignore[attr-defined]
    assert "owned" not in page.title().split("<")[0]  # type: ignore[attr-defined]
    assert page.evaluate("document.querySelectorAll('img, svg, iframe, a[href^=javascript]').length") == 0  # type: ignore[attr-defined]
    assert page.evaluate("document.querySelectorAll('script').length") == 1  # type: ignore[attr-defined]
    assert len(requests) == 1, "only the page itself may be requested"


def test_the_policy_stops_a_script_that_got_in(browser: object, tmp_path: Path) -> None:
    html = report_html(reading()).replace("</main>", "</main><script>document.title='owned'</script>")
    page, _ = opened(browser, tmp_path, html)
    assert page.title() != "owned"  # type: ignore[attr-defined]


def test_keys_move_from_claim_to_claim_and_links_jump(browser: object, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, report_html(reading()))
    order = []
    for _ in range(5):
        page.keyboard.press("j")  # type: ignore[attr-defined]
        order.append(page.evaluate("location.hash"))  # type: ignore[attr-defined]
    assert order == ["#fo-0", "#fo-1", "#po-0", "#st-0", "#st-1"], "predictions and demands come first"
    page.keyboard.press("k")  # type: ignore[attr-defined]
    assert page.evaluate("location.hash") == "#st-0"  # type: ignore[attr-defined]
    page.click("li#st-3 .foot a")  # type: ignore[attr-defined]
    assert page.evaluate("location.hash") == "#in-st-3"  # type: ignore[attr-defined]
    lit(page, 3)
    page.click("li#fo-0 .foot a")  # type: ignore[attr-defined]
    lit(page, 2)


def test_the_article_is_complete_and_fits_a_phone(browser: object, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, report_html(reading()), width=360)
    shown = page.evaluate("document.querySelector('article').textContent")  # type: ignore[attr-defined]
    assert shown.split() == TEXT.split()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360  # type: ignore[attr-defined]


def test_no_words_widen_a_page(browser: object, tmp_path: Path) -> None:
    wide = f"{chr(0xE49) * 300} {'W' * 3000} \u202e{'https://example.org/' * 60}"  # marks without a letter never break
    record, known = crisis(wide), tables(wide)
    background = Background(indicators={i.id: i for i in known.indicators}, state_names={"TRK": wide})
    for html in (report_html(reading(wide)), assessment_page(assessed(record, known), record, background)):
        page, _ = opened(browser, tmp_path, html, width=390)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390  # type: ignore[attr-defined]


def test_a_page_full_of_scripts_runs_nothing_and_asks_for_nothing(browser: object, tmp_path: Path) -> None:
    evil = (
        '<meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/refresh"><base href="http://127.0.0.1:9/">'
        '<iframe srcdoc="<script>top.owned=1</script>"></iframe><object data="http://127.0.0.1:9/o"></object>'
        "<style>@import 'http://127.0.0.1:9/s'</style><link rel=stylesheet href=http://127.0.0.1:9/l>"
        "<img src=http://127.0.0.1:9/i onerror=owned=1><details open ontoggle=owned=1><script>owned=1</script>"
    )
    page, requests = opened(browser, tmp_path, report_html(reading(evil)))
    page.wait_for_timeout(300)  # type: ignore[attr-defined]
    assert page.evaluate("typeof owned") == "undefined"  # type: ignore[attr-defined]
    assert len(requests) == 1
    injected = report_html(reading()).replace("</main>", f"</main>{evil.partition('<base')[2].partition('>')[2]}")
    page, _ = opened(browser, tmp_path, injected)
    page.wait_for_timeout(300)  # type: ignore[attr-defined]
    assert page.evaluate("typeof owned") == "undefined", "the policy lets nothing run that got in"  # type: ignore[attr-defined]


def test_an_assessment_fits_a_phone_and_nothing_in_it_comes_alive(browser: object, tmp_path: Path) -> None:
    record, known = crisis(HOSTILE), tables(HOSTILE)
    background = Background(indicators={i.id: i for i in known.indicators}, state_names={"TRK": HOSTILE})
    html = assessment_page(assessed(record, known), record, background)
    page, requests = opened(browser, tmp_path, html, width=360)
    page.wait_for_timeout(200)  # type: ignore[attr-defined]
    assert "owned" not in page.title().partition(":")[0]  # type: ignore[attr-defined]
    assert page.evaluate("document.querySelectorAll('img, iframe, a[href^=javascript]').length") == 0  # type: ignore[attr-defined]
    assert page.evaluate("document.documentElement.scrollWidth") <= 360  # type: ignore[attr-defined]
    assert len(requests) == 1


def test_a_link_to_a_line_of_evidence_opens_it(browser: object, tmp_path: Path) -> None:
    record, known = crisis(), tables()
    background = Background(indicators={i.id: i for i in known.indicators})
    page, _ = opened(browser, tmp_path, assessment_page(assessed(record, known), record, background))
    shown = "document.querySelector('#fact-field-hospitals blockquote').checkVisibility()"
    assert page.evaluate(shown) is False  # type: ignore[attr-defined]
    page.click("#brief .driver a[href='#fact-field-hospitals']")  # type: ignore[attr-defined]
    page.locator("#fact-field-hospitals blockquote").first.wait_for(state="visible", timeout=5000)  # type: ignore[attr-defined]


def test_on_a_phone_what_is_predicted_stands_before_the_article(browser: object, tmp_path: Path) -> None:
    tops = {}
    for width in (390, 1280):
        page, _ = opened(browser, tmp_path, report_html(reading()), width=width)
        tops[width] = [
            page.evaluate(f"document.querySelector('{place}').getBoundingClientRect().top")  # type: ignore[attr-defined]
            for place in ("#predicted", "#demanded", "#article", "#statements")
        ]
    assert tops[390] == sorted(tops[390])
    assert tops[1280][2] <= tops[1280][0], "on a desk both stand side by side"
