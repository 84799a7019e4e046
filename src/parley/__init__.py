"""Parley reads news about an international crisis and keeps score of who predicted what."""

import os

__version__ = "0.1.0"

# Builds of onnxruntime (1.32 is one) number the device in the user's cache and report its use to their maker over the
# network, unless this is set before they are imported.
os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")
