"""Writes every classification architecture of torchvision as TorchScript, with random weights, for ArchitectureTable.

    OMP_NUM_THREADS=1 python3 make_architectures.py FOLDER [NAME…]

Each model is traced and scripted, one of each family also frozen; what torch.jit itself cannot do is noted in
FOLDER/failed.txt. An archive is written under another name and then moved, so that a reader may follow along. It waits
while more than eight archives have not been consumed (deleted) yet, since all of them together take 60 GB.
"""
import sys
import time
import warnings
from pathlib import Path

import torch
import torchvision

warnings.filterwarnings("ignore")
FIRST = ["resnet18", "vgg11_bn", "densenet121", "googlenet", "inception_v3", "mobilenet_v2", "mobilenet_v3_small",
         "efficientnet_b0", "efficientnet_v2_s", "regnet_y_400mf", "shufflenet_v2_x0_5", "squeezenet1_1", "mnasnet0_5",
         "convnext_tiny", "swin_t", "swin_v2_t", "vit_b_16", "maxvit_t", "alexnet", "resnext50_32x4d"]
FIXED = {"vit_b_16": 224, "vit_b_32": 224, "vit_l_16": 224, "vit_l_32": 224, "vit_h_14": 224, "maxvit_t": 224}
WAITING = 8


def extent(name):
    return FIXED.get(name, 128 if name.startswith(("inception", "swin", "alexnet")) else 96)


def write(folder, name):
    torch.manual_seed(0)
    # aux_logits stays at the default: the heads in training only are part of the archive
    options = {"init_weights": False} if name in ("googlenet", "inception_v3") else {}
    model = torchvision.models.get_model(name, weights=None, **options).eval()
    for buffer_name, buffer in model.named_buffers():
        if buffer_name.endswith("running_var"):
            buffer.uniform_(0.5, 1.5)
    for parameter in model.parameters():
        if not parameter.any():
            # heads that start at zero would make every map zero
            parameter.data.normal_(0, 0.05)
    x = torch.randn(1, 3, extent(name), extent(name))
    makers = {"traced": lambda: torch.jit.trace(model, x, strict=False), "scripted": lambda: torch.jit.script(model)}
    if name in FIRST:
        makers["frozen"] = lambda: torch.jit.freeze(torch.jit.script(model))
    for kind, make in makers.items():
        while len(list(folder.glob("*.pt"))) > WAITING:
            time.sleep(1)
        try:
            with torch.no_grad():
                made = make()
            made.save(str(folder / "partial"))
            (folder / "partial").rename(folder / f"{name}-{kind}-{extent(name)}.pt")
        except Exception as error:
            with open(folder / "failed.txt", "a") as log:
                log.write(f"{name}\t{kind}\t{str(error).strip().splitlines()[0]}\n")


if __name__ == "__main__":
    target = Path(sys.argv[1])
    every = torchvision.models.list_models(module=torchvision.models)
    for architecture in sys.argv[2:] or FIRST + [name for name in every if name not in FIRST]:
        write(target, architecture)
    (target / "done").touch()
