"""Reference maps of the methods that perturb or sample.

    OMP_NUM_THREADS=1 /path/to/venv/bin/python -m oracle.perturbations [NETWORK...]       (in src/test/python)

The random numbers of a sampling method are drawn here, given to the library in place of its own, and kept with the map.
"""
import sys
from unittest import mock

import numpy as np
import torch
from torch.nn import functional as F
from captum.attr import InputXGradient, IntegratedGradients, NoiseTunnel, Occlusion, Saliency
from pytorch_grad_cam import AblationCAM, RandomCAM, ScoreCAM
from pytorch_grad_cam.ablation_layer import AblationLayer, AblationLayerVit
from torchcam import methods as torchcam

from . import nets
from .gradients import FORMULA, PGC, TORCHCAM, Scores, pgc, tc
from .resources import case, write

CAPTUM = "captum"
# noise takes room: the forms that differ only in what is done with it are compared on one network
NOISIEST = "plain"


def output_of(net, layer):
    """A layer's output, last call."""
    held = []
    handle = net.model.get_submodule(layer).register_forward_hook(lambda module, inputs, output: held.append(output))
    net.scores(net.x)
    handle.remove()
    return held[-1].detach()


def scores_with(net, layer, output):
    """The scores with a layer's output replaced, whatever led to it."""
    handle = net.model.get_submodule(layer).register_forward_hook(lambda module, inputs, old: output)
    scores = net.scores(net.x)
    handle.remove()
    return scores


def drawn(net, activation):
    """Channels at the image's size, as the paper of Score-CAM draws them."""
    mode = "bilinear" if activation.dim() == 4 else "trilinear"
    return F.interpolate(activation, net.x.shape[2:], mode=mode, align_corners=False)


def normalised(masks):
    axes = tuple(range(2, masks.dim()))
    low, high = masks.amin(axes, keepdim=True), masks.amax(axes, keepdim=True)
    return torch.where(high > low, (masks - low) / (high - low).clamp_min(1e-30), 0)


def weighted(activation, weights):
    return (weights.reshape(1, -1, *[1] * (activation.dim() - 2)) * activation).sum(1)[0]


def score_cam(net, layer, index, variations):
    """The map whose channel k has the softmax of the mean score of the masks that variations makes of mask k."""
    a = net.fold(output_of(net, layer))
    masks = normalised(drawn(net, a))[0]
    means = [np.mean([net.scores(net.x * m)[0, index].item() for m in variations(k, mask)])
             for k, mask in enumerate(masks)]
    return weighted(a, torch.tensor(means).softmax(0).float())


def ablation(net, layer, index, divided=True):
    output = output_of(net, layer)
    axis = 1 if output.dim() > 3 else 2
    y = net.scores(net.x)[0, index]
    losses = []
    for k in range(output.shape[axis]):
        without = output.clone()
        without.select(axis, k).zero_()
        losses.append(y - scores_with(net, layer, without)[0, index])
    return weighted(net.fold(output), torch.stack(losses) / (y if divided else 1))


def ablation_layer(net):
    return AblationLayerVit() if net.name == "vit" else AblationLayer()


def rise(net, index, masks):
    y = torch.cat([net.scores(net.x * m)[:, index] for m in masks])
    return torch.einsum("n,n...->...", y, masks) / len(masks) / masks.mean()


def on_input(net, index, generator):
    at = dict(layers=[], index=index)
    model, x = Scores(net), net.x
    cases = [case("gradient", CAPTUM, Saliency(model).attribute(x, target=index).amax(1)[0], **at),
             case("gradient:signed", CAPTUM, Saliency(model).attribute(x, target=index, abs=False).sum(1)[0], **at),
             case("gradient:times-input", CAPTUM, InputXGradient(model).attribute(x, target=index).sum(1)[0], **at)]
    noise = 0.2 * torch.randn(3, *x.shape[1:], generator=generator)

    def tunnel(kind, absolute):
        with mock.patch("torch.normal", lambda *arguments: noise):
            return NoiseTunnel(Saliency(model)).attribute(x, nt_type=kind, nt_samples=len(noise), target=index,
                                                         abs=absolute)[0]

    cases.append(case("smoothgrad", CAPTUM, tunnel("smoothgrad", False).abs().amax(0), noise=noise, **at))
    if net.name == NOISIEST:
        cases += [case("smoothgrad:signed", CAPTUM, tunnel("smoothgrad", False).sum(0), noise=noise, **at),
                  case("smoothgrad:captum", CAPTUM, tunnel("smoothgrad", True).amax(0), noise=noise, **at),
                  case("smoothgrad:squared", CAPTUM, tunnel("smoothgrad_sq", False).amax(0), noise=noise, **at),
                  case("smoothgrad:variance", CAPTUM, tunnel("vargrad", False).amax(0), noise=noise, **at)]
    path = IntegratedGradients(model)
    cases += [case("integrated-gradients:captum", CAPTUM, path.attribute(x, target=index, n_steps=20).sum(1)[0],
                   parameters={"samples": 20}, **at),
              case("integrated-gradients", CAPTUM,
                   path.attribute(x, -0.3, target=index, n_steps=24, method="riemann_right").sum(1)[0],
                   parameters={"samples": 24, "baseline": -0.3}, **at)]
    window, stride = (5, 3) if x.dim() == 4 else (3, 2)
    channels, axes = x.shape[1], x.dim() - 2
    cases.append(case("occlusion", CAPTUM, Occlusion(model).attribute(
        x, (channels,) + (window,) * axes, (channels,) + (stride,) * axes, 0.25, index)[0, 0],
        parameters={"window": window, "stride": stride, "baseline": 0.25}, **at))
    masks = torch.rand(9, *x.shape[2:], generator=generator)
    cases.append(case("rise", FORMULA, rise(net, index, masks), noise=masks, **at))
    return cases


def at_layer(net, layer, index, generator):
    at = dict(layers=[layer], index=index)
    flat = net.x.dim() == 4
    reused = net.name == "reused" and layer == "shared"
    cases = [case("scorecam", FORMULA, score_cam(net, layer, index, lambda k, mask: [mask]), **at),
             case("scorecam:torchcam", TORCHCAM, tc(torchcam.ScoreCAM, net, [layer], index)[0], form="relu", **at),
             case("iscam", FORMULA, score_cam(net, layer, index, lambda k, mask: [a * mask for a in (0, .25, .75, 1.5)]),
                  parameters={"samples": 4}, **at),
             case("iscam:torchcam", TORCHCAM, tc(torchcam.ISCAM, net, [layer], index, num_samples=3)[0], form="relu",
                  parameters={"samples": 3}, **at)]
    channels = net.fold(output_of(net, layer)).shape[1]
    noise = 0.5 * torch.randn(2, channels, *net.x.shape[2:], generator=generator)
    if net.name == NOISIEST and layer == net.layers[0]:
        cases.append(case("sscam", FORMULA, score_cam(net, layer, index, lambda k, mask: [mask + n[k] for n in noise]),
                          noise=noise, **at))
    if net.name == NOISIEST and layer == net.layers[0]:
        samples = iter(noise)
        with mock.patch("torch.distributions.normal.Normal.sample", lambda self, size: next(samples)[None]):
            cases.append(case("sscam:torchcam", TORCHCAM, tc(torchcam.SSCAM, net, [layer], index, num_samples=2)[0],
                              form="relu", noise=noise, **at))
    if not reused:
        cases += [case("ablationcam", FORMULA, ablation(net, layer, index), **at),
                  case("ablationcam:difference", FORMULA, ablation(net, layer, index, False), **at)]
    if flat and not reused:
        target = lambda y: y[index]
        cases.append(case("scorecam:pgc", PGC, pgc(ScoreCAM, net, layer, target), **at))
        # a channel far below the others swamps the rounding of what it is compared with
        cases.append(case("ablationcam:pgc", PGC, pgc(AblationCAM, net, layer, target, batch_size=1,
                                                      ablation_layer=ablation_layer(net)), **at))
        weights = torch.rand(1, channels, generator=generator) * 2 - 1
        # this one asks for gradients, though it does not use them
        with torch.enable_grad(), mock.patch("numpy.random.uniform", lambda *arguments, **keywords: weights.numpy()):
            cases.append(case("random:pgc", PGC, pgc(RandomCAM, net, layer, target), noise=weights, **at))
    return cases


def main(names):
    for name in names or nets.BUILDERS:
        net = nets.build(name)
        generator = torch.Generator().manual_seed(1)
        with torch.no_grad():
            cases = [c for layer in net.layers for c in at_layer(net, layer, net.classes[0], generator)]
        write(net, "perturbations", cases + on_input(net, net.classes[-1], generator))


if __name__ == "__main__":
    main(sys.argv[1:])
