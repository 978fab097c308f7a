"""What the SQL of the rules calls."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resurgence.functions import Circles, alike, folded, folded_names, numbers
from resurgence.outlines import km_between, km_outside, misplaced


@pytest.mark.parametrize("one, other", [
    ("al-Arish", "El Arīsh"), ("ash-Shaddadi", "Shaddadi"), ("Deir ez-Zor", "deir Zor"), ("Raʾs al-ʿAyn", "Ras Ayn"), ("The Gazette", "gazette"), ("São Paulo", "sao paulo"),
    ("Tal–Afar", "Tal Afar"), ("O’Hara", "O'Hara"),
])
def test_folded_alike(one, other):
    assert folded(one) == folded(other)


@pytest.mark.parametrize("one, other", [("Mosul", "Moşul al-Jadida"), ("Alabama", "Abama"), ("Elbe", "Be"), ("Idlib", "Adlib")])
def test_folded_apart(one, other):
    assert folded(one) != folded(other)


def test_names_each_once():
    assert json.loads(folded_names("The Group", "al-Group;other;")) == ["group", "other"]


def test_alike():
    said = "The ministry said that three soldiers were killed in an attack on a checkpoint north of the town on Monday."
    assert alike(said, said.replace("an attack", "the attack")) == 1
    assert alike(said, said.replace("three", "four")) == 0
    assert alike(said, "The group said that it had carried out an attack in the town.") == 0


def test_numbers():
    assert numbers("at least 1,566 people, forty-two wounded, three of ten; 0.5 and １２") == {"1566", "42", "3", "10", "0.5", "12"}


@pytest.mark.parametrize("lat, lon, country, expected", [
    (33.3, 44.4, "IQ", ""),
    (44.4, 33.3, "IQ", "latitude and longitude look swapped"),
    (33.3, -44.4, "IQ", "the longitude has the wrong sign"),
    (-33.3, 44.4, "IQ", "the latitude has the wrong sign"),
    (0, 0, "IQ", "0/0 is the point of an unknown place"),
    (34.12, 71.09, "PK", ""),  # at the border, within the grace
    (9.56, 44.06, "SO", ""),
    (35.18, 33.36, "CY", ""),
    (1, 1, "XX", ""),  # no outline, no verdict
])
def test_misplaced(lat, lon, country, expected):
    assert misplaced(lat, lon, country) == expected


def test_far_outside_says_how_far():
    assert misplaced(48.85, 2.35, "IQ").endswith("km outside")
    assert 3_000 < km_outside(48.85, 2.35, "IQ") < 4_000
    assert 340 < km_between(33.3, 44.4, 36.3, 43.1) < 370


def circles(arrows):
    aggregate = Circles()
    for arrow in arrows:
        aggregate.step(*arrow)
    return set(json.loads(aggregate.final()))


NODES = st.sampled_from("abcdefg")


@given(st.lists(st.tuples(NODES, NODES), max_size=14))
def test_circles(arrows):
    def reached(start):
        found, ends = set(), {end for begin, end in arrows if begin == start}
        while ends - found:
            found |= ends
            ends = {end for begin, end in arrows if begin in found}
        return found
    assert circles(arrows) == {node for node in "abcdefg" if node in reached(node)}
    assert circles([(None, "a"), ("a", None)]) == set()


def test_a_long_chain_is_no_circle():
    chain = [(str(n), str(n + 1)) for n in range(50_000)]
    assert circles(chain) == set()
    assert len(circles([*chain, ("50000", "0")])) == 50_001
