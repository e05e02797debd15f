"""Nothing reads files any more once the desk is closed: QGIS may be going."""
from __future__ import annotations

import threading
import time

from ecoaxis.core.issues import Cancelled
from ecoaxis.ui.desk import Desk
from ecoaxis.ui.running.background import Background
from ui_fixtures import Interface, wait_until


def test_closing_the_desk_waits_for_the_threads(provider):
    desk = Desk(Interface(), {})
    begun, ended = threading.Event(), threading.Event()

    def work(progress):
        begun.set()
        while not progress.is_cancelled():
            time.sleep(0.01)
        time.sleep(0.3)
        ended.set()
        raise Cancelled

    background = Background()
    background.start("work", "Work", work, lambda _: None, lambda _: None)
    wait_until(begun.is_set)
    desk.close()
    assert ended.is_set()
    wait_until(lambda: not background.busy)
