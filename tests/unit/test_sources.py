"""Sources in the language of a report."""
from __future__ import annotations

import pytest
from ecoaxis.core.reporting.sources import source_in


@pytest.mark.parametrize(
    "language, source, expected",
    [
        ("ko", "자연환경보전법 시행령 제28조 / Enforcement Decree Art. 28", "자연환경보전법 시행령 제28조"),
        ("en", "자연환경보전법 시행령 제28조 / Enforcement Decree Art. 28", "Enforcement Decree Art. 28"),
        ("ko", "Jeon et al. 2007", "Jeon et al. 2007"),
        ("en", "자연환경보전법", "자연환경보전법"),
        ("en", "가 / 나", "가 / 나"),
        ("ko", "시행령 제28조 / Decree Art. 28; 처리규정 제8조 / Rule Art. 8", "시행령 제28조; 처리규정 제8조"),
        ("en", "시행령 제28조 / Decree Art. 28; 처리규정 제8조 / Rule Art. 8", "Decree Art. 28; Rule Art. 8"),
        ("ko", "시행령 / Decree; 처리규정", "시행령 / Decree; 처리규정"),
        ("ko", "가; 나 / A; B", "가; 나"),
        ("ko", "https://www.law.go.kr/법령/자연환경보전법", "https://www.law.go.kr/법령/자연환경보전법"),
        ("ko", "", ""),
    ],
)
def test_a_source_in_one_language(language: str, source: str, expected: str) -> None:
    assert source_in(language, source) == expected
