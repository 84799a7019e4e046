"""spaCy and textacy over the same texts, where they are installed beside Parley."""

from __future__ import annotations

import time
from importlib.util import find_spec
from typing import NamedTuple

from benchmarks.speed.articles import clean

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
