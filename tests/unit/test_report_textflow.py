"""Breaking text into lines; a character is one unit wide."""
from __future__ import annotations

from ecoaxis.gis.report.textflow import clean, elide, wrap


def test_breaks_at_blanks_and_keeps_line_breaks():
    assert wrap("one two three\nfour", 8, len) == ["one two", "three", "four"]


def test_a_word_longer_than_the_line_is_broken_and_nothing_is_lost():
    assert wrap("ab 0123456789", 4, len) == ["ab", "0123", "4567", "89"]


def test_a_path_is_broken_after_a_separator_where_the_line_is_half_full():
    assert wrap("/home/officer/result.csv", 10, len) == ["/home/", "officer/", "result.csv"]


def test_every_line_fits_and_the_characters_come_out_whole():
    text = "비오톱유형평가 1등급이면서 개별비오톱평가 1등급인 <b>토지</b> =1+1 [% 'a' %] " + "x" * 95
    lines = wrap(text, 11, len)
    assert all(len(line) <= 11 for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_a_width_below_one_character_still_ends():
    assert wrap("abc", 0, len) == ["a", "b", "c"]


def test_empty_text_is_one_empty_line():
    assert wrap("", 10, len) == [""]


def test_clean_drops_control_and_direction_characters_and_unifies_blanks():
    assert clean("a\r\nb\tc\x00\u202ed\u00a0e\ud800") == "a\nb    cd e"


def test_elide():
    assert elide("가나다\n라마바", 5, len) == "가나다 …"
    assert elide("가나", 5, len) == "가나"
