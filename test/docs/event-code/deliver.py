"""Calls the handlers of all sources in one process: reads JSON, and prints what they printed for each event."""
import contextlib
import io
import json
import sys

results = []
for job in json.load(sys.stdin):
    scope = {}
    exec(job["source"], scope)
    row = []
    for event in job["events"]:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            scope["handle"](event)
        row.append(printed.getvalue())
    results.append(row)
json.dump(results, sys.stdout)
