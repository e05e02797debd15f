"""The verdict of a site: colour, sign and words, with the reason, its source and how certain it is."""
from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ...core.reporting.sources import source_in
from ...gis import palette
from ...gis.language import user_language
from ...gis.report import formats
from ...gis.rule_rows import certainty_words, consequence_words
from ...gis.screening.outcome import SiteRow
from ...gis.screening.outcome_words import habitat_words, reason_words
from ..widgets.plain_text import PlainText
from ..widgets.sign_icon import sign_pixmap

translate = QCoreApplication.translate

SIGN_LINES = 3
LARGER = 1.5


class VerdictBanner(QFrame):
    """Shows one site; dark ink on the pale tint of the verdict in every theme."""

    def __init__(self, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.setObjectName("verdict_banner")
        self._sign = QLabel(self)
        self._sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.headline = PlainText("verdict_headline", self, True, LARGER)
        self.reason = PlainText("verdict_reason", self)
        self.source = PlainText("verdict_source", self)
        self.habitat = PlainText("verdict_habitat", self)
        column = QVBoxLayout()
        for label in (self.headline, self.reason, self.source, self.habitat):
            column.addWidget(label)
        row = QHBoxLayout(self)
        row.addWidget(self._sign)
        row.addLayout(column, 1)

    def show_site(self, site: SiteRow) -> None:
        """Show ``site``."""
        language = user_language()
        sign = palette.SIGNS[site.verdict]
        word = consequence_words(language)[site.verdict]
        size = self.fontMetrics().height() * SIGN_LINES
        ratio = self.devicePixelRatioF()
        picture = sign_pixmap(sign, round(size * ratio))
        picture.setDevicePixelRatio(ratio)
        self._sign.setPixmap(picture)
        self._sign.setAccessibleName(word)
        self.headline.setText(
            translate("EcoAxis", "{verdict} – {site}, {area}").format(
                verdict=word, site=site.site, area=formats.area(site.area_m2)
            )
        )
        self.reason.setText(reason_words(site))
        self.source.setText(_source(site, language))
        self.source.setVisible(bool(self.source.text()))
        self.habitat.setText(habitat_words(site.habitat) if site.habitat is not None else "")
        self.habitat.setVisible(site.habitat is not None)
        self.setStyleSheet(
            f"QFrame#verdict_banner {{ background: {sign.tint}; border: 1px solid {sign.bar};"
            f" border-left: 8px solid {sign.bar}; }}"
            f" QFrame#verdict_banner QLabel {{ color: {palette.INK}; background: transparent; }}"
        )
        self.setAccessibleName(f"{self.headline.text()}. {self.reason.text()}")


def _source(site: SiteRow, language: str) -> str:
    if not site.source or site.certainty is None:
        return ""
    return translate("EcoAxis", "Rule {rule} · {certainty} · source: {source}").format(
        rule=site.decided_by,
        certainty=certainty_words(language)[site.certainty],
        source=source_in(language, site.source),
    )
