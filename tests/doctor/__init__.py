"""Tests of the checks of this computer."""
