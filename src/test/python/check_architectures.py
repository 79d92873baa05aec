"""Tries every classification architecture of torchvision, traced, scripted and frozen, the smallest first.

    PROBE_CLASSPATH=… OMP_NUM_THREADS=1 python3 check_architectures.py FOLDER RESULTS.jsonl [NAME…]

See archive_check.py for what is compared, and architecture_tables.py for the table. FOLDER holds one archive at a time,
of up to 2.6 GB.
"""
import sys
import warnings
from functools import partial

import torchvision
from archive_check import Net, run

warnings.filterwarnings("ignore")

# what fits the patches and windows of a network that cannot take just any extent
EXTENTS = {"vit_h_14": 56, "vit_b_32": 128, "vit_l_32": 128, "maxvit_t": 224}
FAMILIES = {"vit": 64, "inception": 128, "swin": 128, "alexnet": 128}


def extent(name):
    return EXTENTS.get(name) or next((size for family, size in FAMILIES.items() if name.startswith(family)), 96)


def built(name):
    # aux_logits stays at the default: the heads in training only are part of the archive
    options = {"init_weights": False} if name in ("googlenet", "inception_v3") else {}
    if name.startswith("vit"):
        options = {"image_size": extent(name)}
    return torchvision.models.get_model(name, weights=None, **options)


def parameters(name):
    return torchvision.models.get_model_weights(name).DEFAULT.meta["num_params"]


if __name__ == "__main__":
    names = sys.argv[3:] or sorted(torchvision.models.list_models(module=torchvision.models), key=parameters)
    run([Net(name, partial(built, name), (1, 3, extent(name), extent(name))) for name in names], *sys.argv[1:3])
