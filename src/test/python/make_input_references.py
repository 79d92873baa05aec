"""Writes tiny networks for volumes, sequences, dense outputs and numbers, with the maps that PyTorch gives for them.

    OMP_NUM_THREADS=1 python3 make_input_references.py src/test/resources/org/explainj/inputs

The archives carry random weights. Activations and gradients are autograd's own, on the Python modules; maps follow the
papers' formulas, and interpolation is torch.nn.functional's.
"""
import json
import sys
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F


class Volume(nn.Module):
    """A classifier of volumes: two strided convolutions, a mean over the grid, an affine head."""

    def __init__(self):
        super().__init__()
        self.stem = nn.Sequential(nn.Conv3d(1, 4, 3, (1, 2, 2), 1), nn.ReLU())
        self.body = nn.Sequential(nn.Conv3d(4, 6, 3, 2, 1), nn.ReLU())
        self.fc = nn.Linear(6, 3)

    def forward(self, x):
        return self.fc(self.body(self.stem(x)).mean((2, 3, 4)))


class Frame(nn.Module):
    """A classifier of images of any size."""

    def __init__(self):
        super().__init__()
        self.stem = nn.Sequential(nn.Conv2d(1, 4, 3, 2, 1), nn.ReLU())
        self.body = nn.Sequential(nn.Conv2d(4, 6, 3, 1, 1), nn.ReLU())
        self.fc = nn.Linear(6, 3)

    def forward(self, x):
        return self.fc(self.body(self.stem(x)).mean((2, 3)))


class Segmentation(nn.Module):
    """An encoder at half the resolution, and three logits for each pixel."""

    def __init__(self):
        super().__init__()
        self.encoder = nn.Sequential(nn.Conv2d(1, 5, 3, 2, 1), nn.ReLU(), nn.Conv2d(5, 7, 3, 1, 1), nn.ReLU())
        self.head = nn.Conv2d(7, 3, 1)

    def forward(self, x):
        return F.interpolate(self.head(self.encoder(x)), scale_factor=2.0, mode="bilinear", align_corners=False)


class Flat(nn.Module):
    """No layer of it has a spatial extent."""

    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(2 * 5 * 7, 9)
        self.fc = nn.Linear(9, 3)

    def forward(self, x):
        return self.fc(torch.tanh(self.hidden(x.flatten(1))))


def evidence(model, layer, x, score):
    """The activation of a layer and the gradient of a score of the output."""
    held = []

    def hook(module, inputs, output):
        leaf = output.detach().clone().requires_grad_()
        held.append(leaf)
        return leaf.clone()

    handle = model.get_submodule(layer).register_forward_hook(hook)
    output = model(x)
    handle.remove()
    gradient, = torch.autograd.grad(score(output), held[-1])
    return held[-1].detach(), gradient, output.detach()


def weighted(method, activation, gradient):
    axes = tuple(range(2, gradient.dim()))
    weights = {"gradcam": lambda: gradient.mean(axes, keepdim=True), "layercam": lambda: F.relu(gradient),
               "hirescam": lambda: gradient}[method]()
    return (weights * activation).sum(1)


def rounded(tensor):
    return [float(f"{value:.7g}") for value in tensor.flatten().tolist()]


def case(name, method, raw, mode=None, size=None, **more):
    entry = {"target": name, "method": method, "rawShape": list(raw.shape), "raw": rounded(raw), **more}
    if mode:
        resized = F.interpolate(F.relu(raw)[None, None], size=size, mode=mode, align_corners=False)[0, 0]
        entry["map"] = rounded(resized)
    return entry


def save(folder, name, model, x, cases, logits):
    model.eval()
    torch.jit.script(model).save(str(folder / f"{name}.pt"))
    (folder / f"{name}.json").write_text(json.dumps(
        {"shape": list(x.shape), "input": rounded(x), "logits": rounded(logits), "cases": cases}))


def volume(folder):
    model, x = Volume(), torch.randn(2, 1, 6, 10, 14)
    # or Grad-CAM would find nothing positive
    model.fc.weight.data[1, 0] = 0.9
    cases = []
    for n in range(2):
        for method in ("gradcam", "layercam", "hirescam"):
            a, g, _ = evidence(model, "body", x[n:n + 1], lambda y: y[0, 1])
            cases.append(case("logit", method, weighted(method, a, g)[0], "trilinear", x.shape[2:], image=n))
    save(folder, "volume", model, x, cases, model(x).detach())


def sequence(folder):
    """A model of images, and a sequence: the mean of the frames' logits."""
    model, x = Frame(), torch.randn(1, 1, 5, 12, 16)
    cases = []
    for method in ("gradcam", "hirescam"):
        a, g, y = evidence(model, "body", x[0].transpose(0, 1), lambda y: y.mean(0)[1])
        cases.append(case("logit", method, weighted(method, a, g), image=0))
    save(folder, "frame", model, x, cases, y.mean(0))


def segmentation(folder):
    model, x = Segmentation(), torch.randn(1, 1, 12, 16)
    # or one class would win everywhere
    model.head.bias.data -= model(x).detach().mean((0, 2, 3))
    cases = []
    mask = (model(x).detach().argmax(1) == 2)[0]
    region = torch.zeros(12, 16)
    region[3:8, 4:11] = 1
    scores = {"mask": lambda y: (y[0, 2] * mask).sum(), "roi:4,3,7,5": lambda y: (y[0, 2] * region).sum()}
    for name, score in scores.items():
        for method in ("gradcam", "hirescam"):
            a, g, _ = evidence(model, "encoder", x, score)
            cases.append(case(name, method, weighted(method, a, g)[0]))
    save(folder, "segmentation", model, x, cases, model(x).detach().mean((2, 3)))
    assert mask.any()


def differences(folder):
    """Contrasts, evidence against a class, and a regression's outputs, of the model of images."""
    torch.manual_seed(4)
    model, x = Frame(), torch.randn(1, 1, 12, 16)
    cases = []
    for name, score in (("contrast:0,2", lambda y: y[0, 0] - y[0, 2]), ("against:1", lambda y: -y[0, 1]),
                        ("output:2", lambda y: y[0, 2])):
        for method in ("gradcam", "layercam"):
            a, g, _ = evidence(model, "body", x, score)
            cases.append(case(name, method, weighted(method, a, g)[0]))
    save(folder, "targets", model, x, cases, model(x).detach())


def flat(folder):
    """What needs the input alone: its gradient, and what is lost without each of its pixels."""
    torch.manual_seed(6)
    model, x = Flat(), torch.randn(1, 2, 5, 7)
    leaf = x.clone().requires_grad_()
    gradient, = torch.autograd.grad(model(leaf)[0, 1], leaf)
    lost = torch.zeros(5, 7)
    for row in range(5):
        for column in range(7):
            blank = x.clone()
            blank[..., row, column] = 0
            lost[row, column] = (model(x) - model(blank))[0, 1].detach()
    cases = [case("logit", "gradient", gradient[0].abs().amax(0)),
             case("logit", "gradient:times-input", (x * gradient)[0].sum(0)), case("logit", "occlusion", lost)]
    save(folder, "flat", model, x, cases, model(x).detach())


if __name__ == "__main__":
    torch.manual_seed(11)
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    volume(target)
    sequence(target)
    segmentation(target)
    differences(target)
    flat(target)
