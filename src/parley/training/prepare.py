"""Gathers the training documents: PolNeAR train, silver mentions, and the labels that ship with the project."""

from __future__ import annotations

import csv
import hashlib
import json
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from parley.errors import BadInput
from parley.evaluation.figures import files_hash, text_hash
from parley.evaluation.originals import Originals, read_originals
from parley.evaluation.polnear import Gold, file_hash, read_polnear
from parley.spans import Span
from parley.training.attributed import with_attributions
from parley.training.corpus import Document, has_verb, read_tokens, silver_mentions, silver_syntax
from parley.training.described import grouped, read_described
from parley.training.labelled import Label, read_readings
from parley.training.markup import read_sentences
from parley.training.pages import Pages, gather_pages, pages_in

REMEDY = "Use the corpus that they were made on."

HELD_BACK = 70
"""Articles of PolNeAR train that are never trained on: settings were chosen on them, never on dev."""


READINGS_HELD_BACK = 10
"""Of every tenth text (by its hash) the labels of what is read are held back: rules and settings were tried there."""


class Corpus(NamedTuple):
    """What there is to train on, and a hash of all of it.

    `train`: PolNeAR articles; `held_back`: those never trained on; `own`: our own articles; `sentences`: PLV
    sentences with our labels of what is read, and our own, of some of which it is known who said what;
    `readings_held_back`: texts of which the labels of what is read are not trained on; `pages`: labelled pages.
    """

    train: tuple[Document, ...]
    held_back: tuple[Document, ...]
    own: tuple[Document, ...]
    sentences: tuple[Document, ...]
    readings_held_back: tuple[Document, ...]
    pages: Pages
    hash: str


def _spans(raw: Sequence[Sequence[int]] | None) -> tuple[Span, ...]:
    return tuple(Span(int(b), int(e)) for b, e in raw or ())


def _gold(raw: Mapping[str, Any]) -> Gold:
    return Gold(_spans(raw["source"]), _spans(raw["cue"]), _spans(raw["content"]))


def with_labels(document: Document, label: Mapping[str, Any]) -> Document:
    """The document with our labels: nested and missing attributions, and which are no statements."""
    if label["sha256"] != text_hash(document.text):
        raise BadInput(f"The labels of {document.id} belong to another text.", REMEDY)
    contents = {_spans(content) for content in label["not"]}
    replaced = {_spans(content) for content in label["replaced"]}
    attributions = tuple(g for g in document.attributions or () if g.content not in replaced)
    return replace(
        document,
        attributions=attributions,
        content_has_verb=(),
        not_statements=frozenset(i for i, g in enumerate(attributions) if g.content in contents),
        nested=tuple(_gold(n) for n in label["nested"]),
        missing=tuple(_gold(m) for m in label["missing"]),
    )


def read_labels(path: Path) -> dict[str, dict[str, Any]]:
    """Our statement labels by document; of several labellers of one document the first counts."""
    labels: dict[str, dict[str, Any]] = {}
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            label = json.loads(line)
            labels.setdefault(label["doc"], label)
    return labels


def own_articles(originals: Originals) -> tuple[Document, ...]:
    """Our own articles with their statements: outermost ones and those reported inside them."""
    out = []
    for article in originals.articles:
        layers: dict[bool, list[Gold]] = {False: [], True: []}
        for said in article.label["statements"]:
            gold = Gold(
                _spans([said["source"]] if said["source"] else None),
                _spans([said["cue"]] if said["cue"] else None),
                _spans(said["content"]),
            )
            layers[said["via"] is not None].append(gold)
        known = {speaker["name"]: speaker for speaker in article.label["speakers"]}
        said = (s for s in article.label["statements"] if s["source"] and s["speaker"] in known)
        out.append(
            Document(
                id=article.id, title="", text=article.text, attributions=tuple(layers[False]),
                nested=tuple(layers[True]), not_statements=frozenset(), reading=article.label,
                described=grouped({**known[s["speaker"]], "span": s["source"]} for s in said),
            )
        )  # fmt: skip
    return tuple(out)


def _held_back(name: str) -> bool:
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % READINGS_HELD_BACK == 0


def _checked(label: Label | None, text: str) -> Label | None:
    """The label of a text, if it is the text that was labelled."""
    if label and label["sha256"] != text_hash(text):
        raise BadInput(
            f"The labels of {label['doc']} belong to another text.", "Use the corpus that they were made on."
        )
    return label


def labelled_sentences(path: Path, readings: Mapping[str, Label]) -> Iterator[Document]:
    """The PLV training sentences that we labelled; nobody annotated who says what in them."""
    for name, text in _plv_texts(path).items():
        if label := _checked(readings.get(name), text):
            yield Document(id=name, title="", text=text, attributions=None, reading=label)


def _plv_texts(path: Path) -> dict[str, str]:
    with path.open(encoding="utf-8", newline="") as lines:
        return {f"plv-{row['sentence_id']}": row["sentence"] for row in csv.DictReader(lines, delimiter="\t")}


def own_sentences(folder: Path) -> Iterator[Document]:
    """Our labelled short texts; nobody annotated who says what in them."""
    for path in sorted(folder.glob("*.txt")):
        for name, text, label in read_sentences(path):
            yield Document(id=name, title="", text=text, attributions=None, reading=label)


def own_texts(labels: Path) -> dict[str, str]:
    """The texts of our own that are trained on, by their names: articles, and short texts in the folder of labels."""
    articles = {path.stem: path.read_text(encoding="utf-8") for path in (labels / "originals" / "train").glob("*.txt")}
    return articles | {document.id: document.text for document in own_sentences(labels / "sentences")}


def texts_for_signs(data: Path, labels: Path) -> dict[str, str]:
    """The texts whose sentences are labelled with signs: our own, and of PolNeAR and PLV what is there."""
    found = own_texts(labels)
    if (polnear := data / "polnear" / "train.jsonl").exists():
        found |= {article.id: article.text for article in read_polnear(polnear)}
    if (plv := data / "plover" / "PLV_train.tsv").exists():
        found |= _plv_texts(plv)
    return found


def gather(
    data: Path, labels: Path | None, own: Path | None, pages: Sequence[Path], nationalities: Iterable[str]
) -> Corpus:
    """Read everything there is to train on.

    `data`: the corpora; `labels`: our statement labels; `own`: the folder of labels, for our own articles and for
    what is read;
    `pages`: folders of our labelled pages.
    """
    articles = data / "polnear" / "train.jsonl"
    tokens_file = data / "polnear" / "train.tokens.tsv.gz"
    for needed in (articles, tokens_file):
        if not needed.exists():
            raise BadInput(f"There is no {needed}.", "Give the folder that holds polnear/ with --data.")
    tokens = read_tokens(tokens_file)
    known = frozenset(word.lower() for word in nationalities)
    labelled = read_labels(labels) if labels else {}
    files = [own / "readings" / f"{name}-train.jsonl" for name in ("polnear", "polnear-acts", "plv")] if own else []
    readings = read_readings(files)
    measured = read_readings([own / "readings" / "polnear-evaluation.jsonl"]) if own else {}
    speakers = sorted((own / "speakers").glob("polnear-train*.jsonl")) if own else []
    described = read_described(speakers)
    documents = []
    for article in read_polnear(articles):
        document = Document(id=article.id, title=article.title, text=article.text, attributions=article.attributions)
        if known_tokens := tokens.get(article.id):
            document = replace(
                document,
                mentions=silver_mentions(known_tokens, known),
                syntax=silver_syntax(known_tokens),
                content_has_verb=tuple(has_verb(known_tokens, g.content) for g in article.attributions),
            )
        if label := labelled.get(article.id):
            document = with_labels(document, label)
        document = replace(document, reading=_checked(readings.get(article.id), article.text))
        if article.id not in measured:  # what is measured on them is nothing of speakers, but they stay out whole
            document = replace(document, described=described.get(article.id, ()))
        documents.append(document)
    ids = sorted(d.id for d in documents)
    random.Random(3).shuffle(ids)  # noqa: S311
    held_back = set(ids[:HELD_BACK])
    digest = "-".join(file_hash(p) for p in (articles, tokens_file, *([labels] if labels else [])))
    originals = read_originals(own, "train") if own else None
    sentences: list[Document] = []
    ours: list[Document] = []
    if own and originals:
        digest += f"-{originals.sha256}-{files_hash([*files, *speakers])}"
        if (plover := data / "plover" / "PLV_train.tsv").exists():
            sentences = list(labelled_sentences(plover, readings))
            digest += f"-{file_hash(plover)}"
        ours = list(with_attributions(list(own_sentences(own / "sentences")), own / "attributions"))
        digest += "-" + files_hash(sorted(p for n in ("sentences", "attributions") for p in (own / n).glob("*.txt")))
    labelled_texts = [*documents, *sentences, *(own_articles(originals) if originals else ())]
    apart = {d.id: d for d in labelled_texts if d.reading and _held_back(d.id)}

    def without(found: Iterable[Document]) -> tuple[Document, ...]:
        return tuple(replace(d, reading=None) if d.id in apart else d for d in found)

    if pages:
        digest += "-" + files_hash(p for folder in pages for p in (*pages_in(folder), *folder.glob("*.pieces")))
    return Corpus(
        without(d for d in documents if d.id not in held_back),
        tuple(d for d in documents if d.id in held_back),
        without(own_articles(originals)) if originals else (),
        (*(d for d in sentences if d.id not in apart), *ours),
        tuple(apart.values()),
        gather_pages(pages),
        digest,
    )
