"""Types lines in an interactive shell, presses Tab after each, and reads the completed lines.

The input is {"command": [path, argument], "lines": [text]}, and the output is the list of completed lines. In the shell,
Ctrl-B must write the line to the pipe ~/lines, and clear the line.
"""

import json
import os
import pty
import select
import signal
import sys

TAB, CTRL_B = b"\t", b"\x02"


def read_line(pipe, terminal):
    line = b""
    while not line.endswith(b"\n"):
        # Also read what the shell prints. Otherwise the terminal would be full, and the shell would wait.
        for ready in select.select([pipe, terminal], [], [])[0]:
            text = os.read(ready, 65536)
            line += text if ready == pipe else b""
    return line.decode().removesuffix("\n")


job = json.load(sys.stdin)
# If the shell writes no line, end instead of waiting. This closes the terminal, which ends the shell.
signal.alarm(120)
path = os.path.expanduser("~/lines")
os.mkfifo(path)
# With O_RDWR, the pipe stays open while no shell writes to it.
pipe = os.open(path, os.O_RDWR)
child, terminal = pty.fork()
if child == 0:
    os.execv(job["command"][0], job["command"])
completed = []
for line in job["lines"]:
    os.write(terminal, line.encode() + TAB + CTRL_B)
    completed.append(read_line(pipe, terminal))
os.kill(child, signal.SIGKILL)
os.waitpid(child, 0)
os.remove(path)
json.dump(completed, sys.stdout)
