"""Compares the program with other solvers on the same instances: optima, and ratios of times in one run."""

import argparse
import json
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROUNDS = 3
# Share of the other's time that ours may take, by people and solver; None where none is asked for.
BARS = {(5_000, "ortools"): 0.7, (50_000, "ortools"): 1.5, (5_000, "highs"): 0.1, (50_000, "highs"): 0.1}
# Milliseconds: one decision at the 95th of a hundred, and a plan within a limit.
DECISION = {5_000: 2.0, 50_000: 30.0}
LIMITED = {5_000: 1_000.0}


def ask(*command):
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def write(program, people, seeds):
    folder = HERE / "out"
    asked = ["bench", "planner", "--write", folder, "--staff", people, "--seeds", seeds, "--json"]
    return ask(program, *map(str, asked))["files"]


def solve(solver, file):
    return ask(sys.executable, str(HERE / "solvers.py"), solver, file)


def told(good, text):
    print(("ok     " if good else "MISSED ") + text, flush=True)
    return good


def optima(program, seeds):
    """Objectives only, at 1,000 to 5,000 people."""
    good = True
    for people in range(1_000, 5_001, 1_000):
        files = write(program, people, -(-seeds // 5))
        for solver in ("ortools", "highs"):
            found = [solve(solver, file) for file in files]
            equal = sum(one["cost"] == one["optimum"] for one in found)
            good &= told(equal == len(found), f"{people:>6} people, {solver}: {equal} of {len(found)} optima equal")
    return good


def ours(program, people):
    """Figures of the program by what was measured."""
    bench = ask(program, "bench", "planner", "--staff", str(people), "--json")["bench"]
    return {one["name"].split(": ")[1]: one for one in bench}


def ratios(program, people):
    file = write(program, people, 1)[0]
    bench = ours(program, people)
    cold = bench["whole plan, cold"]["median_ms"] / 1000
    memory = int(re.search(r"\d+", bench["whole plan, cold"]["note"]).group())
    good = True
    for solver in ("ortools", "highs"):
        rounds = ROUNDS if solver == "ortools" or people < 20_000 else 1
        found = [solve(solver, file) for _ in range(rounds)]
        seconds = min(one["seconds"] for one in found)
        equal = all(one["cost"] == one["optimum"] for one in found)
        good &= told(equal, f"{people:>6} people, {solver}: optimum {found[0]['cost']}, ours {found[0]['optimum']}")
        ratio, bar = cold / seconds, BARS.get((people, solver))
        text = f"{people:>6} people, {solver}: ours {cold:.3f} s, theirs {seconds:.3f} s, ratio {ratio:.3f}"
        good &= told(bar is None or ratio <= bar, text + (f" (bar {bar})" if bar else ""))
        theirs = found[0]["memory_kb"]
        fits = memory <= theirs
        good &= told(fits, f"{people:>6} people, {solver}: memory {memory / 1024:.0f} MB, theirs {theirs / 1024:.0f} MB")
    decision, bar = bench["one decision"], DECISION.get(people)
    text = f"{people:>6} people, one decision: median {decision['median_ms']} ms, p95 {decision['p95_ms']} ms, most {decision['max_ms']} ms"
    good &= told(bar is None or decision["p95_ms"] <= bar, text + (f" (bar of p95 {bar})" if bar else ""))
    limited, bar = bench["at most a third of the moves"], LIMITED.get(people)
    text = f"{people:>6} people, limited: {limited['median_ms']:.0f} ms, {limited['note']}"
    good &= told(bar is None or limited["median_ms"] <= bar, text + (f" (bar {bar:.0f} ms)" if bar else ""))
    for name in ("certificate", "what if", "one more person anywhere", "curve of gain", "greedy, as a spreadsheet"):
        print(f"       {people:>6} people, {name}: {bench[name]['median_ms']} ms {bench[name]['note'] or ''}")
    return good


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("--seeds", type=int, default=0, help="compare optima only, of so many instances")
    parser.add_argument("--staff", type=int, nargs="*", default=[5_000, 50_000])
    asked = parser.parse_args()
    if asked.seeds:
        good = optima(asked.program, asked.seeds)
    else:
        good = all([ratios(asked.program, people) for people in asked.staff])
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
