"""Makes the table of docs/architectures.md: every classification architecture of torchvision, traced, scripted, frozen.

    PROBE_CLASSPATH=… OMP_NUM_THREADS=1 python3 check_architectures.py FOLDER [NAME…] >> rows.md

See archive_check.py for what is compared. FOLDER holds one archive at a time.
"""
import sys
import warnings

import torch
import torchvision
from archive_check import Probe, prepare, rows

warnings.filterwarnings("ignore")
FIXED = {"vit_b_16": 224, "vit_b_32": 224, "vit_l_16": 224, "vit_l_32": 224, "vit_h_14": 224, "maxvit_t": 224}


def extent(name):
    return FIXED.get(name, 128 if name.startswith(("inception", "swin", "alexnet")) else 96)


def made(name):
    # aux_logits stays at the default: the heads in training only are part of the archive
    options = {"init_weights": False} if name in ("googlenet", "inception_v3") else {}
    return torchvision.models.get_model(name, weights=None, **options)


def line(name, row):
    cells = [name, row["form"], f"{extent(name)}²"]
    if "not made" in row:
        return cells + ["", "", "", "torch.jit: " + row["not made"]]
    if "said" in row:
        return cells + ["", "", "", row["said"]]
    problems = [row[key] for key in ("names", "problem") if key in row]
    off = f"{max(row['map'], row['logits']):.0e}" if "map" in row else ""
    return cells + [str(row["layers"]), f"`{row['layer']}`", "×".join(map(str, row["grid"])),
                    "; ".join([off] + problems if off else problems)]


if __name__ == "__main__":
    probe = Probe()
    for architecture in sys.argv[2:] or torchvision.models.list_models(module=torchvision.models):
        torch.manual_seed(0)
        x = torch.randn(1, 3, extent(architecture), extent(architecture))
        model = prepare(made(architecture), x)
        for found in rows(probe, sys.argv[1], architecture, model, x):
            print("| " + " | ".join(line(architecture, found)) + " |", flush=True)
