"""Which language the window speaks."""

from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLibraryInfo, QLocale, QTranslator

from jcdesk.system.paths import resources

OF_QT = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
)
"""Texts of Qt's own dialogs that its Russian catalogue lacks: they are in ours, under Qt's name for them."""

_spoken: list[QTranslator] = []
"""What is installed. Asked for its children, the application would have all their types loaded for Python."""


def speak(application: QCoreApplication, language: str) -> None:
    """Use the catalogues of `language` ("" for the system's) from now on; what they lack stays English.

    Texts that are shown already stay as they are.
    """
    for translator in _spoken:
        application.removeTranslator(translator)
        translator.deleteLater()
    _spoken.clear()
    QLocale.setDefault(_locale(language))
    russian = QLocale().language() is QLocale.Language.Russian
    own = "jcdesk_ru" if russian and (resources() / "i18n" / "jcdesk_ru.qm").exists() else "jcdesk_en"
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for file in (resources() / "i18n" / own, qt / own.replace("jcdesk", "qtbase")):
        translator = QTranslator(application)
        if translator.load(str(file)):
            application.installTranslator(translator)
            _spoken.append(translator)


def _locale(language: str) -> QLocale:
    system = QLocale.system()
    chosen = QLocale(language) if language else system
    if chosen.language() is system.language() and system.language() is not QLocale.Language.C:
        # With the country that the user lives in.
        return system
    # Where no country is known: dates as most of those who read English write them.
    return QLocale("en_GB") if chosen.language() in {QLocale.Language.C, QLocale.Language.English} else chosen
