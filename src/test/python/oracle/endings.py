"""One small network with every way to end in a softmax or sigmoid, and quantised forms of it.

    OMP_NUM_THREADS=1 /path/to/venv/bin/python -m oracle.endings       (in src/test/python)

All endings share the weights, so that the logits and the gradients at what goes into the ending are the same.
"""
import io
import json
from typing import Dict, List, Tuple

import torch
from torch import Tensor, nn
from torch.ao import quantization
from torch.nn import functional as F
from torchvision.ops import DeformConv2d

from . import nets
from .resources import encoded, without_debug, write_compressed

CLASSES = [0, 2]


class Body(nn.Module):
    """What goes into the ending."""

    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Conv2d(2, 5, 3, 2, 1), nn.ReLU())
        self.fc = nn.Linear(5, 3)

    def logits(self, x: Tensor) -> Tensor:
        return self.fc(self.body(x).mean((2, 3)))

    def forward(self, x: Tensor) -> Tensor:
        return self.logits(x)


class SoftmaxModule(Body):
    def __init__(self):
        super().__init__()
        self.last = nn.Softmax(1)

    def forward(self, x):
        return self.last(self.logits(x))


class SoftmaxFunction(Body):
    def forward(self, x):
        return F.softmax(self.logits(x), dim=1)


class SoftmaxMethod(Body):
    def forward(self, x):
        y = self.logits(x)
        return y.softmax(-1)


class LogSoftmax(Body):
    def forward(self, x):
        return torch.log_softmax(self.logits(x), 1)


class Head(nn.Module):
    def __init__(self):
        super().__init__()
        self.act = nn.Sequential(nn.Identity(), nn.Softmax(dim=1))

    def forward(self, y: Tensor) -> Tensor:
        return self.act(y)


class SoftmaxInside(Body):
    """In a submodule of a submodule."""

    def __init__(self):
        super().__init__()
        self.head = Head()

    def forward(self, x):
        return self.head(self.logits(x))


class Sigmoid(Body):
    def forward(self, x):
        return torch.sigmoid(self.logits(x))


class SigmoidModule(Body):
    def __init__(self):
        super().__init__()
        self.last = nn.Sigmoid()

    def forward(self, x):
        return self.last(self.logits(x))


class InTuple(Body):
    def forward(self, x) -> Tuple[Tensor, Tensor]:
        h = self.body(x)
        return F.softmax(self.fc(h.mean((2, 3))), 1), h


class InList(Body):
    def forward(self, x) -> List[Tensor]:
        h = self.body(x)
        return [torch.sigmoid(self.fc(h.mean((2, 3)))), h]


class InDictionary(Body):
    def forward(self, x) -> Dict[str, Tensor]:
        h = self.body(x)
        return {"aux": h, "out": F.softmax(self.fc(h.mean((2, 3))), 1)}


class WrittenOut(Body):
    """The softmax by its formula, the maximum taken off."""

    def forward(self, x):
        y = self.logits(x)
        e = torch.exp(y - y.max(dim=1, keepdim=True)[0])
        return e / e.sum(dim=1, keepdim=True)


class WrittenOutTwice(Body):
    def forward(self, x):
        y = self.logits(x)
        y = y - torch.amax(y, 1, keepdim=True).detach()
        return torch.exp(y) / torch.sum(torch.exp(y), 1, keepdim=True)


class Shifted(Body):
    def forward(self, x):
        y = self.logits(x)
        return F.softmax(y - y.max(), 1)


class LogSumExp(Body):
    def forward(self, x):
        y = self.logits(x)
        return torch.exp(y - torch.logsumexp(y, 1, keepdim=True))


class ExpOfLog(Body):
    def forward(self, x):
        return torch.exp(F.log_softmax(self.logits(x), 1))


class LogOf(Body):
    def forward(self, x):
        return torch.log(F.softmax(self.logits(x), 1).clamp(min=1e-7))


class Reshaped(Body):
    """Other shapes and types after it, and over an axis that the output has no more."""

    def forward(self, x):
        p = F.softmax(self.logits(x).unsqueeze(1), 2).unsqueeze(0)[0].squeeze(1)
        return p.double().view(x.shape[0], -1).to(torch.float32)


class Clamped(Body):
    def forward(self, x):
        return torch.sigmoid(self.logits(x)).clamp(1e-6, 1 - 1e-6)


class Logistic(Body):
    def forward(self, x):
        return 1 / (1 + torch.exp(-self.logits(x)))


class LogSigmoid(Body):
    def __init__(self):
        super().__init__()
        self.last = nn.LogSigmoid()

    def forward(self, x):
        return self.last(self.logits(x))


class HardSigmoid(Body):
    def forward(self, x):
        return F.hardsigmoid(self.logits(x))


class Complement(Body):
    """Two classes of the logit of class 2."""

    def forward(self, x):
        p = torch.sigmoid(self.logits(x)[:, 2:])
        return torch.cat([1 - p, p], 1)


class ComplementLast(Body):
    def forward(self, x):
        p = torch.sigmoid(self.logits(x)[:, 2])
        return torch.stack((p, 1.0 - p), dim=1)


class TwoSigmoids(Body):
    def forward(self, x):
        y = self.logits(x)[:, 2:]
        return torch.cat([torch.sigmoid(-y), torch.sigmoid(y)], 1)


class MeanOfSoftmaxes(Body):
    def forward(self, x):
        y = self.logits(x)
        return (F.softmax(y, 1) + F.softmax(2 * y, 1)) / 2


class OneOfSoftmax(Body):
    def forward(self, x):
        return F.softmax(self.logits(x), 1)[:, 1:2]


class LogOfMean(Body):
    def forward(self, x):
        y = self.logits(x)
        return torch.log((F.softmax(y, 1) + F.softmax(2 * y, 1)) / 2)


class ClampThatBites(Body):
    def forward(self, x):
        return torch.sigmoid(self.logits(x)).clamp(0.2, 0.8)


class Positive(Body):
    """Small on a usual image, but no probability."""

    def forward(self, x):
        return torch.relu(self.logits(x)) * 0.01


class ArgMax(Body):
    def forward(self, x):
        return self.logits(x).argmax(1)


class Thresholded(Body):
    def forward(self, x):
        return (self.logits(x) > 0).float()


# like ENDINGS, found by what surrounds or makes up the operation
DISGUISED = {"written-out": (WrittenOut, "softmax"), "written-out-twice": (WrittenOutTwice, "softmax"),
             "shifted": (Shifted, "softmax"), "logsumexp": (LogSumExp, "softmax"), "exp-of-log": (ExpOfLog, "softmax"),
             "log-of": (LogOf, "softmax"), "reshaped": (Reshaped, "softmax"), "clamped": (Clamped, "sigmoid"),
             "logistic": (Logistic, "sigmoid"), "log-sigmoid": (LogSigmoid, "sigmoid"),
             "hard-sigmoid": (HardSigmoid, "hard-sigmoid")}
# class 1 (or 0) is the probability of class 2's sigmoid
PAIRS = {"complement": (Complement, 1), "complement-last": (ComplementLast, 0), "two-sigmoids": (TwoSigmoids, 1)}
# what is explained as it is: what is said of it
PLAIN = {"mean-of-softmaxes": (MeanOfSoftmaxes, "sum to 1"), "one-of-softmax": (OneOfSoftmax, "between 0 and 1"),
         "log-of-mean": (LogOfMean, "logarithms"), "clamp-that-bites": (ClampThatBites, "between 0 and 1"),
         "positive": (Positive, "")}
# labels in place of scores
LABELS = {"argmax": ArgMax, "thresholded": Thresholded}

ENDINGS = {"none": (Body, ""), "softmax-module": (SoftmaxModule, "softmax"),
           "softmax-function": (SoftmaxFunction, "softmax"), "softmax-method": (SoftmaxMethod, "softmax"),
           "log-softmax": (LogSoftmax, "softmax"), "softmax-inside": (SoftmaxInside, "softmax"),
           "sigmoid": (Sigmoid, "sigmoid"), "sigmoid-module": (SigmoidModule, "sigmoid"),
           "tuple": (InTuple, "softmax"), "list": (InList, "sigmoid"), "dictionary": (InDictionary, "softmax")}


class Deformable(nn.Module):
    """Holds an operator that torchvision registers."""

    def __init__(self):
        super().__init__()
        self.conv = DeformConv2d(2, 3, 3)

    def forward(self, x):
        return self.conv(x, torch.zeros(x.shape[0], 18, x.shape[2] - 2, x.shape[3] - 2)).mean((2, 3))


def save(name, archive):
    content = io.BytesIO()
    torch.jit.save(archive, content)
    write_compressed(f"{name}.pt.gz", without_debug(content))


def evidence(model, x):
    """Logits, the body's activation and the logits' gradients there."""
    h = model.body(x).detach().requires_grad_()
    y = model.fc(h.mean((2, 3)))
    gradients = [torch.autograd.grad(y[0, index], h, retain_graph=True)[0] for index in CLASSES]
    return y.detach(), h.detach(), torch.cat(gradients)


def quantised(base, x, engine):
    """Static quantisation, as the tutorials do it."""
    torch.backends.quantized.engine = engine
    model = quantization.QuantWrapper(base).eval()
    model.qconfig = quantization.get_default_qconfig(engine)
    quantization.prepare(model, inplace=True)
    for _ in range(4):
        model(torch.randn_like(x))
    return quantization.convert(model)


def archives(base, x, name, ending, what):
    """Every form of the network with one ending, saved; what is known of each."""
    model = ending()
    model.load_state_dict(base.state_dict(), strict=False)
    model.eval()
    with torch.no_grad():
        traced = torch.jit.trace(model, x, strict=False)
    scripted = torch.jit.script(model)
    saved = []
    for form, archive in {"traced": traced, "scripted": scripted, "frozen": torch.jit.freeze(traced),
                          "frozen-script": torch.jit.freeze(scripted)}.items():
        save(f"endings-{name}-{form}", archive)
        saved.append({"name": f"endings-{name}-{form}", "form": form, **what})
    return saved


def main():
    torch.manual_seed(nets.SEED)
    base = Body().eval()
    with torch.no_grad():
        base.fc.weight.mul_(4)
    x = torch.randn(1, 2, 12, 16)
    names = []
    for name, (ending, kind) in ENDINGS.items():
        names += archives(base, x, name, ending, {"ending": kind})
    logits, activation, gradients = evidence(base, x)
    several = {}
    plain = nn.Sequential(base.body[0], base.body[1], nn.Conv2d(5, 4, 3, 1, 1), nn.ReLU(), nn.AdaptiveAvgPool2d(1),
                          nn.Flatten(), nn.Linear(4, 3)).eval()
    dynamic = quantization.quantize_dynamic(plain, {nn.Linear}, dtype=torch.qint8)
    forms = {"dynamic": (dynamic, "2"), "fbgemm": (quantised(plain, x, "fbgemm"), "module.2"),
             "qnnpack": (quantised(plain, x, "qnnpack"), "module.2")}
    for name, (model, layer) in forms.items():
        # packed weights are written by the engine that packed them
        torch.backends.quantized.engine = "fbgemm" if name == "dynamic" else name
        held = []
        handle = model.get_submodule(layer).register_forward_hook(lambda module, inputs, output: held.append(output))
        with torch.no_grad():
            y = model(x)
        handle.remove()
        value = held[0].dequantize() if held[0].is_quantized else held[0]
        ablated = []
        for channel in range(4):
            def without(module, inputs, output):
                kept = (output.dequantize() if output.is_quantized else output).clone()
                kept[:, channel] = 0
                return torch.quantize_per_tensor(kept, output.q_scale(), output.q_zero_point(), output.dtype) \
                    if output.is_quantized else kept
            handle = model.get_submodule(layer).register_forward_hook(without)
            with torch.no_grad():
                ablated.append(model(x)[0])
            handle.remove()
        several[name] = {"layer": layer, "logits": encoded(y), "activation": encoded(value),
                         "ablated": encoded(torch.stack(ablated))}
        save(f"quantised-{name}", torch.jit.trace(model, x))
    save("deformable-scripted", torch.jit.script(Deformable()))
    # last, so that the random numbers of the above are the same however many there are
    for name, (ending, kind) in DISGUISED.items():
        names += archives(base, x, name, ending, {"ending": kind})
    pairs = []
    for name, (ending, positive) in PAIRS.items():
        pairs += archives(base, x, name, ending, {"positive": positive})
    plain = []
    for name, (ending, remark) in PLAIN.items():
        plain += archives(base, x, name, ending, {"remark": remark})
    labels = []
    for name, ending in LABELS.items():
        labels += archives(base, x, name, ending, {})
    write_compressed("endings.json.gz", json.dumps({
        "provenance": "src/test/python/oracle/endings.py, torch " + torch.__version__, "input": encoded(x),
        "classes": CLASSES, "logits": encoded(logits), "activation": encoded(activation),
        "gradients": encoded(gradients), "archives": names, "pairs": pairs, "plain": plain,
        "labels": labels, "quantised": several}).encode())


if __name__ == "__main__":
    main()
