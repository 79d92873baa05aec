"""Compares what ExplainJ finds in archives of several versions of PyTorch with what those versions found themselves.

    PROBE_CLASSPATH=… OMP_NUM_THREADS=1 python3 check_ages.py FOLDER RESULTS.jsonl

FOLDER holds what make_aged_archives.py wrote. Of a frozen archive, whose layers are operations, the module whose
activation is the same takes the hook's place. What RESULTS has already is not run again.
"""
import json
import sys
from pathlib import Path

import torch
from archive_check import SAME_ACTIVATION, Probe, maps


def tensor(evidence, what):
    return torch.tensor(evidence[what]).reshape(evidence["shape"])


def same(reference, answer):
    """What the reference has for the layer explained; a frozen archive's by its activation."""
    found = reference["evidence"].get(answer["layer"])
    if found:
        return found
    activation = torch.tensor(answer["activation"]).reshape(answer["shape"])
    for one in reversed(list(reference["evidence"].values())):
        if one["shape"] == answer["shape"]:
            sought = tensor(one, "activation")
            if (sought - activation).abs().max() <= SAME_ACTIVATION * sought.abs().max():
                return one
    return None


def compared(reference, form, answer):
    if answer.get("error"):
        return {"said": answer["error"]}
    found = {"layer": answer["layer"], "grid": answer["grid"]}
    logits = torch.tensor(reference["logits"])
    found["logits"] = float((logits - torch.tensor(answer["logits"])).abs().max() / logits.abs().max())
    if form != "frozen" and set(answer["layers"]) != set(reference["modules"]):
        found["names"] = "differ"
    evidence = same(reference, answer)
    if evidence is None:
        return found | {"problem": "no module has this activation"}
    expected = maps(tensor(evidence, "activation"), tensor(evidence, "gradient"), answer["grid"])
    for method, values in expected.items():
        actual = torch.tensor(answer[method]).reshape(answer["grid"])
        found[method] = float((actual - values).abs().max() / values.abs().max())
    return found


if __name__ == "__main__":
    folder, probe, results = Path(sys.argv[1]), Probe(), Path(sys.argv[2])
    done = [json.loads(line) for line in results.read_text().splitlines()] if results.exists() else []
    done = {(one["version"], one["name"]) for one in done}
    with results.open("a") as lines:
        for file in sorted(folder.glob("*.json")):
            reference = json.loads(file.read_text())
            if (reference["version"], reference["name"]) in done:
                continue
            x = torch.tensor(reference["input"]).reshape(reference["shape"])
            for form, archive in reference["forms"].items():
                line = {"version": reference["version"], "name": reference["name"], "form": form}
                line |= compared(reference, form, probe.ask(folder / archive, x))
                lines.write(json.dumps(line) + "\n")
                print(line, flush=True)
