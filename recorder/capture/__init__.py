"""The live machine: the only code that sees screen, mouse, keyboard and microphone. It writes one recording.

listener thread      stamps raw input, puts it in a queue                            input
scribe thread        writes presses, picks the frame from before them                session
locator thread       asks what was under them, follows typing, masks secrets         locator, lookups, typing
grabber thread       keeps the last moments of the screen                            screen
encoder, saver       video and lossless pictures, each behind a short queue          video, pictures
sound thread         narration segments on the same clock                            microphone
"""
