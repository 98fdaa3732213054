"""Tests that make up their own cases."""
