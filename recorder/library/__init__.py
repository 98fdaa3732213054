"""Finding documents: what lies in a folder, which recordings wait to become documents, and search over all texts."""
