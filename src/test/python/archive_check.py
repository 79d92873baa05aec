"""Compares what ExplainJ finds in a TorchScript archive with what PyTorch's hooks find in the module it was made of.

Used by check_architectures.py and check_zoos.py. An archive is written, explained by org.explainj.torch.ArchiveProbe in
one JVM for all of them, and deleted. Compared are the logits, the names of the layers with named_modules(), and the
LayerCAM map at the layer that ExplainJ explains by default: the module's activation is cut out by a forward hook, its
gradient taken by torch.autograd.grad. A frozen archive's layers are operations without a module: there the operation of
the module's own forward that has the same result is cut out, found by a torch function mode.

The classpath of the JVM comes from the environment variable PROBE_CLASSPATH:

    mvn -o -q test-compile
    mvn -o -q dependency:build-classpath -Dmdep.outputFile=classpath.txt
    PROBE_CLASSPATH=target/classes:target/test-classes:$(cat classpath.txt)
"""
import json
import os
import subprocess
from pathlib import Path

import torch
from torch import nn
from torch.overrides import TorchFunctionMode
from torch.utils._pytree import tree_flatten, tree_unflatten

SAME_ACTIVATION = 1e-3
NORMS = (nn.modules.batchnorm._BatchNorm,)


class Probe:
    """The JVM."""

    def __init__(self):
        self.process = subprocess.Popen(
            ["java", "-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
             "-cp", os.environ["PROBE_CLASSPATH"],
             "org.explainj.torch.ArchiveProbe"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)

    def ask(self, archive, x, layer=None, output=None):
        values = Path(str(archive) + ".input")
        values.write_bytes(x.detach().to(torch.float32).contiguous().numpy().astype("<f4").tobytes())
        question = {"archive": str(archive), "input": str(values), "shape": list(x.shape), "layer": layer,
                    "output": output}
        self.process.stdin.write(json.dumps(question) + "\n")
        self.process.stdin.flush()
        while True:
            line = self.process.stdout.readline()
            if not line:
                raise RuntimeError("the JVM has ended")
            if line.startswith("{"):
                values.unlink()
                return json.loads(line)


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
        try:
            with torch.no_grad():
                model(torch.randn(2, *x.shape[1:], dtype=x.dtype))
        finally:
            for norm, momentum in zip(norms, momenta):
                norm.eval()
                norm.momentum = momentum
    for parameter in model.parameters():
        parameter.requires_grad_(False)
    return model


def first_tensor(value):
    return next(item for item in tree_flatten(value)[0] if isinstance(item, torch.Tensor))


def replaced(value, tensor):
    """The value with its first tensor replaced."""
    items, shape = tree_flatten(value)
    at = next(i for i, item in enumerate(items) if isinstance(item, torch.Tensor))
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


def run_to(model, x, layer, output):
    """The output of the model, and the leaf that the layer's last output was replaced by."""
    held = []

    def cut(module, inputs, result):
        held.append(first_tensor(result).detach().clone().requires_grad_())
        return replaced(result, held[-1].clone())

    handle = model.get_submodule(layer).register_forward_hook(cut)
    try:
        return pick(model(x), output), held[-1]
    finally:
        handle.remove()


def run_to_operation(model, x, activation, output):
    """As run_to, at the last operation with this result that the output depends on: a view of it may follow."""
    with torch.no_grad(), Operation(activation) as count:
        model(x)
    for call in range(count.calls, 0, -1):
        with Operation(activation, call) as operation:
            y = pick(model(x), output)
        if y.requires_grad:
            return y, operation.held
    return None, None


def pick(y, output):
    return y[output] if output else y["out"] if isinstance(y, dict) and "out" in y else first_tensor(y)


def table(y):
    """N×K: of a dense output the means."""
    return y.flatten(2).mean(2) if y.dim() > 2 else y.reshape(1, -1) if y.dim() < 2 else y


def layercam(activation, gradient, grid):
    product = activation * gradient.clamp_min(0)
    if product.dim() == 3 and len(grid) == 2:
        cells = grid[0] * grid[1]
        return product[0, product.shape[1] - cells:].sum(1).reshape(grid)
    last = list(product.shape[1:-1]) == list(grid) and list(product.shape[2:]) != list(grid)
    return product[0].sum(-1 if last else 0)


def compare(model, x, answer, output=None, frozen=False, activation_of=None):
    """What is off between an answer and PyTorch: relative to the greatest value, of the logits and of the map.

    Where the model ends in an activation, activation_of gives the logits of its output."""
    with torch.no_grad():
        logits = (activation_of or (lambda y: y))(pick(model(x), output))
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
        y, held = run_to(model, x, answer["layer"], output)
    else:
        sought = torch.tensor(answer["activation"], dtype=x.dtype).reshape(answer["shape"])
        y, held = run_to_operation(model, x, sought, output)
        if held is None:
            result["problem"] = "no operation of the module has this result"
            return result
    score = table((activation_of or (lambda v: v))(y))[0, answer["classIndex"]]
    gradient, = torch.autograd.grad(score, held)
    expected = layercam(held.detach(), gradient, answer["grid"]).float()
    actual = torch.tensor(answer["map"]).reshape(answer["grid"])
    greatest = expected.abs().max()
    if not greatest > 0:
        result["problem"] = "the reference map is zero"
        return result
    result["map"] = float((actual - expected).abs().max() / greatest)
    return result


FORMS = {
    "traced": lambda model, x: torch.jit.trace(model, x, strict=False),
    "scripted": lambda model, x: torch.jit.script(model),
    "frozen": lambda model, x: torch.jit.freeze(torch.jit.script(model)),
    "frozen trace": lambda model, x: torch.jit.freeze(torch.jit.trace(model, x, strict=False)),
}


def rows(probe, folder, name, model, x, forms=("traced", "scripted", "frozen"), activation_of=None):
    """A row for each form: form, number of layers, default layer, grid, what is off; or what was said."""
    for form in forms:
        archive = Path(folder) / f"{name}-{form.replace(' ', '-')}.pt"
        try:
            with torch.no_grad():
                FORMS[form](model, x).save(str(archive))
        except Exception as error:  # what torch.jit cannot do with a model, it says in many ways
            yield {"form": form, "not made": str(error).strip().splitlines()[0] if str(error) else repr(error)}
            continue
        try:
            answer = probe.ask(archive, x)
        finally:
            archive.unlink()
        if answer.get("error"):
            yield {"form": form, "said": answer["error"]}
            continue
        yield {"form": form, "layers": len(answer["layers"]), "layer": answer["layer"], "grid": answer["grid"],
               **compare(model, x, answer, frozen=form.startswith("frozen"), activation_of=activation_of)}
