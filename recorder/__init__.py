"""Sayshow: say it while you show it, and the SOP is written."""

import os

__version__ = "0.1.0"

# onnxruntime 1.32 reports its use to its maker unless this is set before it is loaded; nothing here may use the network.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
