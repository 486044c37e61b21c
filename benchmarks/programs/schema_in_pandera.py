"""Read a refugees sheet with pandas and openpyxl, and check its columns with pandera."""

import json
import resource
import sys
import time

import pandas as pd
import pandera.pandas as pa

COUNTRIES = ["TUR", "JOR", "LBN", "IRQ"]
METHODS = ["registered", "assisted", "estimated", "press"]

start = time.process_time()
frame = pd.read_excel(sys.argv[1], engine="openpyxl")
schema = pa.DataFrameSchema(
    {
        "as_of": pa.Column("datetime64[ns]", coerce=True),
        "country": pa.Column(str, pa.Check.isin(COUNTRIES)),
        "area": pa.Column(str, nullable=True),
        "registered": pa.Column("int64", pa.Check.ge(0)),
        "method": pa.Column(str, pa.Check.isin(METHODS)),
        "source": pa.Column(str),
    },
    unique=["as_of", "country", "area", "method"],
)
schema.validate(frame, lazy=True)
print(json.dumps([time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss]))
