"""The verbs of both shells: record with live followers, build a draft, demonstrate the whole way."""
