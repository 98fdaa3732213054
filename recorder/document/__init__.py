"""The SOP that people edit. It does not know recordings.

`model` (plain frozen data), `edits`, `narration` and `texts` (the verbs: steps and sections, single sentences, find and
replace), `history` (undo), `file` (the ``.sop`` file; `schema`, `rows` and `images` are its parts), `revisions` (named
versions), `redaction` and `private` (what must not be seen), `report` (what ``sayshow show --json`` prints).
"""
