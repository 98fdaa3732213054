"""Check this computer: the same answers as `sayshow doctor`, each as soon as it is known."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from recorder.doctor.checks import CHECKS, as_text, run_checks, verdict
from recorder.doctor.result import Check, Result
from recorder.ui.icons import drawing, own_icon
from recorder.ui.parts import button, label, painted
from recorder.ui.tasks import Handle, Tasks
from recorder.ui.theme import on_theme, worn
from recorder.ui.tokens import GRID, ICON, LARGE

SIGNS = {"ok": ("check", "check"), "limited": ("warning", "warning"), "problem": ("pitfall", "danger")}


class DoctorWindow(QWidget):
    """Runs the checks once it is shown, and again on demand."""

    finished = Signal()

    def __init__(self, tasks: Tasks, checks: tuple[Check, ...] = CHECKS) -> None:
        super().__init__()
        self._tasks, self._checks = tasks, checks
        self._results: tuple[Result, ...] = ()
        self._rows: dict[str, tuple[QLabel, QLabel]] = {}
        self.setWindowTitle(self.tr("Check this computer"))
        self.setWindowIcon(own_icon())
        self.resize(680, 640)
        self._verdict = label(self.tr("Looking…"))
        page = painted(QWidget(), "paper")
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(GRID + GRID // 2)
        self._grid.setVerticalSpacing(2 * GRID)
        for place, check in enumerate(checks):
            self._row(place, check)
        column = QVBoxLayout(page)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        column.setSpacing(3 * GRID)
        column.addWidget(label(self.tr("Check this computer"), LARGE, bold=True))
        column.addLayout(self._grid)
        column.addWidget(self._verdict)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        self._again = button(self.tr("Check again"), self.look)
        copy = button(self.tr("Copy as text"), lambda: QGuiApplication.clipboard().setText(as_text(self._results)))
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID + GRID // 2)
        buttons.addWidget(copy)
        buttons.addStretch()
        buttons.addWidget(self._again)
        buttons.addWidget(button(self.tr("Close"), self.close, "primary"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(scroll)
        layout.addLayout(buttons)
        on_theme(self, self._dress)
        self.look()

    def look(self) -> None:
        """Run the checks."""
        self._again.setEnabled(False)
        self._verdict.setText(self.tr("Looking…"))
        self._results = ()
        self._tasks.run(self._work, self._done, progress=lambda _share: self._show_results(tuple(self._heard)))

    def _work(self, handle: Handle) -> tuple[Result, ...]:
        self._heard: list[Result] = []

        def tell(result: Result) -> None:
            self._heard.append(result)
            handle.progress(len(self._heard) / len(self._checks))

        return run_checks(self._checks, tell)

    def _done(self, results: tuple[Result, ...]) -> None:
        self._show_results(results)
        self._verdict.setText(verdict(results))
        self._again.setEnabled(True)
        self.finished.emit()

    def _row(self, place: int, check: Check) -> None:
        sign, said = QLabel(), label(self.tr("Waiting…"), tone="dim")
        said.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        sign.setFixedWidth(ICON + 2)
        cell = QVBoxLayout()
        cell.setSpacing(2)
        cell.addWidget(label(QCoreApplication.translate("doctor", check.title), bold=True))
        cell.addWidget(said)
        self._grid.addWidget(sign, place, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addLayout(cell, place, 1)
        self._rows[check.name] = (sign, said)

    def _show_results(self, results: tuple[Result, ...]) -> None:
        self._results = results
        for result in results:
            sign, said = self._rows[result.name]
            said.setText(f"{result.found}\n{result.remedy}".strip())
            said.setAccessibleName(f"{result.title}: {result.found} {result.remedy}")
            name, token = SIGNS[result.state]
            sign.setPixmap(drawing(name, ICON, QColor(getattr(worn(), token)), self.devicePixelRatioF()))
            sign.setAccessibleName(result.state)

    def _dress(self) -> None:
        self._show_results(self._results)
