"""A small 3-D DenseNet of MONAI's, and the maps that MONAI and M3d-CAM give for it.

    OMP_NUM_THREADS=1 /path/to/venv/bin/python -m oracle.volumes       (in src/test/python; needs monai and medcam)
"""
import copy

import torch
from medcam import medcam
from monai.networks.nets import DenseNet
from monai.visualize import CAM, GradCAM, GradCAMpp, GuidedBackpropGrad, OcclusionSensitivity, VanillaGrad
from torch import nn

from . import nets
from .resources import case, write, write_archives

MONAI = "MONAI"
MEDCAM = "M3d-CAM"
SHAPE = (1, 14, 20, 26)
HEAD = "class_layers.out"
# the default, and one before the last pooling of the grid
LAYERS = ["class_layers.relu", "features.denseblock1"]


def build():
    torch.manual_seed(nets.SEED)
    model = DenseNet(spatial_dims=3, in_channels=1, out_channels=4, init_features=6, growth_rate=4, block_config=(2, 2),
                     bn_size=2)
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.dim() > 1:
                # the standard initialisation leaves gradients, and maps, too small to tell errors from rounding
                parameter.copy_(torch.randn_like(parameter) * (2 / parameter[0].numel()) ** 0.5)
            else:
                parameter.add_(0.3 * torch.randn_like(parameter))
        model.train()
        for _ in range(20):
            model(1.5 * torch.randn(8, *SHAPE) + 0.2)
    return nets.Net("monai-densenet", model.eval(), torch.randn(1, *SHAPE), LAYERS, [0, 2])


def own(net):
    """A copy: the libraries leave hooks, and replace modules."""
    model = copy.deepcopy(net.model)
    for module in model.modules():
        if isinstance(module, nn.ReLU):
            module.inplace = False
    return model


def by_medcam(net, backend, layer, index):
    """M3d-CAM's map on the layer's grid, 0 to 1."""
    model = medcam.inject(own(net), return_attention=True, backend=backend, layer=layer, label=index)
    model(net.x.clone())
    return model.get_attention_map()[0, 0]


def at_layer(net, layer, index):
    raw = {"gradcam": GradCAM(own(net), layer).compute_map(net.x, class_idx=index)[0, 0].detach(),
           # its derivatives are of exp(y), which only scales the map
           "gradcam++:monai": GradCAMpp(own(net), layer).compute_map(net.x, class_idx=index)[0, 0].detach()
                              / net.scores(net.x)[0, index].exp().item()}
    cases = [case(method, MONAI, values, [layer], index, form="relu") for method, values in raw.items()]
    cases += [case(method, MEDCAM, by_medcam(net, backend, layer, index), [layer], index, form="relu-minmax")
              for method, backend in {"gradcam": "gcam", "gradcam++:monai": "gcampp"}.items()]
    return cases


def occlusion(net, index, mode, window, overlap):
    """What is lost of the score: MONAI gives what is left of it."""
    left, _ = OcclusionSensitivity(net.model, mask_size=window, mode=mode, overlap=overlap, activate=False,
                                   verbose=False)(net.x)
    return net.scores(net.x)[0, index] - left.as_tensor()[0, index]


def on_the_image(net, index):
    at = dict(layers=[], index=index)
    score = net.model.get_submodule(HEAD)
    cam = CAM(own(net), LAYERS[0], HEAD).compute_map(net.x, class_idx=torch.tensor([index]))[0, 0]
    return [
        # MONAI adds the bias of the class at every place
        case("cam", MONAI, cam.detach() - score.bias[index].detach(), LAYERS[:1], index),
        case("gradient:signed", MONAI, VanillaGrad(own(net))(net.x.clone(), index)[0, 0], **at),
        case("guided-backprop", MONAI, GuidedBackpropGrad(own(net))(net.x.clone(), index)[0, 0], **at),
        # windows that fit: where they do not, MONAI shifts the last one in, and ours is cut off
        case("occlusion", MONAI, occlusion(net, index, 0.25, 2, 0.0), parameters={"window": 2, "stride": 2, "baseline": 0.25},
             **at),
        case("occlusion:monai", MONAI, occlusion(net, index, "gaussian", 6, 0.6),
             parameters={"window": 6, "stride": 2}, **at),
        case("occlusion:monai", MONAI, occlusion(net, index, "gaussian", 9, 0.6), parameters={"window": 9, "stride": 3}, **at),
    ]


def main():
    net = build()
    cases = [found for layer in LAYERS for index in net.classes for found in at_layer(net, layer, index)]
    cases += on_the_image(net, net.classes[1])
    write_archives(net, ["traced", "scripted"])
    write(net, "volumes", cases, libraries=["monai", "medcam"], defaultLayer=LAYERS[0])


if __name__ == "__main__":
    main()
