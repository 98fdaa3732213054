"""A window that turns red the moment it is pressed and white when released: the hardest case for the picture before a click.

Plain X, no toolkit: it repaints within a fraction of a millisecond. Prints ``ready`` when it is shown.
"""

from __future__ import annotations

from Xlib import X, display


def main() -> None:
    """Paint until killed."""
    connection = display.Display()
    screen = connection.screen()
    window = screen.root.create_window(
        0,
        0,
        600,
        500,
        0,
        screen.root_depth,
        X.InputOutput,
        X.CopyFromParent,
        background_pixel=0xFFFFFF,
        override_redirect=True,
        event_mask=X.ButtonPressMask | X.ButtonReleaseMask | X.ExposureMask,
    )
    window.map()
    pen = window.create_gc(foreground=0xFF0000)
    paper = window.create_gc(foreground=0xFFFFFF)
    connection.sync()
    print("ready", flush=True)
    while True:
        event = connection.next_event()
        if event.type in (X.ButtonPress, X.ButtonRelease, X.Expose):
            window.fill_rectangle(pen if event.type == X.ButtonPress else paper, 0, 0, 600, 500)
            connection.flush()


if __name__ == "__main__":
    main()
