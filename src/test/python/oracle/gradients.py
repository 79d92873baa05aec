"""Reference maps of the methods that work on activations and gradients.

    OMP_NUM_THREADS=1 /path/to/venv/bin/python -m oracle.gradients [NETWORK...]       (in src/test/python)

Where a library has the method, the library says what is right; `formula` is an independent reading of the paper's.
"""
import sys

import numpy as np
import torch
from torch.nn import functional as F
from torch.nn.attention import SDPBackend, sdpa_kernel
from captum.attr import GuidedBackprop, GuidedGradCam
from pytorch_grad_cam import (EigenCAM, EigenGradCAM, FullGrad, GradCAM, GradCAMElementWise, GradCAMPlusPlus, HiResCAM,
                              KPCA_CAM, LayerCAM, ShapleyCAM, XGradCAM)
from pytorch_grad_cam.utils.model_targets import FinerWeightedTarget
from torchcam import methods as torchcam

from . import nets
from .resources import case, write, write_archives

PGC = "grad-cam (PyPI)"
TORCHCAM = "torchcam"
CAPTUM = "captum"
FORMULA = "formula"
# its quotient is of numbers near zero: by itself, in double precision, it differs by 1e-4 from what it gives in single
SMOOTH_TORCHCAM = {"vit": 3e-4}


def tapped(net, layer):
    """The scores, and the layer's output as a leaf that they depend on."""
    held = []

    def hook(module, inputs, output):
        leaf = output.detach().clone().requires_grad_()
        held.append(leaf)
        return leaf.clone()

    handle = net.model.get_submodule(layer).register_forward_hook(hook)
    scores = net.scores(net.x)
    handle.remove()
    return scores, held[-1]


def evidence(net, layer, score):
    """The layer's activation, as it left the layer, and the score's gradient there; 1×C×grid."""
    scores, leaf = tapped(net, layer)
    gradient, = torch.autograd.grad(score(scores), leaf)
    return net.fold(leaf.detach()).double(), net.fold(gradient).double()


def shapley(net, layer, index):
    """Shapley-CAM's weights and map, the Hessian's product by differentiating twice."""
    scores, leaf = tapped(net, layer)
    gradient, = torch.autograd.grad(scores[0, index], leaf, create_graph=True)
    product, = torch.autograd.grad(gradient, leaf, leaf.detach(), allow_unused=True)
    product = torch.zeros_like(leaf) if product is None else product
    a, w = net.fold(leaf.detach()), net.fold(gradient.detach() - product / 2)
    return (w.mean(tuple(range(2, w.dim())), keepdim=True) * a).sum(1)[0]


class Scores(torch.nn.Module):
    """A network whose output is N×K, as the libraries want it."""

    def __init__(self, net):
        super().__init__()
        self.net, self.model = net, net.model

    def forward(self, x):
        return self.net.scores(x)


def pgc(method, net, layer, target, model=None, fold=None, **arguments):
    """pytorch-grad-cam's map before its ReLU, its resizing and its scaling; of a model whose output fits the target."""
    model = Scores(net) if model is None else model
    module = net.model.get_submodule(layer)
    fold = net.fold if net.name == "vit" else fold
    if arguments:
        cam = method(model, [module], fold, **arguments)
    else:
        cam = method(model, [module], reshape_transform=fold)
    x = net.x.clone().requires_grad_()
    y = target(cam.activations_and_grads(x)[0])
    if cam.uses_gradients and cam.detach:
        y.backward()
    elif cam.uses_gradients:
        torch.autograd.grad(y, x, retain_graph=True, create_graph=True)
    activation = cam.activations_and_grads.activations[-1]
    gradient = cam.activations_and_grads.gradients[0] if cam.uses_gradients else None
    if cam.detach:
        activation, gradient = activation.numpy(), gradient.numpy() if gradient is not None else None
    image = cam.get_cam_image(x, module, [target], activation, gradient, False)
    cam.activations_and_grads.activations.clear()
    cam.activations_and_grads.gradients.clear()
    cam.activations_and_grads.release()
    return np.asarray(image)[0]


def with_sign(values):
    """Of an SVD's two signs the one whose extreme is positive."""
    values = np.asarray(values)
    return -values if -values.min() > values.max() else values


def tc(method, net, layers, index, *arguments, **keywords):
    """torch-cam's maps, not scaled."""
    fold = net.fold if net.name == "vit" else None
    model = Scores(net)
    names = [f"model.{layer}" for layer in layers]
    with method(model, names, reshape_transform=fold, **keywords) as cam:
        y = model(net.x.clone().requires_grad_())
        return [values[0].detach() for values in cam(index, y, *arguments, normalized=False)]


def by_formula(a, g):
    """The papers' formulas, in double precision."""
    axes = tuple(range(2, a.dim()))
    total = a.sum(axes, keepdim=True)
    ratio = lambda n, d: torch.where(d == 0, 0, n / torch.where(d == 0, 1, d))
    alpha = ratio(g ** 2, 2 * g ** 2 + total * g ** 3)
    matrix = a[0].flatten(1).T.numpy()
    u, s, vt = np.linalg.svd(matrix, full_matrices=False)
    return {
        "gradcam": (g.mean(axes, keepdim=True) * a).sum(1)[0],
        "gradcam++": ((alpha * F.relu(g)).sum(axes, keepdim=True) * a).sum(1)[0],
        "layercam": (F.relu(g) * a).sum(1)[0],
        "hirescam": (g * a).sum(1)[0],
        "elementwise": F.relu(g * a).sum(1)[0],
        "xgradcam": (ratio((g * a).sum(axes, keepdim=True), total) * a).sum(1)[0],
        "eigencam": with_sign((matrix @ vt[0]).reshape(a.shape[2:])),
    }


def finer(scores, index, gamma=0.6, references=3):
    """The score that Finer-CAM maps."""
    distance = (scores.detach() - scores[index].detach()).abs()
    distance[index] = torch.inf
    similar = distance.argsort()[:min(references, len(scores) - 1)]
    return scores[index] - gamma * scores[similar].mean()


class Clipped(torch.autograd.Function):
    """A ReLU, or ReLU6, whose backward lets only positive gradients through."""

    @staticmethod
    def forward(context, x, top):
        context.save_for_backward(x)
        context.top = top
        return x.clamp(0, top)

    @staticmethod
    def backward(context, gradient):
        x, = context.saved_tensors
        return F.relu(gradient) * (x > 0) * (x < context.top), None


def guided(net, index):
    """Guided backpropagation with every ReLU that the network calls, module or function, replaced by `Clipped`."""
    relu, hardtanh = F.relu, F.hardtanh
    torch.nn.functional.relu = lambda x, inplace=False: Clipped.apply(x, torch.inf)
    torch.nn.functional.hardtanh = lambda x, low, top, inplace=False: Clipped.apply(x, top)
    try:
        x = net.x.clone().requires_grad_()
        gradient, = torch.autograd.grad(net.scores(x)[0, index], x)
    finally:
        torch.nn.functional.relu, torch.nn.functional.hardtanh = relu, hardtanh
    return gradient[0].sum(0)


def fullgrad(net, index):
    """The paper's sum over every convolution, normalisation and linear layer that has a bias and gives a grid."""
    held = []

    def hook(module, inputs, output):
        output.retain_grad()
        if isinstance(module, (torch.nn.BatchNorm2d, torch.nn.BatchNorm3d)):
            bias = module.bias - module.running_mean * module.weight / (module.running_var + module.eps).sqrt()
        else:
            bias = module.bias
        held.append((output, bias.detach(), type(module) in (torch.nn.LayerNorm, torch.nn.Linear)))
        # what follows may work in place
        return output.clone()

    kinds = (torch.nn.Conv2d, torch.nn.Conv3d, torch.nn.ConvTranspose2d, torch.nn.BatchNorm2d, torch.nn.BatchNorm3d,
             torch.nn.GroupNorm, torch.nn.LayerNorm, torch.nn.Linear)
    handles = [module.register_forward_hook(hook) for module in net.model.modules()
               if isinstance(module, kinds) and module.bias is not None]
    x = net.x.clone().requires_grad_()
    net.scores(x)[0, index].backward()
    [handle.remove() for handle in handles]
    rescale = lambda v: (v.abs() - v.abs().min()) / (v.abs().max() - v.abs().min())
    total = rescale(x.grad * x.detach()).sum(1, keepdim=True)
    mode = "bilinear" if x.dim() == 4 else "trilinear"
    for output, bias, last in held:
        if output.dim() != x.dim():
            continue
        gradient = output.grad.movedim(-1, 1) if last else output.grad
        product = gradient * bias.reshape(1, -1, *[1] * (output.dim() - 2))
        if product[0, 0].numel() > 1:
            total = total + F.interpolate(rescale(product), x.shape[2:], mode=mode).sum(1, keepdim=True)
    return total[0, 0].detach()


def fullgrad_pgc(net, index):
    """pytorch-grad-cam's, before its last scaling."""
    cam = FullGrad(Scores(net), [])
    x = net.x.clone().requires_grad_()
    cam.activations_and_grads(x)[0, index].backward()
    values = cam.compute_cam_per_layer(x, None, False)
    cam.activations_and_grads.release()
    return values[0, 0]


def smooth(net, layer, index, noise, numerator):
    """Smooth Grad-CAM++ by the paper; the numerator's power of the gradient."""
    own = net.x
    a, _ = evidence(net, layer, lambda y: y[0, index])
    powers = []
    for sample in noise:
        net.x = own + sample
        _, g = evidence(net, layer, lambda y: y[0, index])
        powers.append(torch.stack([g, g ** 2, g ** 3]))
    net.x = own
    d = torch.stack(powers).mean(0)
    axes = tuple(range(2, a.dim()))
    denominator = 2 * d[1] + d[2] * a.sum(axes, keepdim=True)
    alpha = torch.where(denominator == 0, 0, d[numerator - 1] / torch.where(denominator == 0, 1, denominator))
    return ((alpha * F.relu(d[0])).sum(axes, keepdim=True) * a).sum(1)[0]


def smooth_torchcam(net, layer, index, noise):
    """torch-cam's, with these samples in place of its own."""
    class Samples:
        def __init__(self):
            self.left = list(noise)

        def sample(self, size):
            return self.left.pop(0).reshape(size)

    fold = net.fold if net.name == "vit" else None
    model = Scores(net)
    with torchcam.SmoothGradCAMpp(model, [f"model.{layer}"], num_samples=len(noise), reshape_transform=fold) as cam:
        cam._distrib = Samples()
        y = model(net.x.clone().requires_grad_())
        return cam(index, y, normalized=False)[0][0].detach()


def attention(net, index):
    """Attention rollout, LeGrad by each block's own score, and LeGrad by the final score, of torchvision's vision
    transformer, by attentions of its own."""
    held, tokens = [], []

    def attend(module, inputs, arguments, output):
        x = inputs[0]
        heads = module.num_heads
        q, k, v = [t.unflatten(-1, (heads, -1)).transpose(1, 2) for t in
                   F.linear(x, module.in_proj_weight, module.in_proj_bias).chunk(3, -1)]
        p = (q @ k.transpose(-1, -2) / q.shape[-1] ** 0.5).softmax(-1)
        held.append(p)
        return module.out_proj((p @ v).transpose(1, 2).flatten(2)), None

    handles = [module.register_forward_hook(attend, with_kwargs=True) for module in net.model.modules()
               if isinstance(module, torch.nn.MultiheadAttention)]
    handles += [block.register_forward_hook(lambda module, inputs, output: tokens.append(output))
                for block in net.model.encoder.layers]
    score = net.scores(net.x)[0, index]
    [handle.remove() for handle in handles]
    by_block = []
    for p, z in zip(held, tokens):
        own = net.model.heads(net.model.encoder.ln(z.mean(1)))[0, index]
        gradient, = torch.autograd.grad(own, p, retain_graph=True)
        by_block.append(F.relu(gradient[0]).mean((0, 1)))
    gradients = torch.autograd.grad(score, held)
    rolled = torch.eye(held[0].shape[-1])
    for p in held:
        mixed = p[0].mean(0) / 2 + torch.eye(p.shape[-1]) / 2
        rolled = mixed / mixed.sum(1, keepdim=True) @ rolled
    final = torch.stack([F.relu(gradient[0]).mean((0, 1)) for gradient in gradients]).mean(0)
    side = int((len(final) - 1) ** 0.5)
    return [values[1:].reshape(side, side).detach() for values in (rolled[0], torch.stack(by_block).mean(0), final)]


def legrad_torchcam(net, index):
    """torch-cam's LeGrad over all blocks, not scaled."""
    with torchcam.LeGrad(net.model, list(net.model.encoder.layers)) as cam:
        net.model(net.x.clone().requires_grad_())
        return cam.compute_cams(index, normalized=False)[0][0]


def on_the_image(net):
    """The methods whose map is on the image, or of several layers, and the sampling one."""
    cases = []
    torch.manual_seed(nets.SEED)
    noise = 0.3 * torch.randn(3, *net.x.shape[1:])
    layer = net.layers[0]
    for index in net.classes:
        at = dict(layers=[], index=index)
        if net.name not in ("vit", "grouped"):
            clipped = guided(net, index)
            cases.append(case("guided-backprop", FORMULA, clipped, **at))
            a, g = evidence(net, layer, lambda y: y[0, index])
            cam = F.relu(by_formula(a, g)["gradcam"])[None, None].float()
            mode = "bilinear" if net.x.dim() == 4 else "trilinear"
            cases.append(case("guided-gradcam", FORMULA, clipped * F.interpolate(cam, net.x.shape[2:], mode=mode)[0, 0],
                              [layer], index))
        if net.name not in ("vit", "reused"):
            cases.append(case("fullgrad", FORMULA, fullgrad(net, index), **at))
        if net.name in ("plain", "inverted", "grouped"):
            cases.append(case("fullgrad:pgc", PGC, fullgrad_pgc(net, index), **at))
        if net.name == "plain":
            values = GuidedBackprop(net.model).attribute(net.x.clone().requires_grad_(), target=index)
            cases.append(case("guided-backprop", CAPTUM, values[0].sum(0), **at))
            cam = GuidedGradCam(net.model, net.model.get_submodule(layer))
            values = cam.attribute(net.x.clone().requires_grad_(), target=index)
            cases.append(case("guided-gradcam:captum", CAPTUM, values[0].sum(0), [layer], index))
        if net.name == "vit":
            rolled, legrad, final = attention(net, index)
            cases.append(case("rollout", FORMULA, rolled, **at))
            cases.append(case("legrad", FORMULA, legrad, **at))
            cases.append(case("legrad", TORCHCAM, legrad_torchcam(net, index), **at))
            cases.append(case("legrad:final", FORMULA, final, **at))
        if net.name != "reused":
            cases.append(case("smoothgradcam++", FORMULA, smooth(net, layer, index, noise, 1), [layer], index,
                              noise=noise))
            cases.append(case("smoothgradcam++:d2", FORMULA, smooth(net, layer, index, noise, 2), [layer], index,
                              noise=noise))
            values = smooth_torchcam(net, layer, index, noise)
            if values.max() > 0:
                cases.append(case("smoothgradcam++:torchcam", TORCHCAM, values, [layer], index, form="relu",
                                  noise=noise, tolerance=SMOOTH_TORCHCAM.get(net.name, 1e-4)))
            maps = tc(torchcam.LayerCAM, net, net.layers, index)
            fused = torchcam.RefineCAM.fuse_cams([values[None] for values in maps], None, False)[0]
            if fused.max() > 0:
                cases.append(case("refinecam", TORCHCAM, fused, net.layers, index, parameters={"base": "layercam"}))
    return cases


def cases_of(net):
    cases = []
    for layer in net.layers:
        reused = net.name == "reused" and layer == "shared"
        first = layer == net.layers[0]
        for index in net.classes if first else net.classes[1:]:
            at = dict(layers=[layer], index=index)
            a, g = evidence(net, layer, lambda y: y[0, index])
            for method, values in by_formula(a, g).items():
                svd = dict(tolerance=1e-3) if method == "eigencam" else {}
                cases.append(case(method, FORMULA, values, **at, **svd))
            cases.append(case("shapleycam", FORMULA, shapley(net, layer, index), **at))
            af, gf = evidence(net, layer, lambda y: finer(y[0], index))
            cases.append(case("finercam", FORMULA, by_formula(af, gf)["gradcam"], **at))
            if not first:
                continue
            for method, extractor in {"gradcam": torchcam.GradCAM, "gradcam++:torchcam": torchcam.GradCAMpp,
                                      "layercam": torchcam.LayerCAM, "xgradcam:torchcam": torchcam.XGradCAM}.items():
                values = tc(extractor, net, [layer], index)[0]
                if values.max() > 0:
                    cases.append(case(method, TORCHCAM, values, form="relu", **at))
            if reused:
                # pytorch-grad-cam mixes the calls of a module up
                continue
            target = lambda y: y[index]
            for method, extractor in {"gradcam": GradCAM, "gradcam++:pgc": GradCAMPlusPlus, "layercam": LayerCAM,
                                      "hirescam": HiResCAM, "elementwise": GradCAMElementWise,
                                      "xgradcam:pgc": XGradCAM}.items():
                cases.append(case(method, PGC, pgc(extractor, net, layer, target), **at))
            cases.append(case("eigengradcam", PGC, with_sign(pgc(EigenGradCAM, net, layer, target)), **at,
                              tolerance=1e-3))
            cases.append(case("eigencam:pgc", PGC, with_sign(pgc(EigenCAM, net, layer, target)), **at,
                              tolerance=1e-3))
            cases.append(case("kpcacam", PGC, with_sign(pgc(KPCA_CAM, net, layer, target)), **at, tolerance=1e-3))
            cases.append(case("kpcacam", PGC, with_sign(pgc(KPCA_CAM, net, layer, target, kernel="rbf", gamma=0.05)),
                              parameters={"kernel": "rbf", "gamma": 0.05}, **at, tolerance=1e-3))
            if net.name != "vit":
                # pytorch-grad-cam takes no tokens here
                cases.append(case("shapleycam", PGC, pgc(ShapleyCAM, net, layer, target), **at))
            with torch.no_grad():
                y = net.scores(net.x)[0]
                nearest = (y - y[index]).abs().argsort()[1:4].tolist()
            weighted = FinerWeightedTarget(index, nearest, 1.0)
            cases.append(case("finercam:pgc", PGC, pgc(GradCAM, net, layer, weighted), **at))
            cases.append(case("finercam:pgc", PGC, pgc(LayerCAM, net, layer, FinerWeightedTarget(index, nearest, 0.6)),
                              parameters={"gamma": 0.6, "base": "layercam"}, **at))
    if net.name == "plain":
        with torchcam.CAM(net.model, "features.10", fc_layer="fc") as cam:
            net.model(net.x)
            for index in net.classes:
                values = cam(index, normalized=False)[0][0].detach()
                cases.append(case("cam", TORCHCAM, values, [net.layers[0]], index))
    return cases


def main(names):
    for name in names or nets.BUILDERS:
        net = nets.build(name)
        write_archives(net, ["traced", "scripted"])
        # the fused attention has no second derivative
        with sdpa_kernel(SDPBackend.MATH):
            write(net, "gradients", cases_of(net) + on_the_image(net))


if __name__ == "__main__":
    main(sys.argv[1:])
