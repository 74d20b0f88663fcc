"""Check a list of 500 addresses with every fault in it, in the real window, and look at what comes of it.

The window runs on a virtual screen, in a process of its own, against a server that misbehaves. It is watched,
paused, asked for single addresses meanwhile, cut off from the network, killed, started again and gone on
with; then the list is saved by its buttons, in English and in Russian. What each address ended with, and how
often it was asked, is held against what the server did, and what LibreOffice shows of the workbooks against
the list. Pictures of everything go to build/list-run. Takes four minutes, and needs LibreOffice.
"""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "build" / "list-run"
ZONE = "Europe/Moscow"
PACE = 0.05
"""Seconds between two requests of the list."""

COUNT = 500
