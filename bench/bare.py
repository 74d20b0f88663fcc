"""The least that a program with a window can be: what jcdesk's start, size and memory are compared with.

With the word `text` it has one box to type in, which loads fonts and Qt's constants: what every program pays.
"""

import sys

from PySide6.QtWidgets import QApplication, QMainWindow

application = QApplication(sys.argv)
window = QMainWindow()
window.resize(1040, 720)
if "text" in sys.argv:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QLineEdit

    window.setCentralWidget(QLineEdit("text", alignment=Qt.AlignmentFlag.AlignCenter))
window.show()
sys.exit(application.exec())
