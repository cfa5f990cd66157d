"""Every figure of an event as rows, each with who says so: python3 figures-of-an-event.py http://127.0.0.1:8787 harbour"""
import csv
import io
import sys
import urllib.request

base, event = (sys.argv[1:] + ["http://127.0.0.1:8787", "syria-coast-2025"][len(sys.argv) - 1 :])[:2]
with urllib.request.urlopen(f"{base}/v1/figures.csv?event={event}") as answer:
    for row in csv.DictReader(io.TextIOWrapper(answer, "utf-8", newline="")):
        print(row["sentence"])
