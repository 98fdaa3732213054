"""Sayshow: say it while you show it, and the SOP is written."""

__version__ = "0.1.0"
