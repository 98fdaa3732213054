"""The SOP that people edit: its model, its verbs, its file. It does not know recordings."""
