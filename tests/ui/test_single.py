"""One running program: the second start hands its wish to the first, a dead one leaves no trace."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from recorder.ui.single import Single

SECOND = (
    "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication; from recorder.ui.single import Single\n"
    "app = QCoreApplication([]); s = Single(folder=Path(sys.argv[1]))\n"
    "sys.exit(9 if s.first else 0 if s.ask(Path(sys.argv[2]) if len(sys.argv) > 2 else None) else 8)"
)


def second(folder: Path, *more: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", SECOND, str(folder), *more])


def test_a_second_start_raises_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    single = Single(folder=tmp_path / "run")
    assert single.first
    with qtbot.waitSignal(single.raise_requested):
        process = second(tmp_path / "run")
    assert process.wait(10) == 0
    single.close()


def test_a_second_start_passes_a_file_on(qtbot: QtBot, tmp_path: Path) -> None:
    single = Single(folder=tmp_path / "run")
    with qtbot.waitSignal(single.open_requested) as asked:
        process = second(tmp_path / "run", str(tmp_path / "ä file.sop"))
    assert process.wait(10) == 0
    assert asked.args == [tmp_path / "ä file.sop"]
    single.close()


def test_a_folder_with_a_long_path_and_a_first_that_listens_late(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / ("long" * 30)
    single = Single(folder=folder)
    assert single.first
    assert single._server is not None
    single._server.close()
    process = second(folder)
    with qtbot.waitSignal(single.raise_requested, timeout=10_000):
        QTimer.singleShot(500, single._listen)
    assert process.wait(10) == 0
    single.close()


def test_after_the_end_the_next_is_the_first(tmp_path: Path, qapp: object) -> None:
    single = Single(folder=tmp_path / "run")
    single.close()
    assert second(tmp_path / "run").wait(10) == 9
    again = Single(folder=tmp_path / "run")  # the other one died without letting go of anything
    assert again.first
    again.close()


def test_nonsense_is_ignored(qtbot: QtBot, tmp_path: Path) -> None:
    from PySide6.QtNetwork import QLocalSocket

    single = Single(folder=tmp_path / "run")
    socket = QLocalSocket()
    socket.connectToServer(single._name)
    with qtbot.assertNotEmitted(single.raise_requested, wait=100):
        socket.write(b"\xff{[nonsense\n")
        socket.flush()
    single.close()
