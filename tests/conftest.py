"""Folders and databases that the tests share."""

import shutil
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))


def make_good(folder):
    """A small sound data folder: the fixture's rows with the real contract and codes."""
    shutil.copytree(ROOT / "tests/fixtures/good", folder, dirs_exist_ok=True)
    for name in ("datapackage.yaml", "codes.csv"):
        shutil.copy(ROOT / "data_csv" / name, folder)
    return folder


@pytest.fixture
def good(tmp_path):
    return make_good(tmp_path / "data")


@pytest.fixture(scope="session")
def good_build(tmp_path_factory):
    """The folder of what is built from the small fixture."""
    return build(make_good(tmp_path_factory.mktemp("good") / "data"), tmp_path_factory.mktemp("good-dist"))


@pytest.fixture(scope="session")
def real_build(tmp_path_factory):
    """The folder of what is built from the real data."""
    return build(ROOT / "data_csv", tmp_path_factory.mktemp("dist"))


def build(data, out):
    import build as program

    assert program.main(["--data", str(data), "--out", str(out)]) == 0
    return out
