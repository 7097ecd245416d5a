#!/usr/bin/env bash
# Run every benchmark of speed, memory and growth and draw the pictures. Usage: benchmarks/run_all.sh DATA [PYTHON]
# DATA is a folder of *.txt.xz, one paragraph a line. The peers go into an environment of their own, made where absent.
set -euo pipefail
data=$(realpath "$1")
python=${2:-.venv/bin/python}
cd "$(dirname "$0")/.."
work=${KEKIZ_BENCHMARKS:-/tmp/kekiz-benchmarks}
if [ ! -x "$work/peers/bin/python" ]; then
    python3 -m venv "$work/peers"
    "$work/peers/bin/pip" install -q -r benchmarks/peers.txt
fi
export PYTHONPATH=$PWD
"$python" benchmarks/growth.py "$data" --work "$work"
"$python" benchmarks/speed.py "$data" --peers "$work/peers/bin/python" --work "$work"
"$python" benchmarks/cold_start.py --peers "$work/peers/bin/python"
"$work/peers/bin/python" benchmarks/pictures.py
