"""Small pieces of SVG: self-contained, named for screen readers, in the colours of the page around them."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from parley.present.plain import printable

# Standing alone, a picture takes the reader's light or dark colours; within a page it inherits them.
_ALONE = "<style>:root{color-scheme:light dark;color:CanvasText;background:Canvas}</style>"


def picture(
    *, width: float, height: float, key: str, title: str, description: str, parts: Iterable[str], alone: bool = True
) -> str:
    """A whole picture; `key` makes its ids unique in a page, `alone`: a file of its own and not part of a page."""
    names = f"{key}-title {key}-description"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {number(width)} {number(height)}" '
        f'width="{number(width)}" height="{number(height)}" role="img" aria-labelledby={quoteattr(names)} '
        'font-family="system-ui, sans-serif" font-size="12" fill="currentColor" stroke="none">'
        f"{_ALONE if alone else ''}"
        f"<title id={quoteattr(f'{key}-title')}>{words(title)}</title>"
        f"<desc id={quoteattr(f'{key}-description')}>{words(description)}</desc>"
        f"{''.join(parts)}</svg>\n"
    )


def text(x: float, y: float, said: str, *, anchor: str = "start", **attributes: object) -> str:
    """Words at a place; `anchor`: start, middle or end."""
    return f'<text x="{number(x)}" y="{number(y)}" text-anchor="{anchor}"{_more(attributes)}>{words(said)}</text>'


def line(x1: float, y1: float, x2: float, y2: float, **attributes: object) -> str:
    """A straight line in the page's colour."""
    ends = f'x1="{number(x1)}" y1="{number(y1)}" x2="{number(x2)}" y2="{number(y2)}"'
    return f'<line {ends} stroke="currentColor"{_more(attributes)}/>'


def path(data: str, **attributes: object) -> str:
    """A path."""
    return f'<path d="{data}"{_more(attributes)}/>'


def group(parts: Iterable[str], title: str | None = None, **attributes: object) -> str:
    """Parts that belong together, with a title that shows when they are pointed at."""
    named = f"<title>{words(title)}</title>" if title else ""
    return f"<g{_more(attributes)}>{named}{''.join(parts)}</g>"


def words(said: str) -> str:
    """Text that can do nothing but be read."""
    return escape(printable(said))


def number(value: float) -> str:
    """A coordinate without needless digits."""
    return f"{value:.1f}".removesuffix(".0")


def _more(attributes: dict[str, object]) -> str:
    return "".join(f" {name.replace('_', '-')}={quoteattr(str(value))}" for name, value in attributes.items())
