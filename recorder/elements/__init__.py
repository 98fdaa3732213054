"""What is under a point of the screen, and which field has the keyboard: accessibility first, then reading the picture.

`finder` is the way in; `rules` and `descent` are the platform-free part; `linux`, `windows` and `macos` are thin back
ends; `ocr` and `names` read names from pictures where accessibility gives none.
"""
