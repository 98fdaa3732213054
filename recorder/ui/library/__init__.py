"""The library: all SOPs of a folder, found, kept in order, reviewed."""
