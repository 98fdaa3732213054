"""From what was done and said to a draft: pure functions, no clock, no disk, no Qt, no threads."""
