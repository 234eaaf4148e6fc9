"""Does what the bench asks for, one JSON line at a time."""

import json
import traceback


def serve(bench, operations, orders, answers):
    """Answer every order with one line: a result, or the error with its traceback."""
    for line in orders:
        order = json.loads(line)
        try:
            answer = {"result": obey(bench, operations, **order)}
        except Exception as error:  # the bench decides; this process goes on
            answer = {"error": f"{type(error).__name__}: {error}", "traceback": traceback.format_exc()}
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


def obey(bench, operations, do, **details):
    """Carry out one order: measure an operation, or do one of the chores."""
    if do == "measure":
        return bench.measure(operations[details["operation"]])
    if do == "forget":
        return bench.subjects.clear()
    with bench.transaction(keep=True):
        return operations[do](bench, **details)
