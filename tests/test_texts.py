"""Passages against the texts a curator keeps."""

import pytest

import build as program
from resurgence.texts import passages_in, plain, read_document
from tests.breaks import A, put

TEXT = """[h] Attack on a hospital: what is known
[p1] The first words of it – and “the last words”.
[p2] The first words: Three people, and then the last words.
[p3] The first  words say 100, then the
last words. [p4] The first words the last words [p5] no label
"""


def test_paragraphs():
    document = read_document(TEXT)
    assert list(document) == ["", "h", "p1", "p2", "p3"]
    assert document["p3"].startswith("the first words say 100, then the last words.")


@pytest.mark.parametrize("text, start, end, expected", [
    ("He said “we will return” – soon", "\"We will", "return\" -", True),
    ("It killed ﬁfty people", "killed fifty", "", True),
    ("a cat and a dog", "a ca", "a dog", False),
    ("the end then the start", "the start", "the end", False),
    ("one two " + "x " * 1000 + "three four", "one two", "three four", False),
])
def test_passage(text, start, end, expected):
    assert bool(passages_in(plain(text), plain(start), plain(end))) is expected


def test_build_reads_texts(good, tmp_path, capsys):
    texts = tmp_path / "texts"
    texts.mkdir()
    put("claims", 5, withdrawn="2026-01-03", note="not looked at")(good)
    put("claims", 6, locator="p9")(good)
    (texts / f"{A}.txt").write_text(TEXT, encoding="utf-8")
    assert program.main(["--data", str(good), "--out", str(tmp_path / "dist"), "--texts", str(texts)]) == 1
    shown = capsys.readouterr().err
    assert "5 claims of documents without a text" in shown
    assert "claims.csv:6:54: locator: the text has no paragraph 'p9'; it has h, p1, p2, p3 [locator-missing]" in shown
    assert "1 errors, 0 warnings" in shown
    assert program.main(["--data", str(good), "--out", str(tmp_path / "dist"), "--texts", str(tmp_path / "nowhere")]) == 2
