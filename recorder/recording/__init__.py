"""What was captured: plain data, and a folder of files that survives a crash.

`events` (what hands did), `element` (what was under them), `transcript` (what was said), `bundle` (the folder),
`frames` (the picture at a time). Times are seconds on one monotonic clock that starts at 0 with the recording; places are
pixels of the whole desktop.
"""
