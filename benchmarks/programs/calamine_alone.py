"""Read the cells of a sheet with calamine and do nothing with them."""

import json
import resource
import sys
import time

from python_calamine import CalamineWorkbook

start = time.process_time()
CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python(skip_empty_area=False)
print(json.dumps([time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss]))
