#!/usr/bin/env python3
"""Reads orders by the million: pipes them through `ingest stream` on Apache Spark and writes Parquet.

    spark-submit spark_ingest.py hdfs:///orders hdfs:///plans --ingest ./ingest
    spark-submit spark_ingest.py archive.orders hdfs:///plans --table

INPUT is a folder, taken with all its subfolders, or with --table a table (or a folder of Parquet files) whose columns
are `name` (string) and `content` (binary). OUTPUT gets four folders of Parquet:

    plans        document, line: the answer of `ingest stream`, which the other three are made from
    documents    one row per order: status, code and message where it failed, the decree's head, counts
    items        one row per item: number, section, activity, responsible, deadline, due, terms (JSON), result, other
    diagnostics  one row per diagnostic

An order is told by `document`: its path below INPUT, or its name in the table.
"""
import argparse
import base64
import json
import posixpath
import shlex

from pyspark.sql import SparkSession
from pyspark.sql import functions as F

DIAGNOSTIC = "struct<severity: string, code: string, message: string, plan: int, item: int, location: string>"
RESPONSIBLE = "struct<text: string, party: string, role: string, agreement: boolean>"
DEADLINE = "struct<text: string, due: string, terms: string>"
ITEM = (
    f"struct<number: string, section: array<string>, activity: string, responsible: array<{RESPONSIBLE}>, "
    f"deadline: {DEADLINE}, result: string, other: string, location: string>"
)
PLAN = f"struct<annex: string, title: string, period: struct<start: string, end: string>, items: array<{ITEM}>>"
DECREE = "struct<kind: string, issuer: string, date: string, number: string, title: string>"
ANSWER = (
    "key string, error struct<code: string, message: string>, "
    "plan struct<source: struct<name: string, mediaType: string, bytes: bigint, sha256: string>, "
    f"decree: {DECREE}, plans: array<{PLAN}>, diagnostics: array<{DIAGNOSTIC}>>"
)


def main():
    options = parse_arguments()
    spark = SparkSession.builder.appName("ingest").getOrCreate()
    orders = read_table(spark, options) if options.table else read_folder(spark, options)
    answer(spark, orders, options)
    write_tables(spark, options.output, options.mode)


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--table", action="store_true", help="INPUT is a table of name and content")
    parser.add_argument("--ingest", default="ingest", help="the program, on every executor (default: from PATH)")
    parser.add_argument("--options", default="", help="options for `ingest stream`, such as '--timeout 30'")
    parser.add_argument("--partitions", type=int, help="how many pieces the work is cut into")
    parser.add_argument("--mode", default="errorifexists", choices=["errorifexists", "overwrite", "append"])
    return parser.parse_args()


def read_folder(spark, options):
    """Pairs of a path below the folder and a content."""
    root = spark._jvm.org.apache.hadoop.fs.Path(options.input)
    root = root.getFileSystem(spark._jsc.hadoopConfiguration()).resolvePath(root).toString()
    files = spark.read.format("binaryFile").option("recursiveFileLookup", "true").load(options.input)
    if options.partitions:
        files = files.repartition(options.partitions)
    return files.select("path", "content").rdd.map(lambda row: (posixpath.relpath(row.path, root), row.content))


def read_table(spark, options):
    is_name = "/" not in options.input
    table = spark.read.table(options.input) if is_name else spark.read.parquet(options.input)
    if options.partitions:
        table = table.repartition(options.partitions)
    return table.select("name", "content").rdd.map(lambda row: (row.name, row.content))


def record(order):
    """One line of what `ingest stream` reads."""
    name, content = order
    encoded = base64.b64encode(bytes(content)).decode("ascii")
    return json.dumps({"content": encoded, "key": name, "name": posixpath.basename(name)}, ensure_ascii=False)


def answer(spark, orders, options):
    """Keeps what the program says of each order, so that nothing is read twice."""
    command = f"{shlex.quote(options.ingest)} stream {options.options}"
    lines = orders.map(record).pipe(command, checkCode=True)
    rows = spark.createDataFrame(lines.map(lambda line: (line,)), "line string")
    rows = rows.select(F.get_json_object("line", "$.key").alias("document"), "line")
    rows.write.mode(options.mode).parquet(posixpath.join(options.output, "plans"))


def write_tables(spark, output, mode):
    lines = spark.read.parquet(posixpath.join(output, "plans"))
    answers = lines.select("document", F.from_json("line", ANSWER).alias("answer")).select("document", "answer.*")
    plans = answers.where("plan is not null")

    documents = answers.select(
        "document",
        F.when(F.col("error").isNull(), "read").otherwise("failed").alias("status"),
        "error.code", "error.message", "plan.source.sha256", "plan.source.mediaType", "plan.source.bytes",
        "plan.decree.kind", "plan.decree.issuer", "plan.decree.date", "plan.decree.number", "plan.decree.title",
        F.size("plan.plans").alias("plans"),
        F.expr("aggregate(plan.plans, 0, (sum, one) -> sum + size(one.items))").alias("items"),
    )
    items = (
        plans.select("document", F.posexplode("plan.plans").alias("plan_index", "plan"))
        .select("document", "plan_index", F.posexplode("plan.items").alias("item_index", "item"))
        .select(
            "document", F.col("plan_index").alias("plan"), F.col("item_index").alias("item"),
            "item.number", "item.section", "item.activity", "item.responsible",
            F.col("item.deadline.text").alias("deadline"), "item.deadline.due", "item.deadline.terms",
            "item.result", "item.other", "item.location",
        )
    )
    diagnostics = plans.select("document", F.explode("plan.diagnostics").alias("diagnostic")).select(
        "document", "diagnostic.*"
    )
    for name, table in [("documents", documents), ("items", items), ("diagnostics", diagnostics)]:
        table.write.mode(mode).parquet(posixpath.join(output, name))


if __name__ == "__main__":
    main()
