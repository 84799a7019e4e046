"""How fast Parley reads, where its time goes, and how close the encoder comes to what the processor can do.

    python benchmarks/speed.py [--articles N] [--threads N] [--model FILE]

Articles of WORDS words are put together from our own texts, with the clutter of our development pages around
them. Every measurement runs in a fresh process, so that its peak of memory is its own. Where spaCy and
textacy are installed beside Parley, both read the same texts on one thread.
"""

from __future__ import annotations

import argparse
import json
import math
import multiprocessing as mp
import os
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from html import escape
from importlib.util import find_spec
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from parley.claims.encoder import Encoder
    from parley.claims.read import Source
    from parley.claims.tokens import Window
    from parley.pages.types import Page

ROOT = Path(__file__).parent.parent
WORDS = 800
"""Words of one article."""

FLATNESS = (1, 2, 4)
"""Multiples of the number of articles at which rate and memory should stay what they are."""

DISTURBED = 0.05
"""Share of one core that others may use during a measurement; above it, it is repeated, and marked at last."""

ATTEMPTS = 4
"""Times that a measurement is tried."""

REPEATS = 3
"""Runs of the encoder alone; the fastest counts."""


# ---------------------------------------------------------------------------------------------- the articles


class Made(NamedTuple):
    """An article of ours with somebody's clutter above, between and below its paragraphs."""

    title: str
    paragraphs: tuple[str, ...]
    above: tuple[str, ...]
    between: tuple[str, ...]
    below: tuple[str, ...]


class Clutter(NamedTuple):
    """What stands on a page beside its article."""

    title: str
    above: tuple[str, ...]
    between: tuple[str, ...]
    below: tuple[str, ...]


@cache
def _paragraphs() -> tuple[str, ...]:
    """All paragraphs of our own texts, in order, without the texts' heads."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "labels/originals").glob("*/*.txt"))]
    return tuple(p.strip() for text in texts for p in text.partition("\n\n")[2].split("\n\n") if p.strip())


@cache
def _clutter() -> tuple[Clutter, ...]:
    from parley.evaluation.clutter import read_page

    out = []
    for path in sorted((ROOT / "evaluation/clutter/development").glob("*.txt")):
        page = read_page(path)
        labels = [p.label for p in page.paragraphs]
        kept = [i for i, label in enumerate(labels) if label == "keep"]
        parts = (range(kept[0]), range(kept[0], kept[-1]), range(kept[-1], len(labels)))
        above, between, below = (tuple(page.paragraphs[i].text for i in p if labels[i] != "keep") for p in parts)
        out.append(Clutter(page.title or "Untitled", above, between, below))
    return tuple(out)


def made(number: int) -> Made:
    """The article of that number: always the same, and different from the others."""
    start = number * 7 % len(_paragraphs())
    paragraphs: list[str] = []
    left = WORDS
    for paragraph in islice(cycle(_paragraphs()), start, None):
        words = paragraph.split()
        paragraphs.append(paragraph if len(words) <= left else " ".join(words[:left]))
        left -= len(words)
        if left <= 0:
            break
    clutter = _clutter()[number % len(_clutter())]
    return Made(clutter.title, tuple(paragraphs), clutter.above, clutter.between, clutter.below)


def _body(article: Made) -> list[str]:
    """The paragraphs with the clutter that stands between them."""
    step = len(article.paragraphs) // (len(article.between) + 1) + 1
    body = list(article.paragraphs)
    for k, piece in enumerate(article.between, 1):
        body.insert(min(len(body), k * step), piece)
    return body


def clean(number: int) -> Source:
    """The article as if it had already been cleaned."""
    from parley.articles.types import Article
    from parley.claims.read import Source

    text = "\n\n".join(made(number).paragraphs)
    return Source(
        Article(
            id=str(number), url=None, path=None, title=None, byline=None, outlet=None, published=None,
            published_basis=None, language="en", text=text,
        )
    )  # fmt: skip


def plain(number: int) -> Page:
    """The page as extraction tools leave it."""
    from parley.pages.types import Page

    article = made(number)
    text = "\n\n".join((*article.above, *_body(article), *article.below))
    return Page(path=None, url=None, format="text", text=text)


def html(number: int) -> Page:
    """The page as HTML, with navigation, a sidebar and a footer."""
    from parley.pages.load import page_from_bytes

    article = made(number)

    def each(tag: str, pieces: Sequence[str]) -> str:
        return "\n".join(f"<{tag}>{escape(piece)}</{tag}>" for piece in pieces)

    links = "\n".join(f'<li><a href="/section/{i}">Section {i}</a></li>' for i in range(40))
    related = "\n".join(f'<li><a href="/story">{escape(clutter.title)}</a></li>' for clutter in _clutter()[:12])
    markup = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>{escape(article.title)} | The Quay</title>
<meta property="article:published_time" content="2021-12-06T09:00:00Z"><style>{".a{margin:0}" * 200}</style>
<script>{"var a=1;" * 500}</script></head><body><nav><ul>{links}</ul></nav>
<main><article><header><h1>{escape(article.title)}</h1>{each("div", article.above)}</header>
{each("p", _body(article))}
{each("div", article.below)}</article><aside><h2>Most read</h2><ul>{related}</ul></aside></main>
<footer><ul>{links}</ul><p>© The Quay. All rights reserved.</p></footer></body></html>"""
    return page_from_bytes(markup.encode(), path=None, kind="html")


# -------------------------------------------------------------------------------------------- reading, timed


class Stopwatch:
    """Where the time goes on one thread: each moment belongs to the innermost stage, all of skimming to skimming."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._stack = ["rest"]
        self._since = time.perf_counter()

    def _turn(self) -> None:
        now = time.perf_counter()
        self.seconds[self._stack[-1]] += now - self._since
        self._since = now

    def timed(self, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, its time booked on a stage."""

        def run(*args: Any, **named: Any) -> Any:
            self._turn()
            self._stack.append("skimming" if self._stack[-1] == "skimming" else stage)
            try:
                return function(*args, **named)
            finally:
                self._turn()
                self._stack.pop()

        return run

    def watch(self) -> None:
        """Put itself around the stages of reading."""
        from parley.articles import build
        from parley.claims import marking, read
        from parley.claims.encoder import Encoder
        from parley.claims.skimming import Skimmer
        from parley.claims.tokens import Windower

        places: tuple[tuple[object, str, str], ...] = (
            (build, "article_from", "page to article"),
            (Skimmer, "__call__", "skimming"),
            (Windower, "words", "words and windows"),
            (Windower, "windows", "words and windows"),
            (Encoder, "_encode", "encoder"),
            (marking, "mark", "decoding"),
            (read, "resolve_speakers", "speakers"),
            (read, "find_dates", "dates and quantities"),
            (read, "find_quantities", "dates and quantities"),
            (read, "build_statements", "statements"),
            (read, "build_events", "events, positions and forecasts"),
            (read, "build_positions", "events, positions and forecasts"),
            (read, "build_forecasts", "events, positions and forecasts"),
        )
        for owner, name, stage in places:
            setattr(owner, name, self.timed(stage, getattr(owner, name)))


class Read(NamedTuple):
    """What reading some articles took; `processor`: seconds of all threads together."""

    articles: int
    words: int
    seconds: float
    processor: float
    memory: float
    stages: dict[str, float]


def _peak() -> float:
    """MiB that this process has ever held (not those of the process that started it)."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def read_articles(form: str, count: int, threads: int, model: Path | None, *, watched: bool = False) -> Read:
    """Read so many articles from one form (clean, plain, html), after one to warm up."""
    from parley.articles import build
    from parley.claims.read import Source
    from parley.cli.loading import load

    watch = Stopwatch()
    if watched:
        watch.watch()
    loaded = load(model, threads=threads)

    def sources(numbers: range) -> Iterator[Source]:
        for number in numbers:
            if form == "clean":
                yield clean(number)
            else:
                page = plain(number) if form == "plain" else html(number)
                yield Source(*build.article_from(page, judge=loaded.judge))

    list(loaded.reader.read(sources(range(1))))
    watch.seconds.clear()
    start, spent = time.perf_counter(), time.process_time()
    words = sum(len(reading.article.text.split()) for reading in loaded.reader.read(sources(range(1, count + 1))))
    seconds, processor = time.perf_counter() - start, time.process_time() - spent
    return Read(count, words, seconds, processor, _peak(), dict(watch.seconds))


# ------------------------------------------------------------------------------------------ the encoder alone


class Encoding(NamedTuple):
    """The encoder alone: wordpieces, those that pad them, and seconds."""

    pieces: int
    seconds: float


def _windows(count: int) -> list[Window]:
    from parley.claims.tokens import Windower
    from parley.data.vocabulary import load_tokenizer

    windower = Windower(load_tokenizer())
    texts = [clean(number).article.text for number in range(count)]
    return [window for text in texts for window in windower.windows(text, *windower.words(text))]


def _encoder(threads: int, model: Path | None) -> Encoder:
    from parley.claims.encoder import Encoder
    from parley.data.reader_model import load_graph

    return Encoder(load_graph(model), threads=threads)


def encode(count: int, threads: int, model: Path | None) -> Encoding:
    """The fastest of some runs over the windows of so many articles."""
    windows, encoder = _windows(count), _encoder(threads, model)
    times = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        for _encoded in encoder.run(windows):
            pass
        times.append(time.perf_counter() - start)
    pieces = sum(len(w.pieces) for w in windows)
    return Encoding(pieces, min(times))


INT8 = frozenset(["DynamicQuantizeMatMul", "MatMulInteger", "MatMulIntegerToFloat", "QLinearMatMul"])
PRODUCTS = INT8 | {"MatMul", "FusedMatMul", "Gemm", "DynamicQuantizeLinear"}
"""Node types of the optimised graph that are matrix products, with the quantisation of their inputs."""


class Product(NamedTuple):
    """A matrix product: [rows, inner] by [inner, columns]."""

    rows: int
    inner: int
    columns: int

    @property
    def operations(self) -> int:
        """Multiplications and additions."""
        return 2 * self.rows * self.inner * self.columns


class Profile(NamedTuple):
    """Seconds by node type, and how often each int8 product was computed."""

    seconds: dict[str, float]
    products: dict[Product, int]


def profile(count: int, model: Path | None) -> Profile:
    """One run over the windows of so many articles on one thread, under onnxruntime's own profiler."""
    import onnxruntime as ort

    from parley.data.reader_model import load_graph

    encoder = _encoder(1, model)
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    windows = _windows(count)
    with tempfile.TemporaryDirectory() as folder:
        options.enable_profiling = True
        options.profile_file_prefix = str(Path(folder) / "encoder")
        encoder._session = ort.InferenceSession(load_graph(model), options, providers=["CPUExecutionProvider"])
        for _encoded in encoder.run(windows):
            pass
        events = json.loads(Path(encoder._session.end_profiling()).read_text())
    seconds: defaultdict[str, float] = defaultdict(float)
    products: defaultdict[Product, int] = defaultdict(int)
    for event in events:
        if event.get("cat") != "Node" or not event["name"].endswith("_kernel_time"):
            continue
        kind = event["args"]["op_name"]
        seconds[kind] += event["dur"] / 1e6
        if kind in INT8:
            # The weights are packed beforehand and have no shape here: the inner side is the input's last.
            (left, *_), (result,) = (
                [next(iter(shape.values())) for shape in event["args"][side]]
                for side in ("input_type_shape", "output_type_shape")
            )
            products[Product(math.prod(left[:-1]), left[-1], result[-1])] += 1
    return Profile(dict(seconds), dict(products))


def alone(products: Sequence[Product]) -> dict[Product, float]:
    """Seconds of each int8 product on one thread, in a graph of its own: the node that the model runs or the bare one.

    The faster of the two counts.
    """
    import numpy as np
    import onnxruntime as ort
    from onnx import TensorProto, helper

    random = np.random.default_rng(3)
    out: dict[Product, float] = {}
    for product in products:
        weights = random.integers(-127, 127, size=(product.inner, product.columns), dtype=np.int8)
        left = random.normal(size=(product.rows, product.inner)).astype(np.float32)
        quantised = random.integers(0, 255, size=left.shape, dtype=np.uint8)
        for node, kind, value, result in (
            (
                helper.make_node("DynamicQuantizeMatMul", ["x", "w", "scale", "zero"], ["y"], domain="com.microsoft"),
                TensorProto.FLOAT, left, TensorProto.FLOAT,
            ),
            (helper.make_node("MatMulInteger", ["x", "w"], ["y"]), TensorProto.UINT8, quantised, TensorProto.INT32),
        ):  # fmt: skip
            constants: dict[str, tuple[int, np.ndarray]] = {
                "w": (TensorProto.INT8, weights),
                "scale": (TensorProto.FLOAT, np.full(product.columns, 0.01, dtype=np.float32)),
                "zero": (TensorProto.INT8, np.zeros(product.columns, dtype=np.int8)),
            }
            graph = helper.make_graph(
                [node], "product",
                [helper.make_tensor_value_info("x", kind, left.shape)],
                [helper.make_tensor_value_info("y", result, (product.rows, product.columns))],
                [
                    helper.make_tensor(name, of, array.shape, array.tobytes(), raw=True)
                    for name, (of, array) in constants.items()
                    if name in node.input
                ],
            )  # fmt: skip
            opsets = [helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]
            options = ort.SessionOptions()
            options.intra_op_num_threads = 1
            session = ort.InferenceSession(
                helper.make_model(graph, opset_imports=opsets, ir_version=8).SerializeToString(), options,
                providers=["CPUExecutionProvider"],
            )  # fmt: skip
            for _ in range(5):
                start = time.perf_counter()
                session.run(None, {"x": value})
                out[product] = min(out.get(product, 1e9), time.perf_counter() - start)
    return out


# ------------------------------------------------------------------------------------------------- the others

_TAGS = (
    "$ '' , -LRB- -RRB- . : ADD AFX CC CD DT EX FW HYPH IN JJ JJR JJS LS MD NFP NN NNP NNPS NNS PDT POS PRP PRP$ RB"
    " RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB XX _SP ``"
)
_RELATIONS = (
    "acl acomp advcl advmod agent amod appos attr aux auxpass case cc ccomp compound conj csubj csubjpass dative dep"
    " det dobj expl intj mark meta neg nmod npadvmod nsubj nsubjpass nummod oprd parataxis pcomp pobj poss preconj "
    " predet prep prt punct quantmod relcl xcomp"
)
_ENTITIES = (
    "CARDINAL DATE EVENT FAC GPE LANGUAGE LAW LOC MONEY NORP ORDINAL ORG PERCENT PERSON PRODUCT QUANTITY TIME"
    " WORK_OF_ART"
)


class Others(NamedTuple):
    """Seconds of a spaCy pipeline over some texts, and of textacy's direct quotations on top (None: not there).

    textacy refuses texts whose quotation marks do not pair up; a refusal takes it no time.
    """

    words: int
    spacy: float
    textacy: float | None
    refused: int


def others(count: int) -> Others:
    """A pipeline of the shape of en_core_web_sm, with random weights: its time is the real one's, its output is not."""
    import spacy
    from spacy.tokens import Doc
    from spacy.training import Example

    nlp = spacy.blank("en")
    layers = {
        "@architectures": "spacy.HashEmbedCNN.v2", "pretrained_vectors": None, "width": 96, "depth": 4,
        "embed_size": 2000, "window_size": 1, "maxout_pieces": 3, "subword_features": True,
    }  # fmt: skip
    shared = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}
    steps = {"extra_state_tokens": False, "hidden_width": 64, "maxout_pieces": 2, "use_upper": True, "nO": None}
    parser = {"@architectures": "spacy.TransitionBasedParser.v2", **steps}
    nlp.add_pipe("tok2vec", config={"model": layers})
    tagger = nlp.add_pipe(
        "tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "nO": None, "tok2vec": shared}}
    )
    relations = nlp.add_pipe("parser", config={"model": {**parser, "state_type": "parser", "tok2vec": shared}})
    entities = nlp.add_pipe("ner", config={"model": {**parser, "state_type": "ner", "tok2vec": layers}})
    for pipe, labels in ((tagger, _TAGS), (relations, _RELATIONS), (entities, _ENTITIES)):
        for label in labels.split():
            pipe.add_label(label)
    examples = [
        Example.from_dict(
            Doc(nlp.vocab, words=words),
            {
                "tags": ["DT", "NN", "VBD", "NNP", "IN", "NNP", "."],
                "heads": [1, 2, 2, 2, 2, 4, 2],
                "deps": ["det", "nsubj", "ROOT", "dobj", "prep", "pobj", "punct"],
                "entities": ["O", "O", "O", "U-ORG", "O", "U-DATE", "O"],
            },
        )
        for words in (["The", n, "told", o, "on", "Monday", "."] for n in ("envoy", "aide") for o in ("Reuters", "AFP"))
    ]
    nlp.initialize(lambda: examples)
    texts = [clean(number).article.text for number in range(1, count + 1)]
    nlp(clean(0).article.text)
    start = time.perf_counter()
    docs = list(nlp.pipe(texts, batch_size=16))
    seconds = time.perf_counter() - start
    quotations, refused = None, 0
    if find_spec("textacy"):
        from textacy.extract import direct_quotations

        start = time.perf_counter()
        for doc in docs:
            try:
                list(direct_quotations(doc))
            except ValueError:
                refused += 1
        quotations = time.perf_counter() - start
    return Others(sum(len(text.split()) for text in texts), seconds, quotations, refused)


# ------------------------------------------------------------------------------------------------- the report


def _busy() -> float:
    """Processor seconds spent on this machine so far, by anybody, the hypervisor's other guests included."""
    user, nice, system, _idle, _waiting, *more = map(int, Path("/proc/stat").read_text().split("\n")[0].split()[1:9])
    return (user + nice + system + sum(more)) / os.sysconf("SC_CLK_TCK")


def _ours() -> float:
    """Processor seconds of this process and of those that it started and that have ended."""
    return sum(os.times()[:4])


def afresh(function: Callable[..., Any], *args: Any, **named: Any) -> Any:
    """The function's result from a fresh process, again where somebody else used the processor meanwhile."""
    for _ in range(ATTEMPTS):
        start, busy, ours = time.perf_counter(), _busy(), _ours()
        with ProcessPoolExecutor(1, mp_context=mp.get_context("spawn")) as pool:
            result = pool.submit(function, *args, **named).result()
        foreign = (_busy() - busy - (_ours() - ours)) / (time.perf_counter() - start)
        if foreign <= DISTURBED:
            return result
    print(f"  disturbed: other processes took {foreign:.0%} of one core during the next figure")
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--articles", type=int, default=32, help="articles of a measurement")
    parser.add_argument("--threads", type=int, default=len(os.sched_getaffinity(0)), help="threads (default: all)")
    parser.add_argument("--model", type=Path, help="another model than the shipped one")
    chosen = parser.parse_args()
    count, threads, model = chosen.articles, chosen.threads, chosen.model
    print(f"{count} articles of {WORDS} words; {threads} threads; {_processor()}")
    for number in dict.fromkeys((1, threads)):
        encoded = afresh(encode, count, number, model)
        print(f"encoder alone, {_threads(number)}: {encoded.pieces / encoded.seconds:,.0f} wordpieces/s")
        if number == 1:
            _roofline(encoded, afresh(profile, count, model))
    single = afresh(read_articles, "clean", count, 1, model)
    print(f"clean text, 1 thread: {_rate(single)}")
    for form, name in (("clean", "clean text"), ("plain", "plain text with clutter"), ("html", "HTML")):
        print(f"{name}, {_threads(threads)}: {_rate(afresh(read_articles, form, count, threads, model))}")
    for form in ("plain", "html"):
        watched = afresh(read_articles, form, count, 1, model, watched=True)
        print(f"time by stage on one thread, {form}: {_shares(watched)}")
    for factor in FLATNESS:
        found = afresh(read_articles, "html", factor * count, threads, model)
        print(f"flatness, HTML, {factor * count} articles: {_rate(found)}")
    if not find_spec("spacy"):
        print("spaCy is not installed beside Parley, so it is not measured.")
        return
    os.environ |= dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS"), "1")
    theirs = afresh(others, count)
    ours = single.words / single.seconds
    print(f"spaCy (shape of en_core_web_sm), 1 thread: {_against(theirs.words, theirs.spacy, ours)}")
    if theirs.textacy is None:
        print("textacy is not installed beside Parley, so it is not measured.")
    else:
        both = _against(theirs.words, theirs.spacy + theirs.textacy, ours)
        print(f"spaCy and textacy's quotations, 1 thread: {both} ({theirs.refused} texts refused by textacy)")


def _threads(number: int) -> str:
    return "1 thread" if number == 1 else f"{number} threads"


def _against(words: int, seconds: float, ours: float) -> str:
    return f"{words / seconds:,.0f} words/s; Parley {ours:,.0f} words/s, {ours * seconds / words:.2f} times as many"


def _rate(found: Read) -> str:
    return (
        f"{found.articles / found.seconds:.1f} articles/s, {found.words / found.seconds:,.0f} words/s"
        f" ({found.words / found.articles:.0f} words each), {found.processor / found.articles * 1000:.0f} ms of the"
        f" processor each, peak {found.memory:.0f} MiB"
    )


def _shares(found: Read) -> str:
    ordered = sorted(found.stages.items(), key=lambda item: -item[1])
    return ", ".join(f"{stage} {seconds / found.seconds:.1%}" for stage, seconds in ordered)


def _roofline(found: Encoding, profiled: Profile) -> None:
    """How much of the encoder's time is matrix products, and how close its int8 products come to the peak."""
    total = sum(profiled.seconds.values())
    ordered = sorted(profiled.seconds.items(), key=lambda item: -item[1])
    inside = sum(seconds for kind, seconds in ordered if kind in PRODUCTS)
    print(
        f"  inside matrix products: {inside / total:.0%} ({', '.join(f'{k} {s / total:.0%}' for k, s in ordered[:8])})"
    )
    if not find_spec("onnx"):
        print("  onnx is not installed, so the processor's peak is not measured.")
        return
    times = afresh(alone, list(profiled.products))
    operations = sum(product.operations * times_run for product, times_run in profiled.products.items())
    best = sum(times[product] * times_run for product, times_run in profiled.products.items())
    print(
        f"  int8 operations: {operations / found.seconds / 1e9:,.0f} G/s over the whole encoder,"
        f" {operations / best / 1e9:,.0f} G/s in the same products alone: {best / found.seconds:.0%} of the peak"
    )


def _processor() -> str:
    try:
        info = Path("/proc/cpuinfo").read_text()
    except OSError:
        return sys.platform
    return info.partition("model name")[2].partition(":")[2].partition("\n")[0].strip()


if __name__ == "__main__":
    main()
