#!/usr/bin/env python3
"""Runs spark_ingest.py on two local cores over the fixtures and compares with `ingest batch`.

    cluster/.venv/bin/python cluster/test_spark_ingest.py [--ingest PROGRAM]
"""
import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = HERE.parent / ".build/release/ingest"


class SparkIngestTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        root = pathlib.Path(cls.scratch.name)
        cls.orders = root / "orders"
        for number, order in enumerate(sorted((HERE.parent / "Tests/Fixtures").glob("*/input.*"))):
            copy = cls.orders / f"20{10 + number % 10}" / f"приказ {order.parent.name}{order.suffix}"
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(order, copy)
        (cls.orders / "letter.txt").write_text("Уважаемые коллеги!\n")
        (cls.orders / "picture.txt").write_bytes(bytes([0xFF, 0xD8, 0xFF, 0xE0, 0, 16]) + b"JFIF" + bytes(900))

        cls.output = root / "plans"
        command = [sys.executable, HERE / "spark_ingest.py", cls.orders, cls.output, "--ingest", PROGRAM]
        environment = {"PATH": "/usr/bin:/bin", "PYSPARK_SUBMIT_ARGS": "--master local[2] pyspark-shell"}
        environment |= {"PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
        run = subprocess.run(command, env=environment, capture_output=True, text=True)
        assert run.returncode == 0, run.stderr[-4000:]

        folder = root / "batch"
        subprocess.run([PROGRAM, "batch", "-q", cls.orders, "-o", folder], capture_output=True)
        report = json.loads((folder / "report.json").read_text())
        cls.files = {str(pathlib.Path(f["path"]).relative_to(cls.orders)): f for f in report["files"]}
        cls.plans = {
            name: json.loads((folder / f["output"]).read_text()) for name, f in cls.files.items() if "output" in f
        }

        from pyspark.sql import SparkSession

        cls.spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
        cls.spark.sparkContext.setLogLevel("ERROR")

    @classmethod
    def tearDownClass(cls):
        cls.spark.stop()
        cls.scratch.cleanup()

    def table(self, name):
        return [row.asDict(recursive=True) for row in self.spark.read.parquet(str(self.output / name)).collect()]

    def test_every_order_is_answered(self):
        documents = {row["document"]: row for row in self.table("documents")}
        self.assertEqual(documents.keys(), self.files.keys())
        self.assertGreater(len(self.plans), 0)
        for name, file in self.files.items():
            self.assertEqual(documents[name]["status"] == "failed", file["status"] == "failed", name)
            if file["status"] == "failed":
                self.assertEqual(documents[name]["code"], file["code"])
            else:
                self.assertEqual(documents[name]["sha256"], file["sha256"])
                self.assertEqual(documents[name]["items"], file["items"])

    def test_plans_are_those_of_the_batch(self):
        lines = {row["document"]: json.loads(row["line"]) for row in self.table("plans")}
        for name, plan in self.plans.items():
            self.assertEqual(lines[name], {"key": name, "plan": plan})

    def test_items_are_those_of_the_batch(self):
        rows = {(row["document"], row["plan"], row["item"]): row for row in self.table("items")}
        items = {
            (name, p, i): item
            for name, plan in self.plans.items()
            for p, one in enumerate(plan["plans"])
            for i, item in enumerate(one["items"])
        }
        self.assertEqual(rows.keys(), items.keys())
        for key, item in items.items():
            row, deadline = rows[key], item.get("deadline", {})
            self.assertEqual(row["activity"], item["activity"])
            self.assertEqual(row["number"], item.get("number"))
            self.assertEqual(row["deadline"], deadline.get("text"))
            self.assertEqual(row["due"], deadline.get("due"))
            self.assertEqual(json.loads(row["terms"] or "null"), deadline.get("terms"))
            texts = [r["text"] for r in row["responsible"] or []]
            self.assertEqual(texts, [r["text"] for r in item.get("responsible", [])])

    def test_diagnostics_are_those_of_the_batch(self):
        found = sorted((r["document"], r["code"], r["message"]) for r in self.table("diagnostics"))
        told = sorted((n, d["code"], d["message"]) for n, plan in self.plans.items() for d in plan["diagnostics"])
        self.assertEqual(found, told)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--ingest", type=pathlib.Path, default=PROGRAM)
    options, rest = parser.parse_known_args()
    PROGRAM = options.ingest.resolve()
    unittest.main(argv=sys.argv[:1] + rest)
