"""Read and validate a refugees sheet with frictionless.

It imports whatever is called frictionless_..., so this file must have another name: it would run twice.
"""

import json
import os
import resource
import sys
import time
from pathlib import Path

from frictionless import Resource, Schema

COUNTRIES = ["TUR", "JOR", "LBN", "IRQ"]
METHODS = ["registered", "assisted", "estimated", "press"]

sheet = Path(sys.argv[1])
os.chdir(sheet.parent)  # it trusts relative paths only
start = time.process_time()
required = {"required": True}
schema = Schema.from_descriptor(
    {
        "fields": [
            {"name": "as_of", "type": "date", "constraints": required},
            {"name": "country", "type": "string", "constraints": {**required, "enum": COUNTRIES}},
            {"name": "area", "type": "string"},
            {"name": "registered", "type": "integer", "constraints": {**required, "minimum": 0}},
            {"name": "method", "type": "string", "constraints": {**required, "enum": METHODS}},
            {"name": "source", "type": "string", "constraints": required},
        ],
        "primaryKey": ["as_of", "country", "area", "method"],
    }
)
report = Resource(path=sheet.name, schema=schema).validate()
seconds = time.process_time() - start
assert report.valid, report.flatten(["rowNumber", "fieldName", "type"])[:3]
print(json.dumps([seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss]))
