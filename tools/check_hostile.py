#!/usr/bin/env python3
"""Gives a program hostile files and checks that each ends as it should, in 2 s and 300 MB.

    tools/check_hostile.py .build/release/ingest [NAME...]      (names as it prints them, to try only those)

Each file is made here, in a temporary folder. What is expected is "error" (exit code 65, a message with a code in
brackets), "text" (exit code 0 and the word КОНЕЦ in the output) or "either" of these, the word not asked for. A canary
file stands beside them that several of them name; nobody may open it.
"""
import ctypes
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import hostile_docx
import hostile_others

SECONDS, MEGABYTES = 2, 300
# A small process between this one, whose memory would count as the child's, and the program.
MEASURE = """
import json, resource, subprocess, sys, time
started = time.monotonic()
with open(sys.argv[1], "wb") as output, open(sys.argv[2], "wb") as errors:
    try: code = subprocess.run(sys.argv[3:], stdout=output, stderr=errors, timeout=120).returncode
    except subprocess.TimeoutExpired: code = -1
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([code, time.monotonic() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024]))
"""


class Watch:
    """Tells whether anybody has opened a file (inotify)."""

    def __init__(self, path):
        libc = ctypes.CDLL(None, use_errno=True)
        self.handle = libc.inotify_init1(os.O_NONBLOCK)
        opened = 0x20
        if self.handle < 0 or libc.inotify_add_watch(self.handle, os.fsencode(path), opened) < 0:
            raise OSError(ctypes.get_errno(), "inotify")

    def saw(self):
        try:
            return bool(os.read(self.handle, 1 << 16))
        except BlockingIOError:
            return False


def check(program, path, expected, watch):
    output, errors = path.parent / "output", path.parent / "errors"
    command = [sys.executable, "-c", MEASURE, output, errors, program, "document", path]
    code, seconds, processor, memory = json.loads(subprocess.check_output(command))
    told = re.search(r"\[([a-z0-9-]+)\]", errors.read_text(errors="replace"))
    wrong = []
    if code not in (0, 65):
        wrong.append("hangs" if code == -1 else f"exit code {code}")
    if code == 65 and not told:
        wrong.append("no clear error")
    if expected == "error" and code == 0:
        wrong.append("no error")
    if expected == "text" and (code != 0 or "КОНЕЦ".encode() not in output.read_bytes()):
        wrong.append("text not read")
    if watch.saw():
        wrong.append("canary opened")
    # What the machine does besides is no fault of the program's.
    if min(seconds, processor) > SECONDS:
        wrong.append("too slow")
    if memory > MEGABYTES:
        wrong.append("too large")
    result = told.group(1) if code == 65 and told else "text" if code == 0 else ""
    return wrong, f"{seconds:5.2f} s {processor:5.2f} s {memory:4} MB  {result}"


def main():
    program, wanted = sys.argv[1], set(sys.argv[2:])
    failures = count = 0
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        canary = folder / "canary.txt"
        canary.write_text("canary that must not sing")
        watch = Watch(canary)
        docx = ((f"{name}.docx", data, expected) for name, data, expected in hostile_docx.cases(canary))
        for cases in (docx, hostile_others.cases(canary)):
            for name, data, expected in cases:
                if wanted and name not in wanted:
                    continue
                path = folder / name.replace("/", "_")
                path.write_bytes(data)
                wrong, figures = check(program, path, expected, watch)
                path.unlink()
                count += 1
                failures += bool(wrong)
                print(f"{'FAIL' if wrong else 'ok':4} {name:32} {figures}  {'; '.join(wrong)}", flush=True)
    print(f"{count} files, {failures} failures")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
