#!/bin/sh
# Every figure of an event as a table: sh figures-of-an-event.sh http://127.0.0.1:8787 harbour
set -eu
curl --silent --show-error --fail "${1:-http://127.0.0.1:8787}/v1/figures.csv?event=${2:-syria-coast-2025}"
