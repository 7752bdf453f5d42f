"""The results as a page for people."""
import os
import statistics

MIB = 1 << 20


def machine():
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / (1 << 30)
    return f"{os.cpu_count()} cores, {memory:.0f} GiB of memory"


def point(factor, size, runs):
    return {
        "factor": factor, "size": size, "seconds": statistics.median(run.seconds for run in runs),
        "memory": max(run.memory for run in runs), "output": runs[0].output,
    }


def page(results):
    lines = [f"Measured on {results['machine']}; medians, each run in turn with its yardstick."]
    if results["scale"] > 1:
        lines.append(f"A quick run: a {results['scale']}th of the sizes.")
    if "docx" in results:
        lines += against("DOCX", "unzip \\| xmllint --stream", 1.5, results["docx"])
    if "text" in results:
        lines += against("Text", "wc -m", 3, results["text"])
    if "batch" in results:
        lines += batch(results["batch"])
    if "growth" in results:
        lines += growth(results["growth"])
    return "\n".join(lines) + "\n"


def against(name, yardstick, limit, rows):
    lines = [
        "", f"| {name}, rows | ingest | {yardstick} | ratio (at most {limit}) | processor's | memory | output |",
        "| ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for row in rows:
        lines.append(
            f"| {row['rows']:,} | {time(row['seconds'])} | {time(row['yardstick'])} | {row['ratio']:.2f} | "
            f"{row['processorRatio']:.2f} | "
            f"{row['memory'] / MIB:.0f} MiB | {row['output'] / MIB:.1f} MiB |"
        )
    more = (rows[2]["memory"] - rows[1]["memory"]) / (rows[2]["output"] - rows[1]["output"])
    return lines + ["", f"From {rows[1]['rows']:,} to {rows[2]['rows']:,} rows memory grows by {more:.2f} of the output."]


def batch(result):
    return [
        "", f"| {result['files']:,} orders of 20 rows, DOCX | files a second |", "| --- | ---: |",
        f"| ingest batch, 1 core | {result['one']:,.0f} |",
        f"| ingest batch, 2 cores | {result['two']:,.0f} ({result['two'] / result['one']:.2f} times) |",
        f"| two runs of 1 core at once, for comparison | {result['apart']:,.0f} "
        f"({result['apart'] / result['one']:.2f} times) |",
        f"| python-docx reading the same cells, 1 core | {result['python']:,.1f} "
        f"(ingest is {result['one'] / result['python']:,.0f} times as fast) |",
    ]


def growth(lines):
    page = [""]
    for name, points in lines.items():
        first = points[0]
        page += [
            "", f"| {name} | time | per {name.split()[-1][:-1]} | against 1× | memory |",
            "| ---: | ---: | ---: | ---: | ---: |",
        ]
        for point in points:
            each = point["seconds"] / point["size"]
            page.append(
                f"| {point['size']:,} | {time(point['seconds'])} | {each * 1e6:.1f} µs | "
                f"{each / (first['seconds'] / first['size']):.2f} | {point['memory'] / MIB:.0f} MiB |"
            )
    return page


def time(seconds):
    return f"{seconds * 1000:.1f} ms" if seconds < 1 else f"{seconds:.2f} s"
