"""An editor of the file given on the command line; says ``ready``, and ``saved TEXT`` after each saving."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from recorder.ui import app as shell
from recorder.ui.editor.window import open_document
from recorder.ui.reports import Reports


def main() -> int:
    """Run it; with a text, that is typed into the instruction of the first step."""
    app = shell.application([])
    window = open_document(Path(sys.argv[1]), Reports())
    window.show()
    window.editing.saved_changed.connect(
        lambda saved: print("saved", window.editing.document.steps[0].instruction, flush=True) if saved else None
    )
    QTimer.singleShot(800, window, lambda: print("ready", flush=True))
    for text in sys.argv[2:]:
        QTimer.singleShot(0, window, lambda text=text: window.view.instruction.insertPlainText(text))
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
