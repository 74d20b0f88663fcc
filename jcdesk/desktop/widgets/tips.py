"""Tool tips out of what strangers wrote."""

from PySide6.QtGui import Qt as GuiQt


def tip(text: str) -> str:
    """`text` for a tool tip, where Qt takes for markup whatever looks like it.

    A group could be called `<img src="file://host/…">`, and on Windows to open that tells the host who the
    user is.
    """
    return GuiQt.convertFromPlainText(text) if GuiQt.mightBeRichText(text) else text
