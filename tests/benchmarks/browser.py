"""A Chromium that says where the controls of its page are, through the debugging pipe (file descriptors 3 and 4)."""

from __future__ import annotations

import json
import os
import select
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

WHERE = """(() => { const e = [...document.querySelectorAll(%s)].find((e) => e.getClientRects().length);
if (!e) return null; const r = e.getBoundingClientRect();
return [r.x + screenX + (outerWidth - innerWidth) / 2, r.y + screenY + outerHeight - innerHeight, r.width, r.height]; })()"""
ANSWER_SECONDS, START_SECONDS = 15.0, 60.0


class Browser:
    """One page, full screen. Closed by closing the desktop that it runs on."""

    def __init__(self, env: Mapping[str, str], page: Path, profile: Path, size: Sequence[int], accessible: bool) -> None:
        commands, self._out = os.pipe()
        self._in, answers = os.pipe()
        argv = [
            "chromium",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--kiosk",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-features=Translate,MediaRouter",
            "--password-store=basic",
            "--remote-debugging-pipe",
            f"--user-data-dir={profile}",
            f"--window-size={size[0]},{size[1]}",
            "--window-position=0,0",
            *(["--force-renderer-accessibility"] if accessible else []),
            page.resolve().as_uri(),
        ]
        self.process = subprocess.Popen(
            ["bash", "-c", f'exec "$@" 3<&{commands} 4>&{answers}', "chromium", *argv],
            env=dict(env),
            pass_fds=(commands, answers),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        os.close(commands)
        os.close(answers)
        self._number, self._rest = 0, b""
        self._session = self._attach()
        self._until("document.readyState == 'complete'")

    def locate(self, selector: str) -> list[float] | None:
        """The place of the first visible element: x, y, width, height in pixels of the screen."""
        found = self.evaluate(WHERE % json.dumps(selector))
        return [float(n) for n in found] if found else None

    def evaluate(self, expression: str) -> Any:
        """The value of an expression in the page."""
        answer = self._ask("Runtime.evaluate", {"expression": expression, "returnByValue": True}, self._session)
        return answer["result"].get("value")

    def close(self) -> None:
        """Let go of the pipe."""
        os.close(self._out)
        os.close(self._in)

    def _attach(self) -> str:
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end:
            pages = [t for t in self._ask("Target.getTargets", {}, None)["targetInfos"] if t["type"] == "page"]
            if pages:
                chosen = {"targetId": pages[0]["targetId"], "flatten": True}
                return str(self._ask("Target.attachToTarget", chosen, None)["sessionId"])
            threading.Event().wait(0.2)
        raise SystemExit("Chromium opened no page.")

    def _until(self, expression: str) -> None:
        end = time.monotonic() + START_SECONDS
        while not self.evaluate(expression):
            if time.monotonic() > end:
                raise SystemExit("The page did not load.")
            threading.Event().wait(0.1)

    def _ask(self, method: str, parameters: Mapping[str, Any], session: str | None) -> dict[str, Any]:
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters, **({"sessionId": session} if session else {})}
        os.write(self._out, json.dumps(message).encode() + b"\0")
        while True:
            answer = json.loads(self._message())
            if answer.get("id") == self._number:
                if "error" in answer:
                    raise SystemExit(f"Chromium refused {method}: {answer['error']}")
                return dict(answer["result"])

    def _message(self) -> bytes:
        while b"\0" not in self._rest:
            if not select.select([self._in], [], [], START_SECONDS if self._number == 1 else ANSWER_SECONDS)[0]:
                raise SystemExit("Chromium does not answer.")
            data = os.read(self._in, 65536)
            if not data:
                raise SystemExit("Chromium has ended.")
            self._rest += data
        message, _, self._rest = self._rest.partition(b"\0")
        return message
