"""Writes tiny networks as TorchScript and the maps that PyTorch's own hooks and autograd give for them.

    OMP_NUM_THREADS=1 python3 make_cam_references.py src/test/resources/org/explainj/cam

The archives carry random weights, and batch normalisation has the statistics of its inputs. The reference maps are
computed on the Python modules, never on the archives, from a layer's output and its gradient as autograd sees them, by
the papers' formulas.
"""
import json
import sys
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F


class Block(nn.Module):
    """A residual block with in-place activations, as torchvision's."""

    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(outputs)
        self.relu = nn.ReLU(inplace=True)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(outputs)
        self.downsample = nn.Sequential(nn.Conv2d(inputs, outputs, 1, stride, bias=False), nn.BatchNorm2d(outputs))

    def forward(self, x):
        out = self.relu(self.bn1(self.conv1(x)))
        out = self.bn2(self.conv2(out))
        out += self.downsample(x)
        return self.relu(out)


class Residual(nn.Module):
    """Ends in an affine head on the mean over the grid."""

    def __init__(self):
        super().__init__()
        self.stem = nn.Sequential(nn.Conv2d(3, 6, 3, 1, 1), nn.BatchNorm2d(6), nn.ReLU(inplace=True))
        self.layer1 = Block(6, 8, 2)
        self.layer2 = nn.Sequential(Block(8, 10, 2), Block(10, 10, 1))
        self.fc = nn.Linear(10, 5)

    def features(self, x):
        return self.layer2(self.layer1(self.stem(x)))

    def logits(self, x):
        return self.fc(torch.flatten(F.adaptive_avg_pool2d(self.features(x), 1), 1))

    def forward(self, x):
        return self.logits(x)


class Softmax(Residual):
    """The same, ending in a softmax."""

    def forward(self, x):
        return F.softmax(self.logits(x), dim=1)


class Dense(nn.Module):
    """Concatenates, and has a ReLU between its last module and its head, which is not affine."""

    def __init__(self):
        super().__init__()
        self.conv0 = nn.Conv2d(3, 6, 3, 2, 1)
        self.conv1 = nn.Conv2d(6, 4, 3, 1, 1)
        self.conv2 = nn.Conv2d(10, 4, 3, 1, 1)
        self.norm = nn.BatchNorm2d(14)
        self.classifier = nn.Linear(14, 4)

    def logits(self, x):
        a = F.relu(self.conv0(x), inplace=True)
        b = torch.cat([a, self.conv1(a)], 1)
        c = self.norm(torch.cat([b, self.conv2(F.relu(b))], 1))
        return self.classifier(F.relu(c, inplace=True).mean((2, 3)))

    def forward(self, x):
        return self.logits(x)


class Dictionary(Dense):
    """The same scores, in a dictionary."""

    def forward(self, x):
        return {"out": self.logits(x), "aux": x.mean((2, 3))}


def evidence(model, layer, x, index):
    """The activation of a layer and the gradient of a logit."""
    held = []

    def hook(module, inputs, output):
        # what follows may work in place on the output
        leaf = output.detach().clone().requires_grad_()
        held.append(leaf)
        return leaf.clone()

    handle = model.get_submodule(layer).register_forward_hook(hook)
    logits = model.logits(x)
    handle.remove()
    gradient, = torch.autograd.grad(logits[0, index], held[-1])
    return held[-1].detach()[0], gradient[0], logits.detach()[0]


def maps(activation, gradient):
    weights = {
        "gradcam": gradient.mean((1, 2), keepdim=True),
        "layercam": F.relu(gradient),
        "hirescam": gradient,
    }
    return {name: (weight * activation).sum(0) for name, weight in weights.items()}


def rounded(tensor):
    return [float(f"{value:.7g}") for value in tensor.flatten().tolist()]


def warm(model):
    """Lets batch normalisation see inputs, so that no channel is dead; then its scales and shifts differ too."""
    with torch.no_grad():
        for module in model.modules():
            if isinstance(module, nn.BatchNorm2d):
                module.weight.uniform_(0.5, 1.5)
                module.bias.uniform_(-0.5, 0.5)
            if isinstance(module, nn.Linear):
                module.weight.normal_()
        model.train()
        for _ in range(50):
            model(torch.randn(8, 3, 20, 28))
    model.eval()


def write(folder, name, kinds, model, layers):
    warm(model)
    x = torch.randn(1, 3, 20, 28)
    with torch.no_grad():
        traced = torch.jit.trace(model, x, strict=False)
    make = {"traced": lambda: traced, "scripted": lambda: torch.jit.script(model),
            "frozen": lambda: torch.jit.freeze(traced)}
    for kind in kinds:
        make[kind]().save(str(folder / f"{name}-{kind}.pt"))
    cases = []
    for layer in layers:
        for index in range(2):
            activation, gradient, logits = evidence(model, layer, x, index)
            for method, values in maps(activation, gradient).items():
                assert values.abs().max() > 0, f"{name}: a map of zeros would test nothing"
                cases.append({"layer": layer, "class": index, "method": method, "shape": list(values.shape),
                              "values": rounded(values)})
    head = list(model.children())[-1]
    reference = {"shape": list(x.shape), "input": rounded(x), "logits": logits.tolist(),
                 "bias": head.bias.tolist(), "cases": cases}
    (folder / f"{name}.json").write_text(json.dumps(reference))


if __name__ == "__main__":
    torch.manual_seed(7)
    target = Path(sys.argv[1])
    write(target, "residual", ["traced", "scripted", "frozen"], Residual(),
          ["layer2", "layer2.0", "layer1", "layer1.bn1", "stem.0"])
    write(target, "softmax", ["traced"], Softmax(), ["layer2", "layer1"])
    write(target, "dense", ["traced", "scripted"], Dense(), ["norm", "conv1", "conv0"])
    write(target, "dictionary", ["traced", "scripted"], Dictionary(), ["norm", "conv2"])
