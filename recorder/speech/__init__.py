"""Narration into words, while it is being spoken, on this machine only.

models, download    which weights are here, whether they are what they should be, and how to get larger ones
whisper             the one door to faster-whisper: recognition and voice detection
chunker             where one utterance ends and which ones are recognised together
hotwords            the names on the screen, given to the recogniser
narration           the growing sound files as stretches of sound on the recording's clock
ledger              the transcript: what is done, kept so that it can be taken up again at any point
follow              the child process that does it
"""
