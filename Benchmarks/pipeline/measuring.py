"""Runs commands and says what they took: wall time, processor time of all their processes, memory of the largest
process, bytes of output."""
import dataclasses
import os
import statistics
import subprocess
import time


@dataclasses.dataclass
class Command:
    arguments: object
    shell: bool = False
    environment: dict = dataclasses.field(default_factory=dict)


@dataclasses.dataclass
class Run:
    seconds: float
    processor: float
    memory: int
    output: int


def measure(command):
    reading, writing = os.pipe()
    started = time.monotonic()
    arguments = command.arguments if command.shell else [str(word) for word in command.arguments]
    process = subprocess.Popen(
        arguments, shell=command.shell, stdout=writing, stderr=subprocess.DEVNULL,
        env=os.environ | command.environment,
    )
    os.close(writing)
    output = 0
    while chunk := os.read(reading, 1 << 20):
        output += len(chunk)
    os.close(reading)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"failed with {process.returncode}: {arguments}")
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, output)


def compare(ours, yardstick, rounds):
    """Medians of both, run in turn so that whatever else the machine does falls on both."""
    runs = [(measure(ours), measure(yardstick)) for _ in range(rounds)]
    seconds = statistics.median(our.seconds for our, _ in runs)
    other = statistics.median(their.seconds for _, their in runs)
    processor = statistics.median(our.processor for our, _ in runs)
    their_processor = statistics.median(their.processor for _, their in runs)
    return {
        "seconds": seconds, "yardstick": other, "ratio": seconds / other,
        "processor": processor, "processorRatio": processor / max(their_processor, 1e-6),
        "memory": max(our.memory for our, _ in runs), "output": runs[0][0].output,
    }
