"""The readers' pages: each renders whole, says what it promises, and stays small."""

import csv
import gzip
import json
import re
import sqlite3
from html import unescape
from urllib.parse import urljoin, urlsplit

import html5lib
import pytest
import pytest_asyncio

from tests.conftest import ROOT, build
from tests.site import open_site
from web import charts, outline, words

PAGES = ["/", "/map", "/disagreements", "/totals", "/forecasts", "/timeline", "/balance", "/codebook", "/data", "/api", "/contribute",
         "/about", "/search", "/search?q=attack", "/search?q=%22%20OR%20("]
ROWS = {"incidents": "incident_id", "claims": "claim_id", "sources": "source_id", "actors": "actor_id", "places": "place_id"}
BUDGET = 50_000


@pytest_asyncio.fixture(scope="session", params=["real", "small"])
async def site(request, real_build, good_build):
    folder = real_build if request.param == "real" else good_build
    datasette = open_site(folder)
    await datasette.invoke_startup()
    datasette.client.rows = sqlite3.connect(folder / "resurgence.db")
    return datasette.client


def check(html, path):
    """One h1, one main, the landmarks, a description, valid HTML, and no value that is missing."""
    parser = html5lib.HTMLParser(strict=False, namespaceHTMLElements=False)
    tree = parser.parse(html)
    assert parser.errors == [], (path, parser.errors[:3])
    for tag, count in (("h1", 1), ("main", 1), ("title", 1)):
        assert len(tree.findall(f".//{tag}")) == count, (path, tag)
    assert tree.find("head/title").text.strip(), path
    text = " ".join(re.sub(r"\s+", " ", part) for part in tree.find(".//main").itertext())
    for missing in ("None", "undefined", "Undefined"):
        assert not re.search(rf"\b{missing}\b", text), (path, missing)
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert len(ids) == len(set(ids)), (path, {name for name in ids if ids.count(name) > 1})
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids), path
    for script in tree.findall(".//script[@type='application/ld+json']"):
        check_schema(json.loads(script.text), path)
    return tree


def check_schema(thing, path):
    """What schema.org asks of an Event, a Claim and a Dataset, and dates as ISO 8601 has them."""
    wanted = {"Event": {"name", "startDate", "url"}, "Claim": {"text", "author", "appearance", "url"},
              "Dataset": {"name", "description", "license", "version", "creator", "distribution", "url"}}
    assert thing["@context"] == "https://schema.org" and wanted[thing["@type"]] <= set(thing), path
    for name in ("startDate", "endDate", "datePublished"):
        assert re.fullmatch(r"\d{4}(-\d\d){0,2}", thing.get(name, "2020")), (path, name, thing[name])
    assert thing["url"].startswith("http") and None not in thing.values() and "" not in thing.values(), path


@pytest.mark.parametrize("path", PAGES)
async def test_page(site, path):
    response = await site.get(path)
    assert response.status_code == 200
    tree = check(response.text, path)
    assert tree.find("head/meta[@name='description']").get("content")
    assert tree.find("head/link[@rel='canonical']").get("href").endswith(path.split("?")[0])
    assert len(gzip.compress(response.content)) < BUDGET


@pytest.mark.parametrize("table", ROWS)
async def test_rows_have_pages(site, table):
    """Every incident, and of the other tables a hundred rows spread over the keys."""
    keys = site.rows.execute(f"select {ROWS[table]} from {table} order by 1").fetchall()
    for (key,) in keys if table == "incidents" else keys[::len(keys) // 100 + 1]:
        response = await site.get(f"/resurgence/{table}/{key}")
        assert response.status_code == 200, key
        check(response.text, key)
        assert len(gzip.compress(response.content)) < BUDGET, key


@pytest.mark.parametrize("table", ROWS)
async def test_the_same_as_json(site, table):
    (key,) = site.rows.execute(f"select min({ROWS[table]}) from {table}").fetchone()
    response = await site.get(f"/page/{table}/{key}.json")
    assert response.json()["subject"][ROWS[table]] == key
    assert response.headers["access-control-allow-origin"] == "*"
    assert (await site.get(f"/page/{table}/no-such-key.json")).status_code == 404
    assert (await site.get(f"/resurgence/{table}/{key}.json?_shape=objects")).json()["rows"]


async def test_links_to_data_lead_to_data(site):
    """Each JSON and CSV that a page offers is there and is what it says it is; so is the picture of a shared link."""
    offered = set()
    for path in [*PAGES, *(f"/resurgence/{table}/{site.rows.execute(f'select max({key}) from {table}').fetchone()[0]}" for table, key in ROWS.items())]:
        page = (await site.get(path)).text
        found = {unescape(link) for link in re.findall(r'href="(/[^"]+\.(?:json|csv)(?:\?[^"]*)?)"', page)}
        assert found or path in ("/search", "/search?q=%22%20OR%20(", "/contribute", "/about", "/api"), path
        offered |= found | set(re.findall(r'property="og:image" content="http://localhost([^"]+)"', page))
        # an example on the page of the API is an address that answers
        offered |= {unescape(link) for link in re.findall(r"curl '?http://localhost(/[^'\s<]+)", page)}
    for link in offered:
        response = await site.get(link)
        assert response.status_code == 200, link
        if ".json" in link:
            assert response.json() is not None, link
        elif ".csv" in link:
            assert next(csv.reader(response.text.splitlines())), link


async def test_every_choice_that_a_page_offers_leads_somewhere(site):
    """Sorted, filtered and searched, as far as links lead from reader's page to reader's page."""
    readers, todo = {urlsplit(path).path for path in PAGES}, [*PAGES]
    seen = set(todo)
    while todo:
        path = todo.pop()
        response = await site.get(path)
        assert response.status_code == 200, path
        for link in re.findall(r'href="([^"#]+)', response.text):
            to = urlsplit(urljoin(f"http://localhost{path}", unescape(link)))
            address = to.path + (f"?{to.query}" if to.query else "")
            if to.netloc == "localhost" and to.path in readers and address not in seen:
                seen.add(address)
                todo.append(address)
    assert "/disagreements?about=day&by=date" in seen


async def test_an_incident_says_all_that_is_claimed(site):
    for incident_id, statements in site.rows.execute(
            "select incident_id, json_group_array(claim_id) from claim_voices where incident_id is not null group by incident_id").fetchall():
        page = (await site.get(f"/resurgence/incidents/{incident_id}")).text
        for claim_id in json.loads(statements):
            assert f'id="{claim_id}"' in page, claim_id


async def test_the_small_incident_in_words(good_build):
    datasette = open_site(good_build)
    await datasette.invoke_startup()
    page = re.sub(r"<[^>]+>|\s+", " ", (await datasette.client.get("/resurgence/incidents/town-hospital-attack-2020")).text)
    page = re.sub(r"\s+", " ", page)
    for words_ in ("1 May 2020", "somewhere in the province", "at least 30", "3 to 100", "They deny it", "Another group",
                   "4 documents found, 2 coded", "“hospital attack Town denied” (English)", "paragraph 3"):
        assert words_ in page, words_
    source = (await datasette.client.get("/resurgence/incidents/town-hospital-attack-2020")).text
    assert "https://agency.example/attack#:~:text=The%20first%20words,the%20last%20words" in source
    assert "https://web.archive.org/web/*/https://agency.example/attack" in source
    assert "bulletin-2020-05-02" in source and "web.archive.org/web/*/bulletin" not in source


async def test_home_leads_with_two_named_voices_that_differ(site):
    lowest, highest, *others = (await site.get("/page/index.json")).json()["example"]
    assert lowest["incident_id"] == highest["incident_id"] and lowest["measure"] == highest["measure"]
    assert (lowest["figure_low"] or lowest["figure_high"]) < (highest["figure_high"] or highest["figure_low"])
    for claim in (lowest, highest):
        kind, = site.rows.execute("select kind from actors where actor_id = ?", [claim["voice_id"]]).fetchone()
        assert kind not in ("unnamed", "unattributed", "public")
    assert lowest["voice_id"] != highest["voice_id"] and len(others) <= 2


async def test_totals_answer_questions(site):
    """A question is asked once, every total is shown once, and no rivals are lost."""
    answer = (await site.get("/page/totals.json")).json()
    groups = charts.total_groups(answer["totals"], answer["rivals"])
    shown = [mark["row"]["claim_id"] for group in groups["groups"] for mark in group["marks"]] + [row["claim_id"] for row in groups["single"]]
    held = [claim_id for claim_id, in site.rows.execute(
        "select claim_id from claims where claim_type in ('aggregate', 'capability') and measure is not null and scope is not null and withdrawn is null")]
    assert sorted(shown) == sorted(held)
    widths = [group["times"] for group in groups["groups"]]
    assert widths == sorted(widths, reverse=True)
    page = html5lib.parse((await site.get("/totals")).text, namespaceHTMLElements=False)
    led_to = [link.get("href") for link in page.findall(".//nav[@aria-label='The questions']//a")]
    assert led_to == [f"?measure={measure}" for measure in sorted({group["first"]["measure"] for group in groups["groups"]})]
    measures = {group["first"]["measure"] for group in groups["groups"]} | {row["measure"] for row in groups["single"]}
    asked, links, reached, alone = [], [], set(), 0
    for query in ["", *(f"?measure={measure}" for measure in sorted(measures))]:
        page = html5lib.parse((await site.get(f"/totals{query}")).text, namespaceHTMLElements=False)
        headings = page.findall(".//div[@class]/h2")
        reached |= {f"{query}#{heading.get('id')}" for heading in headings}
        if query:
            links += [query + link.get("href") for link in page.findall(".//nav[@class='contents']//span/a")]
            asked += ["".join(heading.itertext()).strip() for heading in headings]
            alone += len(page.findall(".//section[@class='single']/ul/li"))
    assert set(links) <= reached and len(links) == len(set(links)) == len(groups["groups"])
    assert len(asked) == len(set(asked)) == len(groups["groups"])
    assert alone == len(groups["single"])
    assert all(any(heading.endswith(group["first"]["place"] or "no place named") for heading in asked) for group in groups["groups"])


async def test_nobody_is_blamed_for_what_is_no_attack(site):
    """Of an arrest or a newsletter the page says who did it and according to whom, or nothing; of an attack who is blamed."""
    rows = site.rows.execute("""
        select incident_id, codes."group", responsibility
        from incidents
        join incident_responsibility using (incident_id)
        join codes on list = 'event_type' and code = event_type
        where merged_into is null""").fetchall()
    for incident_id, group, responsibility in rows:
        tree = html5lib.parse((await site.get(f"/resurgence/incidents/{incident_id}")).text, namespaceHTMLElements=False)
        section = tree.find(".//section[@aria-labelledby='responsibility']")
        if group in ("attack", "plot"):
            assert section is not None, incident_id
        elif section is None:
            assert responsibility == "nobody_named", incident_id
        else:
            verdict = section.find("p[@class='verdict']").text
            assert "lame" not in "".join(section.itertext()).split("The rule")[0], incident_id
            assert re.match(r"(Carried out|Decided|Done|Issued|Made) by .+, (according to .+|by its own account)$|Different names: .+ and .+", verdict), (incident_id, verdict)


@pytest.mark.parametrize("said, sentence", [
    ([("French military", "AFP")], "Carried out by French military, according to AFP"),
    ([("French military", "French military")], "Carried out by French military, by its own account"),
    ([("A", "A"), ("A", "B"), ("A", "C"), ("A", "D")], "Carried out by A, according to A, B and 2 others"),
    ([], ""),
])
def test_who_did_it_in_words(said, sentence):
    assert words.done_by([{"agent": agent, "speaker": speaker, "polarity": "pos"} for agent, speaker in said], "counter") == sentence


@pytest.mark.parametrize("said, sentence", [
    ([("A", "A", 1, "pos")], "Claimed by A"),
    ([("A", "agency", 1, "pos"), ("B", "C", 0, "pos"), ("A", "C", 0, "pos"), ("B", "B", 1, "neg")], "Claimed by A; others name B; denied by B"),
    ([("B", "C", 0, "pos"), ("A", "C", 0, "pos"), ("A", "D", 0, "pos")], "Blamed on A and B"),
    ([(agent, "C", 0, "pos") for agent in "ABDE"], "Blamed on A, B and 2 more"),
    ([], ""),
])
def test_who_is_blamed_in_words(said, sentence):
    assert words.blamed([dict(zip(("agent", "speaker", "is_own", "polarity"), row)) for row in said]) == sentence


async def test_a_hit_says_when_where_and_by_whom(site):
    hits = (await site.get("/resurgence/search.json?_shape=array&q=attack")).json()
    assert {"incident", "claim", "document"} <= {hit["kind"] for hit in hits}
    assert all(hit["context"] for hit in hits)
    page = re.sub(r"\s+", " ", unescape((await site.get("/search?q=attack")).text))
    for hit in hits[:3]:
        assert f"{words.sentence(hit['context'])}{', ' + words.when(hit['date']) if hit['date'] else ''}" in page, hit


async def test_each_figure_stands_beside_its_speaker(site):
    incident_id, = site.rows.execute("select incident_id from incident_status order by claims desc").fetchone()
    claims = (await site.get(f"/page/incidents/{incident_id}.json")).json()["claims"]
    page = html5lib.parse((await site.get(f"/resurgence/incidents/{incident_id}")).text, namespaceHTMLElements=False)
    rows = {row.find("a").get("href"): "".join(row.itertext()) for row in page.findall(".//figure//li")}
    told = [(plot, mark["claim"]) for plot in charts.figure_plots(claims) if len(plot["marks"]) > 1 for mark in plot["marks"]]
    assert len(rows) == len(told) > 1
    for _, claim in told:
        row = rows[f"#{claim['claim_id']}"]
        assert words.figure(claim) in row and claim["speaker"] in row and words.when(claim["day"]) in row


async def test_a_correction_leads_to_the_line(good_build):
    """The line that a page names is the row's line in the file."""
    datasette = open_site(good_build)
    await datasette.invoke_startup()
    for table, key in (("claims", "gazette-2020-05-03-attack-02"), ("actors", "state"), ("places", "town")):
        lines = (ROOT / f"tests/fixtures/good/{table}.csv").read_text(encoding="utf-8").split("\n")
        page = (await datasette.client.get(f"/resurgence/{table}/{key}")).text
        line = int(re.search(r"name line (\d+) of", page).group(1))
        assert lines[line - 1].startswith(f"{key},")


async def test_what_is_not_there_helps(site):
    for path in ("/nothing", "/resurgence/incidents/nothing", "/page/nothing.json", "/files/resurgence.csv"):
        response = await site.get(path)
        assert response.status_code == 404, path
        if not path.endswith(".json"):
            check(response.text, path)
            assert 'action="/search"' in response.text


async def test_files_have_the_size_and_digest_that_the_page_says(site):
    import hashlib

    page = (await site.get("/data")).text
    for name in ("datapackage.json", "SHA256SUMS"):
        data = (await site.get(f"/files/{name}")).content
        assert hashlib.sha256(data).hexdigest() in page
    assert hashlib.sha256((await site.get("/resurgence.db")).content).hexdigest() in page


async def test_map_shows_all_and_filters_agree(site):
    everything = (await site.get("/page/map.json?zoom=3")).json()
    mapped = site.rows.execute("select count(*) from incident_map").fetchone()[0]
    assert everything["total"] == {"shown": mapped, "mapped": mapped, "held": everything["total"]["held"]}
    for zoom in range(11):
        cells = (await site.get(f"/page/map.json?zoom={zoom}")).json()["cells"]
        assert sum(cell["incidents"] for cell in cells) == mapped, zoom
        # the same, worked out on the spot because something is filtered; a mean may be rounded the other way
        found = (await site.get(f"/page/map.json?zoom={zoom}&from=0001-01")).json()["cells"]
        assert len(found) == len(cells)
        for cell, other in zip(cells, found):
            assert cell == other | {side: pytest.approx(other[side], abs=0.00011) for side in ("latitude", "longitude")}, zoom
    for filter_, value, incidents in site.rows.execute("select filter, value, incidents from map_choices").fetchall():
        answer = (await site.get(f"/page/map.json?zoom=4&{filter_}={value}")).json()
        assert sum(cell["incidents"] for cell in answer["cells"]) == answer["total"]["shown"] == incidents, value
    nothing = (await site.get("/page/map.json?zoom=4&from=1900-01&to=1900-12")).json()
    assert nothing["cells"] == [] and nothing["total"]["shown"] == 0
    assert "Nothing the register holds matches" in (await site.get("/map?from=1900-01&to=1900-12")).text


async def test_everything_is_escaped(good, tmp_path):
    for name in ("incidents.csv", "actors.csv", "sources.csv", "claims.csv"):
        path = good / name
        text = path.read_text(encoding="utf-8")
        for old in ("Attack on a hospital in Town", "Ministry of Health", "Attack on a hospital: what is known", "Gunmen attacked the hospital."):
            text = text.replace(old, "<script>alert(1)</script> & <b>x</b>")
        path.write_text(text, encoding="utf-8")
    datasette = open_site(build(good, tmp_path / "dist"))
    await datasette.invoke_startup()
    for path in ("/", "/map", "/resurgence/incidents/town-hospital-attack-2020", "/resurgence/actors/health-ministry", "/disagreements",
                 "/resurgence/sources/agency-2020-05-02-attack", "/resurgence/claims/agency-2020-05-02-attack-01",
                 "/search?q=%3Cscript%3Ealert(1)%3C/script%3E"):
        page = (await datasette.client.get(path)).text
        assert "<script>alert(1)" not in page and "<b>x" not in page, path


@pytest.mark.parametrize("date, said", [
    ("2019-08-24", "24 August 2019"), ("2019-08", "August 2019"), ("2019", "2019"), ("2020-05-01~", "about 1 May 2020"),
    ("2020-05?", "May 2020, uncertain"), ("2020-04-29/2020-05-03", "29 April to 3 May 2020"), ("2021-09-18/2021-09-19", "18 to 19 September 2021"), ("2019/2020", "2019 to 2020"),
    ("2020-01/2020-03", "January to March 2020"), ("2019-12/2020-01", "December 2019 to January 2020"),
    ("../2019-03-23", "by 23 March 2019"), ("2020-02-27/..", "from 27 February 2020 on"), (None, ""),
])
def test_dates_in_words(date, said):
    assert words.when(date) == said


def test_numbers_in_words():
    assert [words.number(value) for value in (0, 15000.0, 0.5, 300e6, 2.5e6, 542689872)] == ["0", "15,000", "0.5", "300 million", "2.5 million", "542,689,872"]
    assert [words.times(value) for value in (1.44, 833.33)] == ["1.4", "833"]
    assert words.sentence("US dollars") == "US dollars" and words.sentence("killed") == "Killed"


@pytest.mark.parametrize("low, high, qualifier, said", [
    (6, None, "at_least", "at least 6"), (566, None, "more_than", "more than 566"), (None, 15000, "up_to", "up to 15,000"), (30, 30, "exact", "30"),
    (1000, 1000, "about", "about 1,000"), (25, 30, "between", "25 to 30"), (12, None, "vague", "dozens"), (0.5, 0.5, "exact", "0.5"),
])
def test_figures_in_words(low, high, qualifier, said):
    assert words.figure({"figure_low": low, "figure_high": high, "qualifier": qualifier, "figure_as_written": "dozens"}) == said
    assert words.figure({"figure_low": None, "figure_high": 5e6, "qualifier": "up_to", "measure": "money_usd"}) == "up to US$ 5 million"


def test_a_passage_is_an_address():
    assert words.passage("https://x.example/a", "well-known, he", None) == "https://x.example/a#:~:text=well%2Dknown%2C%20he"
    assert words.passage("", "a", "b") == ""
    assert words.archived("https://x.example/a|b") == "https://web.archive.org/web/*/https://x.example/a%7Cb"


def test_marks_of_a_plot():
    claim = {"measure": "killed", "population": "victims", "polarity": "pos", "last_day": "2020", "claim_id": "a", "figure_low": 6.0,
             "figure_high": None, "qualifier": "at_least", "voice_id": None}
    (plot,) = charts.figure_plots([claim, claim | {"claim_id": "b", "figure_low": None, "figure_high": 30.0, "qualifier": "up_to"}])
    first, second = plot["marks"]
    assert first["high"] is None and second["low"] is None and first["low"] < second["high"] <= charts.RIGHT
    assert [tick["label"] for tick in plot["ticks"]] == ["0", "10", "20", "30", "40"]


def test_small_map_draws_land_and_soft_areas():
    assert "M" in outline.small_map(34.5, 69.2, 1)["path"]
    assert outline.small_map(34.5, 69.2, 1)["radius"] == 0 < outline.small_map(34.5, 69.2, 4)["radius"]


def test_the_site_knows_nothing_of_the_csv_files():
    for path in (ROOT / "web").rglob("*.py"):
        assert "csv" not in path.read_text(encoding="utf-8").lower(), path
    for path in [*(ROOT / "web/sql").rglob("*.sql"), *(ROOT / "web/views").rglob("*.sql")]:
        assert "select *" not in path.read_text(encoding="utf-8"), path


SOME = {"actors/says", "actors/said_of"}
"""Parts that hold the latest few by design, and say so, as the home page and the map do."""
MOST = {"actors": "select claimant_id from claims group by 1 order by count(*) desc limit 5",
        "places": "select place_id from claims where incident_id is null and place_id is not null group by 1 order by count(*) desc limit 5",
        "sources": "select source_id from claim_via group by 1 order by count(*) desc limit 5"}


@pytest.mark.asyncio
async def test_no_list_is_cut_unsaid(site):
    """A limit only guards: where rows are left out without a word, the counts on the page would be wrong."""
    limits = {}
    for path in (ROOT / "web/sql").glob("*/*.sql"):
        if (found := re.search(r"^limit (\d+)$", path.read_text(encoding="utf-8"), re.MULTILINE)) and f"{path.parent.name}/{path.stem}" not in SOME:
            limits.setdefault(path.parent.name, {})[path.stem] = int(found.group(1))
    for page in limits.keys() - {"index", "map", "api"}:
        keys = [key for (key,) in site.rows.execute(MOST[page])] if page in MOST else [""]
        for key in keys:
            answer = (await site.get(f"/page/{page}{f'/{key}' if key else ''}.json")).json()
            for part, limit in limits[page].items():
                assert len(answer[part] or []) < limit, (page, key, part)
    shown = set()
    for (about,) in site.rows.execute("select distinct about from contradictions").fetchall():
        shown |= {(about, row["claim_id"]) for row in (await site.get(f"/page/disagreements.json?about={about}")).json()["stances"]}
    assert shown == set(site.rows.execute("select about, claim_id from contradictions union select about, other_claim_id from contradictions"))
