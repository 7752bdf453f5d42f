#!/usr/bin/env python3
"""Checks that what ingest prints is what an independent RFC 8785 implementation makes of it, and that it does not
depend on the environment.

    tools/check_canonical.py --ingest .build/release/ingest ORDER…

Needs PyPI's `rfc8785`.
"""
import argparse
import json
import os
import subprocess
import sys

import rfc8785

ENVIRONMENTS = [
    {"LANG": "C"},
    {"LANG": "ru_RU.UTF-8"},
    {"LC_ALL": "ru_RU.UTF-8", "TZ": "Asia/Vladivostok"},
    {"TZ": "America/Los_Angeles"},
]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ingest", required=True)
    parser.add_argument("orders", nargs="+")
    args = parser.parse_args()
    checked, faults = 0, []
    for order in args.orders:
        outputs = []
        for environment in ENVIRONMENTS:
            command = [args.ingest, order, "--quiet"]
            environment = {"PATH": os.environ["PATH"], **environment}
            outputs.append(subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment).stdout)
        if not outputs[0]:
            continue
        checked += 1
        if len(set(outputs)) > 1:
            faults.append(f"{order}: the bytes depend on the environment")
        if rfc8785.dumps(json.loads(outputs[0])) + b"\n" != outputs[0]:
            faults.append(f"{order}: not canonical")
    print("\n".join(faults) or "all canonical", file=sys.stderr)
    print(f"{checked - len(faults)} passed, {len(faults)} failed")
    sys.exit(bool(faults))


main()
