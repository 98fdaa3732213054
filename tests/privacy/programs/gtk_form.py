"""A GTK form, for the system's Python. Arguments: title, x, y."""

from __future__ import annotations

import sys
from typing import Any

import gi  # type: ignore[import-not-found,unused-ignore]

gi.require_version("Gtk", "3.0")
from gi.repository import GLib, Gtk  # type: ignore[import-not-found,unused-ignore]  # noqa: E402


def main() -> None:
    """Show it; prints ``ready``."""
    title, x, y = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    window: Any = Gtk.Window(title=title)
    window.set_decorated(False)
    window.set_default_size(400, 220)
    place = Gtk.Fixed()
    for text, top in (("Name", 4), ("Passphrase", 64)):
        field = Gtk.Entry()
        field.set_size_request(360, 30)
        label = Gtk.Label(label=text)
        label.set_mnemonic_widget(field)
        field.get_accessible().set_name(text)
        if text != "Name":
            field.set_visibility(False)
        place.put(label, 20, top)
        place.put(field, 20, top + 24)
    button = Gtk.Button(label="Save")
    button.set_size_request(100, 30)
    place.put(button, 20, 150)
    window.add(place)
    window.connect("destroy", Gtk.main_quit)
    window.show_all()
    window.move(x, y)
    GLib.timeout_add(500, lambda: print("ready", flush=True))
    Gtk.main()


if __name__ == "__main__":
    main()
