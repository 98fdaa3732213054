"""The Qt shell: tray, recording bar, editor, settings. Widgets emit, `app` connects."""
