"""Writes tiny networks as TorchScript and what PyTorch's own hooks and autograd give for them.

    OMP_NUM_THREADS=1 python3 make_torch_references.py src/test/resources/org/explainj/torch

The archives carry random weights (torch 2.7.1, torchvision 0.22.1). The reference values are computed on the Python
modules, never on the archives: activations and gradients by forward hooks and torch.autograd.grad, guided
backpropagation by a custom autograd function in place of each ReLU, implicit biases by running a layer on zeros, a
Hessian times a vector by differentiating twice. Each is a named, flat list of values in <net>.json.
"""
import json
import sys
from pathlib import Path
from typing import Dict, List, Optional, Tuple

import torch
import torchvision
from torch import Tensor, nn
from torch.nn import functional as F


class Segmenter(nn.Module):
    """An encoder and a decoder with a skip connection; class scores for every pixel, and a vector beside them."""

    def __init__(self):
        super().__init__()
        self.stem = nn.Sequential(nn.Conv2d(3, 6, 3, 1, 1), nn.BatchNorm2d(6), nn.ReLU(inplace=True))
        self.down = nn.Sequential(nn.Conv2d(6, 8, 3, 2, 1), nn.BatchNorm2d(8), nn.ReLU(inplace=True))
        self.up = nn.Conv2d(14, 6, 3, 1, 1)
        self.head = nn.Conv2d(6, 4, 1)
        self.aux = nn.Linear(8, 2)

    def forward(self, x: Tensor) -> Dict[str, Tensor]:
        fine = self.stem(x)
        coarse = self.down(fine)
        wide = F.interpolate(coarse, size=[16, 20], mode="bilinear", align_corners=False)
        out = self.head(F.relu(self.up(torch.cat([fine, wide], 1))))
        return {"aux": self.aux(coarse.mean([2, 3])), "out": out}


class Detector(nn.Module):
    """One box a cell, scored by softmax and thinned by non-maximum suppression, as torchvision's detectors give them."""

    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Conv2d(3, 8, 3, 2, 1), nn.BatchNorm2d(8), nn.ReLU(inplace=True),
                                  nn.Conv2d(8, 8, 3, 2, 1), nn.ReLU(inplace=True))
        self.classes = nn.Conv2d(8, 4, 1)
        self.boxes = nn.Conv2d(8, 4, 1)

    def forward(self, images: List[Tensor], targets: Optional[List[Dict[str, Tensor]]] = None
                ) -> Tuple[Dict[str, Tensor], List[Dict[str, Tensor]]]:
        x = self.body(torch.stack(images))
        scores = F.softmax(self.classes(x), 1).flatten(2)
        edges = self.boxes(x).flatten(2)
        columns = x.size(3)
        results: List[Dict[str, Tensor]] = []
        for i in range(len(images)):
            cells = torch.arange(scores.size(2))
            cx = (cells % columns).to(torch.float32) * 4 + 2
            cy = torch.div(cells, columns, rounding_mode="floor").to(torch.float32) * 4 + 2
            size = 3 + torch.sigmoid(edges[i]) * 4
            box = torch.stack([cx - size[0], cy - size[1], cx + size[2], cy + size[3]], 1)
            best, label = scores[i, 1:].max(0)
            keep = torch.where(best > 0.2)[0]
            keep = keep[torchvision.ops.nms(box[keep], best[keep], 0.3)][:12]
            results.append({"boxes": box[keep], "labels": label[keep] + 1, "scores": best[keep]})
        losses: Dict[str, Tensor] = {}
        return losses, results


class Viewing(nn.Module):
    """Asks for a view of its map, which only a tensor with channels first in memory has."""

    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Conv2d(3, 4, 3, 4, 1), nn.BatchNorm2d(4), nn.ReLU())
        self.fc = nn.Linear(48, 3)

    def forward(self, x):
        return self.fc(self.body(x).view(-1, 48))


class Rectified(nn.Module):
    """ReLUs of every kind: module, reused module, in place, functional, ReLU6, hardtanh, and around a skip."""

    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 6, 3, 1, 1)
        self.bn1 = nn.BatchNorm2d(6)
        self.relu = nn.ReLU(inplace=True)
        self.conv2 = nn.Conv2d(6, 6, 3, 1, 1)
        self.relu6 = nn.ReLU6()
        self.conv3 = nn.Conv2d(6, 8, 3, 2, 1)
        self.norm = nn.BatchNorm2d(8)
        self.fc = nn.Linear(8, 3)

    def forward(self, x):
        a = self.relu(self.bn1(self.conv1(x)))
        b = self.relu6(self.conv2(a) * 4)
        b = F.relu(b - 0.5)
        a = F.hardtanh(a + b, 0.0, 6.0)
        c = self.norm(self.conv3(a))
        c = self.relu(c) - 0.1
        F.relu_(c)
        return self.fc(c.mean((2, 3)))


class Smooth(nn.Module):
    """A head that bends: SiLU and GELU between the layer and the scores, so its Hessian is not zero."""

    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(nn.Conv2d(3, 6, 3, 2, 1), nn.BatchNorm2d(6), nn.SiLU())
        self.neck = nn.Sequential(nn.Conv2d(6, 8, 3, 1, 1), nn.GELU(), nn.AdaptiveAvgPool2d(1), nn.Flatten())
        self.fc = nn.Linear(8, 4)

    def forward(self, x):
        return self.fc(self.neck(self.features(x)))


class Volume(nn.Module):
    """N×C×D×H×W, not cubic."""

    def __init__(self):
        super().__init__()
        self.layer1 = nn.Sequential(nn.Conv3d(1, 4, 3, 1, 1), nn.BatchNorm3d(4), nn.ReLU(inplace=True))
        self.layer2 = nn.Sequential(nn.Conv3d(4, 6, 3, 2, 1), nn.BatchNorm3d(6), nn.ReLU(inplace=True))
        self.fc = nn.Linear(6, 3)

    def forward(self, x):
        return self.fc(self.layer2(self.layer1(x)).mean([2, 3, 4]))


class Several(nn.Module):
    """A tuple: a map, and a vector of regression outputs."""

    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Conv2d(3, 6, 3, 2, 1), nn.ReLU())
        self.fc = nn.Linear(6, 2)

    def forward(self, x):
        h = self.body(x)
        return h, self.fc(h.mean((2, 3)))


class Plain(nn.Module):
    """What the unusual archives below all compute."""

    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Conv2d(3, 6, 3, 2, 1), nn.BatchNorm2d(6), nn.ReLU(inplace=True))
        self.drop = nn.Dropout(0.5)
        self.fc = nn.Linear(6, 3)

    def forward(self, x: Tensor) -> Tensor:
        return self.fc(self.drop(self.body(x).mean((2, 3))))


class Elsewhere(Plain):
    """Made for a GPU: its source names one."""

    def forward(self, x: Tensor) -> Tensor:
        on = x.to(torch.device("cuda:0")) + torch.zeros(1, device="cuda:0")
        return self.fc(self.drop(self.body(on).mean((2, 3))))


class Silent(Plain):
    """Switches gradients off."""

    def forward(self, x: Tensor) -> Tensor:
        with torch.no_grad():
            return self.fc(self.drop(self.body(x).mean((2, 3))))


class Auxiliary(Plain):
    """Its last layer with a grid leads to an output that is not the first."""

    def __init__(self):
        super().__init__()
        self.extra = nn.Conv2d(6, 2, 3, 1, 1)

    def forward(self, x: Tensor) -> Tuple[Tensor, Tensor]:
        h = self.body(x)
        return self.fc(self.drop(h.mean((2, 3)))), self.extra(h)


class Forked(Plain):
    """Runs its body as a task of its own, which a frozen archive holds as a function inside forward."""

    def forward(self, x: Tensor) -> Tensor:
        task = torch.jit.fork(self.body, x)
        return self.fc(self.drop(torch.jit.wait(task).mean((2, 3))))


class GuidedFunction(torch.autograd.Function):
    @staticmethod
    def forward(context, x, high):
        context.save_for_backward(x)
        context.high = high
        return x.clamp(0, high)

    @staticmethod
    def backward(context, gradient):
        x, = context.saved_tensors
        return F.relu(gradient) * (x > 0) * (x < context.high), None


def guided_gradient(model, x, index):
    """Every spelling of ReLU replaced by the custom function while the model runs."""
    def guided(h, high=float("inf")):
        return GuidedFunction.apply(h, high)

    def in_place(h, high=float("inf")):
        return h.copy_(guided(h.clone(), high))

    kept = F.relu, F.relu6, F.hardtanh, F.relu_
    F.relu = lambda h, inplace=False: in_place(h) if inplace else guided(h)
    F.relu_ = in_place
    F.relu6 = lambda h, inplace=False: guided(h, 6.0)
    F.hardtanh = lambda h, low=-1.0, high=1.0, inplace=False: guided(h, high)
    try:
        x = x.clone().requires_grad_()
        gradient, = torch.autograd.grad(model(x)[0, index], x)
    finally:
        F.relu, F.relu6, F.hardtanh, F.relu_ = kept
    return gradient


class Tapped:
    """Holds the last output of some layers as leaves or, behind another, as parts of the graph."""

    def __init__(self, model, *layers):
        self.held = {}
        self.handles = [model.get_submodule(name).register_forward_hook(self.hook(name)) for name in layers]

    def hook(self, name):
        def take(module, inputs, output):
            held = output.clone() if output.requires_grad and self.held else output.detach().clone().requires_grad_()
            self.held[name] = held
            return held.clone()
        return take

    def __enter__(self):
        return self

    def __exit__(self, *unused):
        for handle in self.handles:
            handle.remove()


class Values:
    def __init__(self, shape):
        self.named = {}
        self.x = torch.randn(shape)

    def add(self, name, tensor):
        self.named[name] = [float(f"{value:.7g}") for value in tensor.detach().flatten().tolist()]

    def write(self, path):
        self.add("input", self.x)
        path.write_text(json.dumps({"shape": list(self.x.shape), "values": self.named}))


def prepare(model):
    model.eval()
    for name, buffer in model.named_buffers():
        if name.endswith("running_mean"):
            buffer.normal_(0, 0.2)
        elif name.endswith("running_var"):
            buffer.uniform_(0.5, 1.5)
    for parameter in model.parameters():
        parameter.requires_grad_(False)
    return model


def save(folder, name, model, x, kinds):
    with torch.no_grad():
        if "traced" in kinds:
            torch.jit.trace(model, x, strict=False).save(str(folder / f"{name}-traced.pt"))
        if "scripted" in kinds:
            torch.jit.script(model).save(str(folder / f"{name}-scripted.pt"))
        if "frozen" in kinds:
            torch.jit.freeze(torch.jit.trace(model, x)).save(str(folder / f"{name}-frozen.pt"))


def gradient_at(model, layer, run):
    with Tapped(model, layer) as tapped:
        score = run()
    gradient, = torch.autograd.grad(score, tapped.held[layer])
    return score, gradient


def write_segmenter(folder):
    model = prepare(Segmenter())
    # so that it is predicted somewhere
    model.head.bias[1] += 0.6
    values = Values((1, 3, 16, 20))
    x = values.x
    save(folder, "segmenter", model, x, ["traced", "scripted"])
    mask = torch.zeros(16, 20)
    mask[3:9, 4:15] = 1
    fine = torch.zeros(32, 40)
    fine[7:20, 9:33] = 1
    values.add("mask weights", mask)
    values.add("fine weights", fine)
    on_grid = F.adaptive_avg_pool2d(fine[None], (16, 20))[0]

    def predicted(y, k):
        inside = (y.argmax(1) == k).float()
        assert 0 < inside.sum() < inside.numel()
        return (y[:, k] * inside).sum() / inside.sum()

    cases = {
        "mean": lambda y: y["out"][0, 1].mean(),
        "mask": lambda y: (y["out"][0, 1] * mask).sum() / mask.sum(),
        "mask sum": lambda y: (y["out"][0, 1] * mask).sum(),
        "fine": lambda y: (y["out"][0, 1] * on_grid).sum() / on_grid.sum(),
        "predicted": lambda y: predicted(y["out"], 1),
        "positive": lambda y: y["out"][0, 1][y["out"][0, 1] > 0].mean(),
        "contrast": lambda y: y["out"][0, 1].mean() - y["out"][0, 3].mean(),
        "aux": lambda y: y["aux"][0, 1],
    }
    for name, score in cases.items():
        value, gradient = gradient_at(model, "down", lambda: score(model(x)))
        values.add(name, value)
        values.add(name + " gradient", gradient)
    values.write(folder / "segmenter.json")


def write_detector(folder):
    model = prepare(Detector())
    values = Values((1, 3, 32, 40))
    save(folder, "detector", model, values.x, ["scripted"])
    result = model([values.x[0]])[1][0]
    for key in result:
        values.add(key, result[key].float())
    index = 2
    value, gradient = gradient_at(model, "body", lambda: model([values.x[0]])[1][0]["scores"][index])
    values.add("box gradient", gradient)
    shifted = values.x + 0.05 * torch.randn_like(values.x)
    values.add("shifted", shifted)
    other = model([shifted[0]])[1][0]
    overlap = torchvision.ops.box_iou(result["boxes"][index:index + 1], other["boxes"])[0]
    values.add("matched", (overlap * other["scores"] * (other["labels"] == result["labels"][index])).max())
    boxes = torch.rand(300, 4) * 30
    boxes[:, 2:] += boxes[:, :2]
    values.write(folder / "detector.json")


def write_rectified(folder):
    model = prepare(Rectified())
    values = Values((1, 3, 14, 18))
    x = values.x
    save(folder, "rectified", model, x, ["traced", "scripted", "frozen"])
    for index in range(2):
        values.add(f"guided {index}", guided_gradient(model, x, index))
        leaf = x.clone().requires_grad_()
        values.add(f"gradient {index}", torch.autograd.grad(model(leaf)[0, index], leaf)[0])
    with Tapped(model, "relu") as tapped:
        y = model(x)
    values.add("reused", tapped.held["relu"])
    values.add("reused gradient", torch.autograd.grad(y[0, 0], tapped.held["relu"])[0])
    for name in ("conv1", "bn1", "conv2", "conv3", "norm", "fc"):
        layer = model.get_submodule(name)
        size = layer.weight.shape[1] if isinstance(layer, nn.Conv2d) else layer.weight.shape[-1]
        zeros = torch.zeros(1, size) if isinstance(layer, nn.Linear) else torch.zeros(1, size, 4, 4)
        values.add(f"bias {name}", layer(zeros)[0].reshape(len(layer.bias), -1)[:, 0])
    values.add("logits", model(x))
    values.write(folder / "rectified.json")


def write_smooth(folder):
    model = prepare(Smooth())
    values = Values((2, 3, 12, 16))
    save(folder, "smooth", model, values.x[:1], ["traced", "scripted"])
    with Tapped(model, "features") as tapped:
        y = model(values.x)
    held = tapped.held["features"]
    gradient, = torch.autograd.grad(y[:, 1].sum(), held, create_graph=True)
    values.add("gradient", gradient)
    values.add("hessian product", torch.autograd.grad(gradient, held, held.detach())[0])
    ablated = held.detach()[:1].repeat(6, 1, 1, 1)
    for channel in range(6):
        ablated[channel, channel] = 0
    values.add("ablated", model.fc(model.neck(ablated)))
    values.write(folder / "smooth.json")


def write_volume(folder):
    model = prepare(Volume())
    values = Values((1, 1, 6, 10, 14))
    save(folder, "volume", model, values.x, ["traced", "scripted"])
    value, gradient = gradient_at(model, "layer2", lambda: model(values.x)[0, 1])
    values.add("logits", model(values.x))
    values.add("gradient", gradient)
    leaf = values.x.clone().requires_grad_()
    values.add("input gradient", torch.autograd.grad(model(leaf)[0, 1], leaf)[0])
    values.write(folder / "volume.json")


def write_viewing(folder):
    model = prepare(Viewing())
    values = Values((2, 3, 12, 16))
    save(folder, "viewing", model, values.x[:1], ["traced"])
    values.add("logits", model(values.x))
    try:
        model(values.x.clone(memory_format=torch.channels_last))
        raise AssertionError("a view of channels that are last in memory")
    except RuntimeError:
        pass
    values.write(folder / "viewing.json")


def write_several(folder):
    model = prepare(Several())
    values = Values((1, 3, 12, 16))
    save(folder, "several", model, values.x, ["traced"])
    value, gradient = gradient_at(model, "body", lambda: model(values.x)[1][0, 1])
    values.add("regression", value)
    values.add("gradient", gradient)
    values.write(folder / "several.json")


def write_altered(folder):
    """A quantised archive, and one whose weights torch.jit.optimize_for_inference has dropped."""
    model = prepare(nn.Sequential(nn.Conv2d(1, 4, 3, 2, 1), nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten(),
                                  nn.Linear(4, 3)))
    x = torch.randn(1, 1, 12, 16)
    torch.jit.optimize_for_inference(torch.jit.trace(model, x)).save(str(folder / "optimized.pt"))
    wrapped = torch.ao.quantization.QuantWrapper(model).eval()
    wrapped.qconfig = torch.ao.quantization.get_default_qconfig("fbgemm")
    torch.ao.quantization.prepare(wrapped, inplace=True)
    wrapped(x)
    torch.ao.quantization.convert(wrapped, inplace=True)
    torch.jit.trace(wrapped, x).save(str(folder / "quantised.pt"))
    values = Values((1, 1, 12, 16))
    held = []
    wrapped.module[0].register_forward_hook(lambda module, inputs, output: held.append(output.dequantize()))
    values.add("logits", wrapped(values.x))
    values.add("activation", held[0])
    values.write(folder / "quantised.json")


def write_unusual(folder):
    plain = prepare(Plain())
    values = Values((1, 3, 12, 16))
    x = values.x
    value, gradient = gradient_at(plain, "body", lambda: plain(x)[0, 1])
    values.add("logits", plain(x))
    values.add("gradient", gradient)
    values.write(folder / "unusual.json")

    def same(kind):
        model = kind().eval()
        model.load_state_dict(plain.state_dict(), strict=False)
        return model

    training = same(Plain).train()
    # so that tracing leaves the running statistics as they are
    training.body[1].momentum = 0.0
    made = {
        "training-traced": torch.jit.trace(training, x, check_trace=False),
        "training-scripted": torch.jit.script(same(Plain).train()),
        "double-scripted": torch.jit.script(same(Plain).double()),
        "double-frozen": torch.jit.freeze(torch.jit.script(same(Plain).double())),
        "elsewhere-scripted": torch.jit.script(same(Elsewhere)),
        "silent-scripted": torch.jit.script(same(Silent)),
        "auxiliary-traced": torch.jit.trace(same(Auxiliary), x),
        "forked-scripted": torch.jit.script(same(Forked)),
        "forked-frozen": torch.jit.freeze(torch.jit.script(same(Forked))),
    }
    for name, archive in made.items():
        archive.save(str(folder / f"unusual-{name}.pt"))


def write_transformer(folder):
    model = prepare(torchvision.models.VisionTransformer(32, 8, 3, 2, 16, 24, num_classes=5))
    for parameter in model.parameters():
        parameter.normal_(0, 0.3)
    values = Values((1, 3, 32, 32))
    x = values.x
    save(folder, "transformer", model, x, ["traced", "scripted"])
    held = []
    plain = F.multi_head_attention_forward

    def attending(query, key, value, embed_dim, heads, in_weight, in_bias, *rest, **named):
        """By the definition: softmax(q·kᵀ/√d)·v for each head."""
        length, images, _ = query.shape
        q, k, v = (t.reshape(length, images, heads, -1).permute(1, 2, 0, 3)
                   for t in F.linear(query, in_weight, in_bias).chunk(3, -1))
        p = torch.softmax(q @ k.transpose(-2, -1) / q.shape[-1] ** 0.5, -1)
        p = p.clone() if p.requires_grad else p.detach().requires_grad_()
        held.append(p)
        out = (p @ v).permute(2, 0, 1, 3).reshape(length, images, -1)
        return F.linear(out, rest[4], rest[5]), None

    for block in model.encoder.layers:
        # the fused kernel would be taken
        block.self_attention.in_proj_weight.requires_grad_(True)
    F.multi_head_attention_forward = attending
    logits = model(x)
    F.multi_head_attention_forward = plain
    assert torch.allclose(logits, model(x), atol=1e-5)
    gradients = torch.autograd.grad(logits[0, 1], held)
    values.add("logits", logits)
    for i, (p, gradient) in enumerate(zip(held, gradients)):
        values.add(f"attention {i}", p)
        values.add(f"attention gradient {i}", gradient)
    value, gradient = gradient_at(model, "encoder.layers.encoder_layer_2.ln_1", lambda: model(x)[0, 1])
    values.add("norm gradient", gradient)
    values.write(folder / "transformer.json")


if __name__ == "__main__":
    target = Path(sys.argv[1])
    for write in (write_segmenter, write_detector, write_rectified, write_smooth, write_volume, write_several,
                  write_altered, write_unusual, write_transformer, write_viewing):
        torch.manual_seed(11)
        write(target)
