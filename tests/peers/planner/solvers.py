"""Reads an instance and solves it with one solver: `solvers.py ortools|highs FILE` prints one line of JSON."""

import json
import resource
import sys
import time

import numpy as np


class Instance:
    """A minimum-cost flow whose arcs all begin at 0: what must flow on an arc is moved into the supplies."""

    def __init__(self, path):
        with open(path, encoding="ascii") as file:
            head, arcs = file.read().split("\na ", 1)
        supplies = []
        for kind, *fields in map(str.split, head.splitlines()):
            if kind == "n":
                supplies.append(fields)
            elif kind == "p":
                self.nodes = int(fields[1])
            elif kind == "c" and fields[0] == "optimum":
                self.optimum = int(fields[1])
        # Lists of text would take more memory than the solver does.
        table = np.fromstring(arcs.replace("a ", ""), dtype=np.int64, sep=" ").reshape(-1, 5)
        del head, arcs
        self.tail, self.head = table[:, 0] - 1, table[:, 1] - 1
        least, most, self.cost = table[:, 2], table[:, 3], table[:, 4]
        self.capacity = most - least
        self.constant = int((least * self.cost).sum())
        self.supply = np.zeros(self.nodes, dtype=np.int64)
        for node, supply in supplies:
            self.supply[int(node) - 1] += int(supply)
        np.subtract.at(self.supply, self.tail, least)
        np.add.at(self.supply, self.head, least)


def ortools(instance):
    from ortools.graph.python import min_cost_flow

    solver = min_cost_flow.SimpleMinCostFlow()
    solver.add_arcs_with_capacity_and_unit_cost(instance.tail, instance.head, instance.capacity, instance.cost)
    solver.set_nodes_supplies(np.arange(instance.nodes), instance.supply)
    begun = time.perf_counter()
    status = solver.solve()
    seconds = time.perf_counter() - begun
    if status != solver.OPTIMAL:
        raise SystemExit(f"OR-Tools: {status}")
    return solver.optimal_cost(), seconds


def highs(instance):
    import highspy

    arcs = len(instance.cost)
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = arcs, instance.nodes
    model.col_cost_ = instance.cost.astype(float)
    model.col_lower_, model.col_upper_ = np.zeros(arcs), instance.capacity.astype(float)
    model.row_lower_ = model.row_upper_ = instance.supply.astype(float)
    model.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    model.a_matrix_.start_ = np.arange(0, 2 * arcs + 1, 2)
    model.a_matrix_.index_ = np.stack([instance.tail, instance.head], axis=1).ravel()
    model.a_matrix_.value_ = np.tile([1.0, -1.0], arcs)
    solver = highspy.Highs()
    for option, value in {"output_flag": False, "solver": "simplex", "threads": 1, "presolve_rule_off": 1024}.items():
        solver.setOptionValue(option, value)
    solver.passModel(model)
    begun = time.perf_counter()
    solver.run()
    seconds = time.perf_counter() - begun
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        raise SystemExit(f"HiGHS: {solver.getModelStatus()}")
    # Floats of this size are not whole: the flows are, and are counted in whole numbers.
    flows = np.rint(np.array(solver.getSolution().col_value)).astype(np.int64)
    return int((flows * instance.cost).sum()), seconds


def main(name, path):
    instance = Instance(path)
    cost, seconds = {"ortools": ortools, "highs": highs}[name](instance)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    told = {"cost": cost + instance.constant, "optimum": instance.optimum, "seconds": seconds, "memory_kb": memory}
    print(json.dumps(told))


if __name__ == "__main__":
    main(*sys.argv[1:])
