"""What one cell may hold, and the reference lists behind it."""

import pycountry
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resurgence.cells import all_sound, checker, reference
from resurgence.spec import load_spec
from tests.conftest import ROOT

SPEC = load_spec(ROOT / "data_csv")


def verdict(table, column, cell):
    finding = checker(SPEC[table].by_name[column], None)(cell)
    return finding and finding[0]


@pytest.mark.parametrize("table, column, cell", [
    ("sources", "title", "«Daech»\xa0: le retour"),  # non-breaking spaces as printed
    ("claims", "passage_start", "10\u202f000 morts"),
    ("places", "aliases", "نیم\u200cفاصله;क\u094d\u200dष"),  # joiners between letters that need them
    ("places", "name", "Deir ez-Zor – “old town”"),
    ("claims", "passage_start", "'We will return"),  # an apostrophe as printed
    ("claims", "passage_start", "伊斯兰国宣称负责"),  # a script without spaces
    ("claims", "figure_low", "-3.5"),
    ("sources", "url", "https://a.example"),
    ("sources", "url", "https://a.example/x?y=1&z=(2)"),
    ("sources", "language", "pt-BR"),
    ("sources", "language", "zh-Hant"),
    ("sources", "language", "ckb"),
    ("claims", "said", "2020-04-29/2020-05-03"),
    ("places", "geonames_id", "1138958"),
])
def test_sound(table, column, cell):
    assert verdict(table, column, cell) is None


@pytest.mark.parametrize("table, column, cell, rule", [
    ("places", "name", "Daech\xa0: retour", "invisible-character"),
    ("places", "name", "Ku\u200dnar", "invisible-character"),  # a joiner between letters that need none
    ("places", "name", "\u200cنیم", "invisible-character"),  # a joiner that joins nothing
    ("sources", "title", "a\u200bb", "invisible-character"),
    ("sources", "title", "a\u2067b", "invisible-character"),
    ("claims", "passage_start", "explosion", "too-short"),
    ("claims", "passage_start", "one two three four five six seven", "too-long"),
    ("claims", "statement", "word " * 40 + "word", "too-long"),
    ("incidents", "title", "'Attack", "spreadsheet"),
    ("claims", "figure_low", "+3", "formula"),
    ("claims", "figure_low", "٣", "number-form"),
    ("claims", "figure_low", "1e3", "number-form"),
    ("places", "geonames_id", "0", "range"),
    ("places", "geonames_id", "1.5", "number-form"),
    ("sources", "added", "２０２０-05-01", "date-form"),
    ("sources", "language", "en-UK", "language-unknown"),
])
def test_unsound(table, column, cell, rule):
    assert verdict(table, column, cell) == rule


@pytest.mark.parametrize("table, column, cell, hint", [
    ("sources", "published", "5/12/2020", "did you mean 2020-05-12 or 2020-12-05?"),
    ("sources", "published", "13.5.2020", "did you mean 2020-05-13?"),
    ("actors", "actor_id", "Al-Amāq News", "did you mean al-ama-q-news?"),
    ("sources", "url", "a.example/x", "did you mean https://a.example/x?"),
    ("actors", "country", "UK", "did you mean GB?"),
    ("sources", "language", "eng", "did you mean en?"),
    ("claims", "figure_low", "1,000", "did you mean 1000?"),
])
def test_hints(table, column, cell, hint):
    assert checker(SPEC[table].by_name[column], None)(cell)[2] == hint


def test_a_code_is_guessed():
    assert checker(SPEC["claims"].by_name["claim_type"], {"figure", "forecast"})("Figuer")[2] == "did you mean figure?"


@settings(deadline=None, max_examples=300)
@given(st.sampled_from([c for table in SPEC.tables for c in table.columns if not c.codes]),
       st.sets(st.one_of(st.text(max_size=12), st.sampled_from(["", " a", "a ", "a  b", "|", "a|=b", "=a", "#REF!", "'x", "town", "p3", "a b", "e\u0301", "é", "\u2028"])), max_size=5))
def test_together_as_one_by_one(column, cells):
    check = checker(column, None)
    assert all_sound(column, None)(cells) == (not any(map(check, cells)))


def test_reference_lists_are_the_maintained_ones():
    assert set(reference("countries.txt")) == {country.alpha_2 for country in pycountry.countries}
    assert reference("languages.txt") == {language.alpha_2: language.alpha_3 for language in pycountry.languages if hasattr(language, "alpha_2")}
