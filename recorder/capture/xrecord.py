"""X11's RECORD extension: every press with the server's own time stamp, and keys in the layout in force.

pynput reads the same extension but throws the time away and resolves keys in the first layout only.
"""

from __future__ import annotations

import ctypes
import threading
from typing import Any

from recorder.capture.clock import Clock
from recorder.capture.input import ButtonInput, KeyInput, Sink, WheelInput, plain_name
from recorder.errors import DeviceError
from recorder.recording.events import Button, Modifier
from recorder.translatable import translated

BUTTONS: dict[int, Button] = {1: "left", 2: "middle", 3: "right", 8: "back", 9: "forward"}
WHEEL = {4: (0, -1), 5: (0, 1), 6: (-1, 0), 7: (1, 0)}
SHIFT, LOCK, CONTROL, MOD1, MOD2, MOD4, MOD5 = 1, 2, 4, 8, 16, 64, 128
KEYPAD = range(0xFFAA, 0xFFBA)


class RecordListener:
    """Listens through two connections: one that only receives, one that asks and stops (else stopping deadlocks)."""

    def __init__(self, clock: Clock, sink: Sink) -> None:
        self._clock, self._sink = clock, sink
        self._lock = threading.Lock()
        self._hears: Any = None
        self._asks: Any = None
        self._context: Any = None
        self._field: Any = None
        self._thread = threading.Thread(target=self._run, name="listener", daemon=True)
        self._names: dict[int, str] = {}
        self._stopped = False
        self._place = (0, 0)

    def start(self) -> None:
        """Connect and begin. Raises DeviceError."""
        from Xlib import XK, X, display
        from Xlib.error import DisplayError
        from Xlib.ext import record
        from Xlib.protocol import rq

        try:
            self._hears, self._asks = display.Display(), display.Display()
        except (DisplayError, OSError) as error:
            raise DeviceError(
                translated("errors", "The display cannot be opened ({0}). Nothing was recorded. Start Sayshow from a graphical desktop.").format(error)
            ) from error
        if not self._asks.has_extension("RECORD"):
            raise DeviceError(
                translated(
                    "errors",
                    "This X server lacks the RECORD extension, so clicks and keys cannot be seen. Nothing was recorded. Enable "
                    "it in the X server's configuration.",
                )
            )
        XK.load_keysym_group("xf86")
        self._names = {value: name[3:] for name, value in vars(XK).items() if name.startswith("XK_")}
        self._field = rq.EventField(None)
        ranges = {
            "core_requests": (0, 0),
            "core_replies": (0, 0),
            "ext_requests": (0, 0, 0, 0),
            "ext_replies": (0, 0, 0, 0),
            "delivered_events": (0, 0),
            "device_events": (X.KeyPress, X.ButtonRelease),
            "errors": (0, 0),
            "client_started": False,
            "client_died": False,
        }
        self._context = self._hears.record_create_context(0, [record.AllClients], [ranges])
        self._hears.sync()
        self._thread.start()

    def alive(self) -> bool:
        """The thread that receives still runs."""
        return self._thread.is_alive()

    def pointer(self) -> tuple[int, int]:
        """The pointer's place on the desktop."""
        with self._lock:
            if not self._stopped:
                found = self._asks.screen().root.query_pointer()
                self._place = (found.root_x, found.root_y)
            return self._place

    def stop(self) -> None:
        """End; one that never began or whose connection is lost is as good as stopped."""
        from Xlib.error import ConnectionClosedError

        if self._context is None:
            return
        try:
            with self._lock:
                self._asks.record_disable_context(self._context)
                self._asks.flush()
                self._stopped = True
            self._thread.join(2)
            self._hears.close()
            self._asks.close()
        except (ConnectionClosedError, OSError):
            return

    def _run(self) -> None:
        from Xlib.error import ConnectionClosedError

        try:
            self._hears.record_enable_context(self._context, self._reply)
        except (ConnectionClosedError, OSError, AttributeError):
            return

    def _reply(self, reply: Any) -> None:
        from Xlib.ext import record

        if reply.category != record.FromServer or not reply.data or reply.data[0] < 2:
            return
        data = reply.data
        while data:
            event, data = self._field.parse_binary_value(data, self._hears.display, None, None)
            self._event(event)

    def _event(self, event: Any) -> None:
        from Xlib import X

        time = self._clock.from_server(event.time)
        modifiers = held(event.state)
        if event.type in (X.ButtonPress, X.ButtonRelease):
            if event.detail in BUTTONS:
                self._sink(
                    ButtonInput(
                        time, event.type == X.ButtonPress, BUTTONS[event.detail], event.root_x, event.root_y, modifiers
                    )
                )
            elif event.detail in WHEEL and event.type == X.ButtonPress:
                self._sink(WheelInput(time, event.root_x, event.root_y, *WHEEL[event.detail]))
        elif event.type == X.KeyPress:
            symbol = self._symbol(event.detail, event.state)
            name = self._names.get(symbol, "")
            if symbol and not name.endswith(("_L", "_R", "_Lock", "_Shift", "_switch")):
                text = character(symbol)
                printable = text is not None and text.isprintable()
                key = (text or "").lower() if printable and text != " " else plain_name(name)
                if key:
                    self._sink(KeyInput(time, "space" if text == " " else key, text if printable else None, modifiers))

    def _symbol(self, code: int, state: int) -> int:
        """The keysym of a key in the group and level that *state* selects (core protocol: XKB maps its levels onto columns)."""
        with self._lock:
            while self._asks.pending_events():
                event = self._asks.next_event()
                if type(event).__name__ == "MappingNotify":
                    self._asks.refresh_keyboard_mapping(event)
            group, shift, third = state >> 13 & 3, bool(state & SHIFT), bool(state & MOD5)
            base = self._asks.keycode_to_keysym(code, 0)
            if (1 if state & MOD2 else 0) and self._asks.keycode_to_keysym(code, 1) in KEYPAD:
                return int(self._asks.keycode_to_keysym(code, 0 if shift else 1))
            column = (4 if third else 2 * min(group, 1)) + shift
            symbol = (
                self._asks.keycode_to_keysym(code, column) or self._asks.keycode_to_keysym(code, column - shift) or base
            )
        text = character(symbol)
        if state & LOCK and text and text.isalpha() and not shift:
            upper = self._asks.keycode_to_keysym(code, column + 1)
            return int(upper or symbol)
        return int(symbol)


def held(state: int) -> tuple[Modifier, ...]:
    """The modifiers of an event's state that make a shortcut."""
    pairs: tuple[tuple[int, Modifier], ...] = ((CONTROL, "ctrl"), (MOD1, "alt"), (SHIFT, "shift"), (MOD4, "super"))
    return tuple(name for bit, name in pairs if state & bit)


def _xkb_library() -> Any:
    try:
        library = ctypes.CDLL("libxkbcommon.so.0")
    except OSError as error:
        raise DeviceError(
            translated("errors", "The library libxkbcommon is missing, so keys cannot be read in the layout in force. Nothing was recorded. Install libxkbcommon0.")
        ) from error
    library.xkb_keysym_to_utf32.restype = ctypes.c_uint32
    library.xkb_keysym_to_utf32.argtypes = [ctypes.c_uint32]
    return library


_library: list[Any] = []


def character(symbol: int) -> str | None:
    """What a keysym writes, by libxkbcommon's table; None for keys that write nothing."""
    if not _library:
        _library.append(_xkb_library())
    code = _library[0].xkb_keysym_to_utf32(symbol)
    return chr(code) if code else None
