"""Can this machine record, hear, recognise and export? Named checks, each with what to do."""
