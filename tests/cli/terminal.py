"""Starting the program as a terminal would."""

from __future__ import annotations

import signal


def heeds_ctrl_c() -> None:
    """What a terminal would do: a runner in the background hands down that Ctrl-C is to be ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
