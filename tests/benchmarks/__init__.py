"""Measurements, printed as ratios side by side; none of them is a timed test. Run one with `python -m tests.benchmarks.NAME`."""
