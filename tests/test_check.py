"""The checks as a whole: all problems at once, warnings and their answers."""

import sqlite3

import build as program
from tests.breaks import A, add, find, put, save, swap
from tests.conftest import build


def places(problems):
    return [(p.file[2:], p.line, p.column, p.rule) for p in problems]


def test_every_problem_at_once(good):
    for edit in (put("claims", 3, measure="kiled", said="2020-02-30"), put("claims", 5, claimant_id="other-grup"), put("claims", 10, scope=""),
                 put("places", 5, latitude="69.1658", longitude="34.5328"), put("sources", 2, url="x"), save("recodings.csv", b"")):
        edit(good)
    assert places(find(good)) == [
        ("claims.csv", 3, "said", "date-form"),
        ("claims.csv", 3, "measure", "code-unknown"),
        ("claims.csv", 5, "claimant_id", "reference"),
        ("claims.csv", 10, "scope", "scope-missing"),
        ("places.csv", 5, "latitude", "place-outside"),
        ("recodings.csv", 1, "", "file-empty"),
        ("sources.csv", 2, "url", "url-form"),
    ]


def test_a_key_written_wrongly_is_not_reported_where_it_is_used(good):
    swap("actors.csv", b"\ninterior-ministry", b"\nInterior-Ministry")(good)
    assert places(find(good)) == [("actors.csv", 7, "actor_id", "slug-form")]


def test_a_reference_is_guessed(good):
    put("incidents", 2, place_id="provinc")(good)
    assert [p.hint for p in find(good)] == ["did you mean province?"]


def test_warnings_are_published_and_answered(good, tmp_path, capsys):
    add("places", 6, place_id="hamlet", name="Hamlet", latitude="34.8")(good)
    out = build(good, tmp_path / "dist")
    assert "warning: no row names this place [place-unused]" in capsys.readouterr().err

    def warnings():
        return sqlite3.connect(out / "resurgence.db").execute("select rule, table_name, key, column_name, reason from warnings").fetchall()

    assert warnings() == [("place-unused", "places", "hamlet", "place_id", None)]
    add("answered", rule="place-unused", file="places.csv", key="hamlet", reason="kept for the map")(good)
    build(good, out)
    assert "warning" not in capsys.readouterr().err.replace("0 warnings", "")
    assert warnings() == [("place-unused", "places", "hamlet", "place_id", "kept for the map")]
    put("answered", 2, key="town")(good)
    assert places(find(good)) == [("answered.csv", 2, "key", "answer-unused"), ("places.csv", 7, "place_id", "place-unused")]


def test_an_answer_is_not_called_unused_while_its_rule_cannot_be_asked(good):
    for edit in (add("places", 6, place_id="hamlet", name="Hamlet", latitude="34.8"), add("answered", rule="place-unused", key="hamlet", reason="kept for later")):
        edit(good)
    assert find(good) == []
    (good / "claims.csv").unlink()
    assert {problem.rule for problem in find(good)} == {"file-missing"}


def test_an_answer_does_not_quiet_an_error(good):
    put("claims", 10, scope="")(good)
    add("answered", rule="scope-missing", key="gazette-2020-05-03-attack-04", reason="unknown")(good)
    assert places(find(good))[:1] == [("claims.csv", 10, "scope", "scope-missing")]


def test_released_ids(good):
    from resurgence.releases import released
    from resurgence.spec import load_spec

    lines = released(load_spec(good), good)
    assert f"claims {A}-01" in lines and "places town" in lines
    save("released_ids.txt", "\n".join(lines).encode())(good)
    assert find(good) == []
    swap("actors.csv", b"\nwitness,", b"\nWitness,")(good)  # a key written wrongly is not gone
    assert places(find(good)) == [("actors.csv", 11, "actor_id", "slug-form")]


def test_crlf_is_accepted_and_left_to_format(good):
    for path in good.glob("*.csv"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert find(good) == []
    assert {p.rule for p in find(good, canonical=True)} == {"canonical-form"}
    assert program.main(["--data", str(good), "--check"]) == 1
