"""Prints the tables of docs/architectures.md from the results of check_architectures.py, check_zoos.py or check_ages.py.

    python3 architecture_tables.py each RESULTS.jsonl          a row for each archive
    python3 architecture_tables.py networks RESULTS.jsonl      a row for each network
    python3 architecture_tables.py ages RESULTS.jsonl          a row for each version of PyTorch
"""
import json
import sys
from itertools import groupby
from pathlib import Path

MEASURED = ("logits", "layercam", "gradcam")


def order(version):
    return tuple(int(part) for part in version.split("."))


def off(found):
    values = [found[key] for key in MEASURED if key in found]
    return max(values) if len(values) == len(MEASURED) else None


def number(value):
    return "0" if value == 0 else f"{value:.0e}"


def sentence(found):
    """What is off, and whatever else is to be said."""
    if "not made" in found:
        return "torch.jit: " + found["not made"].replace("|", "\\|")
    if "said" in found:
        return found["said"].replace("|", "\\|")
    parts = [number(off(found))] if off(found) is not None else []
    parts += [found[key] for key in ("names", "problem") if key in found]
    return "; ".join(parts) + (" (double)" if found.get("double") else "")


def grid(found):
    return "×".join(map(str, found["grid"])) if "grid" in found else ""


def extent(shape):
    return f"{shape[-1]}²" if len(shape) == 4 and shape[-1] == shape[-2] else "×".join(map(str, shape[2:]))


def each(lines):
    print("| architecture | archive | input | layers | default layer | grid | max \\|Δ\\| |\n|---|---|---|---|---|---|---|")
    for one in sorted(lines, key=lambda one: (one["name"], one["form"])):
        layer = f"`{one['layer']}`" if "layer" in one else ""
        print(f"| {one['name']} | {one['form']} | {extent(one['shape'])} | {one.get('layers', '')} | {layer} | {grid(one)} "
              f"| {sentence(one)} |")


def form(one):
    return one["form"] + (" as traced" if one.get("frozen") == "trace" else "")


def networks(lines):
    print("| network | input | archives | default layer | grid | max \\|Δ\\| |\n|---|---|---|---|---|---|")
    for name in dict.fromkeys(one["name"] for one in lines):
        group = [one for one in lines if one["name"] == name]
        compared = [one for one in group if off(one) is not None]
        others = [f"{form(one)}: {sentence(one)}" for one in group if off(one) is None or "names" in one]
        named = next((one for one in compared if not one["form"].startswith("frozen")), compared[0] if compared else {})
        layer = f"`{named['layer']}`" if named else ""
        worst = number(max(map(off, compared))) if compared else ""
        double = " (frozen: double)" if any(one.get("double") for one in compared) else ""
        print(f"| {name} | {extent(group[0]['shape'])} | {', '.join(map(form, compared))} | {layer} | {grid(named)} "
              f"| {'; '.join(([worst + double] if worst else []) + others)} |")


def ages(lines):
    print("| PyTorch | archives | maps compared | logits | maps | |\n|---|---|---|---|---|---|")
    lines = sorted(lines, key=lambda one: order(one["version"]))
    for version, group in groupby(lines, key=lambda one: one["version"]):
        group = list(group)
        logits = [one["logits"] for one in group if "logits" in one]
        maps = [max(one["layercam"], one["gradcam"]) for one in group if "layercam" in one]
        others = [f"{one['name']} {one['form']}: {one.get('said') or one.get('problem') or one['names']}" for one in group
                  if "said" in one or "problem" in one or "names" in one]
        print(f"| {version} | {len(group)} | {len(maps)} | {number(max(logits))} | {number(max(maps))} | {'; '.join(others)} |")


if __name__ == "__main__":
    found = {}
    for text in Path(sys.argv[2]).read_text().splitlines():
        line = json.loads(text)
        # the latest counts
        found[(line.get("version"), line["name"], line["form"])] = line
    {"each": each, "networks": networks, "ages": ages}[sys.argv[1]](list(found.values()))
