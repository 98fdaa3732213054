"""What other programs made becomes a recording of ours, which is then drafted like any other.

`film` opens a video from a stranger, `watching` tells from its pictures where the pointer is and when something was done,
`video` writes the recording of it. What nobody can know from pictures is written down as a guess.
"""
