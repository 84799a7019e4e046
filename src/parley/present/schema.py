"""Writes the JSON Schema of a reading: `python -m parley.present.schema > docs/reading.schema.json`."""

from __future__ import annotations

import json
import sys

from parley.present.jsonl import schema

if __name__ == "__main__":
    json.dump(schema(), sys.stdout, indent=1, sort_keys=True)
    sys.stdout.write("\n")
