"""Small forms in three toolkits, laid out alike: a name, a secret, a button."""
