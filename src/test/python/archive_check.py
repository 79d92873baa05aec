"""Compares what ExplainJ finds in a TorchScript archive with what PyTorch's hooks find in the module it was made of.

Used by check_architectures.py, check_zoos.py and check_ages.py. An archive is written, explained by
org.explainj.torch.ArchiveProbe in one JVM for all of them, and deleted. Compared are the logits, the names of the layers
with named_modules(), and the LayerCAM and Grad-CAM maps at the layer that ExplainJ explains by default: the module's
activation is cut out by a forward hook, its gradient taken by torch.autograd.grad. A frozen archive's layers are
operations without a module: there the operation of the module's own forward that has the same result is cut out, found by
a torch function mode.

Results are lines of JSON, one for each archive, added to a file; what the file has already is not run again. PyTorch
never frees a module that was frozen, so that a run of large ones is best made in parts.

The classpath of the JVM comes from the environment variable PROBE_CLASSPATH:

    mvn -o -q test-compile
    mvn -o -q dependency:build-classpath -Dmdep.outputFile=classpath.txt
    PROBE_CLASSPATH=target/classes:target/test-classes:$(cat classpath.txt)
"""
import copy
import json
import math
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

import torch
from torch import nn
from torch.overrides import TorchFunctionMode
from torch.utils._pytree import tree_flatten, tree_unflatten
from torchvision.models.detection.fcos import FCOS
from torchvision.models.detection.generalized_rcnn import GeneralizedRCNN
from torchvision.models.detection.retinanet import RetinaNet
from torchvision.models.detection.ssd import SSD

SAME_ACTIVATION = 1e-3
DETECTORS = (FCOS, GeneralizedRCNN, RetinaNet, SSD)
TOLERANCE = 1e-4
MEASURED = ("logits", "layercam", "gradcam")
NORMS = (nn.modules.batchnorm._BatchNorm,)


class Probe:
    """The JVM, started anew if it has ended."""

    def __init__(self):
        self.process = None

    def start(self):
        self.process = subprocess.Popen(
            ["java", "-Xmx1g", "-XX:+UseSerialGC", "-cp", os.environ["PROBE_CLASSPATH"],
             "org.explainj.torch.ArchiveProbe"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)

    def ask(self, archive, x, layer=None, output=None):
        if self.process is None or self.process.poll() is not None:
            self.start()
        values = Path(str(archive) + ".input")
        values.write_bytes(x.detach().to(torch.float32).contiguous().numpy().astype("<f4").tobytes())
        question = {"archive": str(archive), "input": str(values), "shape": list(x.shape), "layer": layer,
                    "output": output}
        try:
            self.process.stdin.write(json.dumps(question) + "\n")
            self.process.stdin.flush()
            while True:
                line = self.process.stdout.readline()
                if not line:
                    return {"error": f"the JVM has ended ({self.process.wait()})"}
                if line.startswith("{"):
                    return json.loads(line)
        finally:
            values.unlink()


def prepare(model, x, seed=0):
    """Random weights as a trained model has them: warmed batch statistics, nothing that starts at zero."""
    torch.manual_seed(seed)
    model.eval()
    for parameter in model.parameters():
        if not parameter.any():
            # heads and scales that start at zero would make every map zero
            parameter.data.normal_(0, 0.05)
    norms = [module for module in model.modules() if isinstance(module, NORMS) and module.track_running_stats]
    if norms:
        momenta = [norm.momentum for norm in norms]
        for norm in norms:
            norm.train()
            norm.momentum = 1
        # a detector in training wants boxes: its backbone alone has norms that matter
        warmed = model.backbone if isinstance(model, DETECTORS) else model
        try:
            with torch.no_grad():
                warmed(torch.randn(2, *x.shape[1:], dtype=x.dtype))
        finally:
            for norm, momentum in zip(norms, momenta):
                norm.eval()
                norm.momentum = momentum
    for parameter in model.parameters():
        parameter.requires_grad_(False)
    return model


def first_tensor(value, shape=None):
    """The first, or the first of a shape: a trace has only what is used of what a module returns."""
    tensors = [item for item in tree_flatten(value)[0] if isinstance(item, torch.Tensor)]
    return next((item for item in tensors if list(item.shape) == shape), tensors[0])


def replaced(value, old, tensor):
    """The value with one of its tensors replaced."""
    items, shape = tree_flatten(value)
    at = next(i for i, item in enumerate(items) if item is old)
    items[at] = tensor
    return tree_unflatten(items, shape)


class Operation(TorchFunctionMode):
    """Cuts out the last operation whose result is a given tensor."""

    def __init__(self, sought, call=None):
        super().__init__()
        self.sought = sought
        self.call = call
        self.calls = 0
        self.held = None

    def __torch_function__(self, function, types, arguments=(), named=None):
        result = function(*arguments, **(named or {}))
        if isinstance(result, torch.Tensor) and result.shape == self.sought.shape and result.is_floating_point():
            with torch._C.DisableTorchFunction():
                off = (result.detach() - self.sought).abs().max()
                if off <= SAME_ACTIVATION * self.sought.abs().max():
                    self.calls += 1
                    if self.calls == self.call:
                        self.held = result.detach().clone().requires_grad_()
                        result = self.held.clone()
        return result


def run_to(model, x, layer, output, shape=None):
    """The output of the model, and the leaf that the layer's last output, of that shape, was replaced by."""
    held = []

    def cut(module, inputs, result):
        tensor = first_tensor(result, shape)
        held.append(tensor.detach().clone().requires_grad_())
        return replaced(result, tensor, held[-1].clone())

    handle = model.get_submodule(layer).register_forward_hook(cut)
    try:
        return pick(called(model, x), output), held[-1]
    finally:
        handle.remove()


def run_to_operation(model, x, activation, output):
    """As run_to, at the last operation with this result that the output depends on: a view of it may follow."""
    with torch.no_grad(), Operation(activation) as count:
        called(model, x)
    for call in range(count.calls, 0, -1):
        with Operation(activation, call) as operation:
            y = pick(called(model, x), output)
        if y.requires_grad:
            return y, operation.held
    return None, None


def called(model, x):
    """The output; of a detector, which takes a list of images, the scores of the first one's boxes as N×K."""
    y = model(list(x) if isinstance(model, DETECTORS) else x)
    return y[0]["scores"][None] if isinstance(y, list) and isinstance(y[0], dict) else y


def pick(y, output):
    return y[output] if output else y["out"] if isinstance(y, dict) and "out" in y else first_tensor(y)


def table(y):
    """N×K: of a dense output the means."""
    return y.flatten(2).mean(2) if y.dim() > 2 else y.reshape(1, -1) if y.dim() < 2 else y


def folded(values, grid):
    """The sum over the channels on the grid: of tokens those after the class and register tokens."""
    if values.dim() == 3:
        cells = math.prod(grid)
        return values[0, values.shape[1] - cells:].sum(1).reshape(grid)
    last = list(values.shape[1:-1]) == list(grid) and list(values.shape[2:]) != list(grid)
    return values[0].sum(-1 if last else 0)


def channel_means(gradient, grid):
    """Grad-CAM's weights, as they are to be multiplied with the activation."""
    if gradient.dim() == 3:
        return gradient[:, gradient.shape[1] - math.prod(grid):].mean(1, keepdim=True)
    last = list(gradient.shape[1:-1]) == list(grid) and list(gradient.shape[2:]) != list(grid)
    first = 1 if last else 2
    return gradient.mean(tuple(range(first, first + len(grid))), keepdim=True)


def maps(activation, gradient, grid):
    """The papers' formulas, before any ReLU of the sum."""
    return {"layercam": folded(activation * gradient.clamp_min(0), grid),
            "gradcam": folded(activation * channel_means(gradient, grid), grid)}


def compare(model, x, answer, output=None, frozen=False, activation_of=None):
    """What is off between an answer and PyTorch: relative to the greatest value, of the logits and of the maps.

    Where the model ends in an activation, activation_of gives the logits of its output."""
    with torch.no_grad():
        logits = (activation_of or (lambda y: y))(pick(called(model, x), output))
        logits = table(logits)[0].float()
    found = torch.tensor(answer["logits"])
    if logits.shape != found.shape:
        return {"problem": f"logits of shape {list(found.shape)}, not {list(logits.shape)}"}
    result = {"logits": float((logits - found).abs().max() / logits.abs().max())}
    if not frozen:
        names = {name for name, _ in model.named_modules(remove_duplicate=False) if name}
        if names != set(answer["layers"]):
            missing, more = sorted(names - set(answer["layers"])), sorted(set(answer["layers"]) - names)
            result["names"] = f"missing {missing[:3]}…{len(missing)}, more {more[:3]}…{len(more)}"
        y, held = run_to(model, x, answer["layer"], output, answer["shape"])
    else:
        sought = torch.tensor(answer["activation"], dtype=x.dtype).reshape(answer["shape"])
        y, held = run_to_operation(model, x, sought, output)
        if held is None:
            result["problem"] = "no operation of the module has this result"
            return result
    score = table((activation_of or (lambda v: v))(y))[0, answer["classIndex"]]
    gradient, = torch.autograd.grad(score, held)
    for method, expected in maps(held.detach(), gradient, answer["grid"]).items():
        actual = torch.tensor(answer[method]).reshape(answer["grid"])
        greatest = expected.float().abs().max()
        if not greatest > 0:
            result["problem"] = f"the reference map by {method} is zero"
            return result
        result[method] = float((actual - expected.float()).abs().max() / greatest)
    return result


FORMS = {
    # what the trace gives is compared here, and need not be by PyTorch as well
    "traced": lambda model, x: torch.jit.trace(model, x, strict=False, check_trace=False),
    "scripted": lambda model, x: torch.jit.script(model),
    "frozen": lambda model, x: torch.jit.freeze(torch.jit.script(model)),
    # made where a module cannot be scripted
    "frozen trace": lambda model, x: torch.jit.freeze(torch.jit.trace(model, x, strict=False, check_trace=False)),
}


@dataclass
class Net:
    """A network to try: what builds it, and its input."""

    name: str
    build: Callable[[], nn.Module]
    shape: tuple
    forms: tuple = ("traced", "scripted", "frozen")
    output: str = None
    activation_of: Callable = None
    # where the logits are among what the module returns, as an archive that ends in an activation is explained
    reference_output: int = None


def reason(error):
    """What torch.jit says: often the signature comes first, and then what is wrong."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return " ".join(lines[:2])[:200] or repr(error)


def row(probe, folder, net, model, x, form):
    """What became of one archive: layers, default layer, grid, what is off; or what was said."""
    archive = Path(folder) / f"{net.name.replace(' ', '_').replace('/', '_')}-{form.replace(' ', '-')}.pt"
    try:
        with torch.no_grad():
            FORMS[form](model, x).save(str(archive))
    except Exception as error:  # what torch.jit cannot do with a model, it says in many ways
        archive.unlink(missing_ok=True)
        return {"not made": reason(error)}
    try:
        answer = probe.ask(archive, x, output=net.output)
    finally:
        archive.unlink()
    if answer.get("error"):
        return {"said": answer["error"]}
    found = {"layers": len(answer["layers"]), "layer": answer["layer"], "grid": answer["grid"]}
    try:
        return found | compare(model, x, answer, net.reference_output or net.output, form.startswith("frozen"),
                               net.activation_of)
    except RuntimeError as error:
        return found | {"problem": f"not compared: {str(error).splitlines()[0]}"}


def checked(probe, folder, net, model, x, form):
    """As row; of a frozen archive whose folded weights round differently, in double precision; of what cannot be
    scripted, frozen as traced."""
    found = row(probe, folder, net, model, x, form)
    if form == "frozen" and "not made" in found and "traced" in net.forms:
        return checked(probe, folder, net, model, x, "frozen trace") | {"frozen": "trace"}
    if form.startswith("frozen") and is_far(found):
        return row(probe, folder, net, copy.deepcopy(model).double(), x.double(), form) | {"double": True}
    return found


def is_far(found):
    return "logits" in found and ("problem" in found or max(found.get(key, 0) for key in MEASURED) > TOLERANCE)


def run(nets, folder, results, probe=None):
    """Adds a line to the results for each archive that they lack."""
    results = Path(results)
    done = [json.loads(line) for line in results.read_text().splitlines()] if results.exists() else []
    done = {(one["name"], one["form"]) for one in done}
    probe = probe or Probe()
    for net in nets:
        forms = [form for form in net.forms if (net.name, form) not in done]
        if not forms:
            continue
        torch.manual_seed(0)
        x = torch.randn(net.shape)
        try:
            model = prepare(net.build(), x)
            found = ((form, checked(probe, folder, net, model, x, form)) for form in forms)
        except Exception as error:  # as many ways as there are libraries
            why = f"{type(error).__name__}: {' '.join(str(error).splitlines()[:1])}"
            found = [(form, {"not made": why}) for form in forms]
        for form, what in found:
            line = {"name": net.name, "form": form, "shape": net.shape, **what}
            with results.open("a") as file:
                file.write(json.dumps(line) + "\n")
            print(line, flush=True)
