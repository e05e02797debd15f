"""What a step needs is compared with what is free before it begins."""
from __future__ import annotations

import pytest
from ecoaxis.core.connectivity.memory import check_memory, free_bytes
from ecoaxis.core.issues import CoreError


def test_this_computer_tells_what_is_free():
    assert 1 << 20 < free_bytes() < 1 << 50


def test_too_much_is_told_with_both_figures(monkeypatch):
    monkeypatch.setattr("ecoaxis.core.connectivity.memory.free_bytes", lambda: 5_000_000_000)
    check_memory("some.code", 3.9e9)
    with pytest.raises(CoreError) as caught:
        check_memory("some.code", 4.1e9, count=7)
    assert caught.value.issues[0].code == "some.code"
    assert caught.value.issues[0].parameters == {"needed": "4.1", "free": "4.0", "count": 7}
