"""Reference maps of segmentations' targets: a class over its predicted mask, and over a region, in two and in three
dimensions; pytorch-grad-cam says what is right.

    OMP_NUM_THREADS=1 /path/to/venv/bin/python -m oracle.targets       (in src/test/python)
"""
import torch
from pytorch_grad_cam import GradCAM, GradCAMPlusPlus, HiResCAM, LayerCAM
from pytorch_grad_cam.utils.model_targets import SemanticSegmentationTarget
from torch import nn

from . import nets
from .gradients import PGC, pgc
from .resources import case, encoded, write, write_archives


class Dense(nn.Module):
    """The tensor of a segmentation's dictionary, as the library wants it."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, x):
        return self.model(x)["out"]


class Pixels(nn.Module):
    """Each pixel's logits are its own value and twice that: what a map is can be said without a library."""

    def __init__(self):
        super().__init__()
        self.first, self.head = nn.Conv2d(1, 1, 1, bias=False), nn.Conv2d(1, 2, 1, bias=False)
        self.first.weight.data.fill_(1)
        self.head.weight.data.copy_(torch.tensor([1.0, 2.0]).reshape(2, 1, 1, 1))

    def forward(self, x):
        return {"out": self.head(self.first(x))}


def cases_of(net):
    y = Dense(net.model)(net.x).detach()[0]
    region = torch.zeros(y.shape[1:])
    region[..., 3:9, 2:7] = 1
    region[..., 5, 4] = 0.25
    cases = []
    masks = {index: (y.argmax(0) == index).float() for index in range(len(y))}
    masks = {index: mask for index, mask in masks.items() if 0.03 < mask.mean() < 0.97}
    if not masks:
        raise ValueError(f"{net.name}: one class is predicted everywhere")
    for index, predicted in masks.items():
        for name, mask in {"mask": predicted, "roi": region}.items():
            for layer in net.layers:
                for method, extractor in {"gradcam": GradCAM, "layercam": LayerCAM, "hirescam": HiResCAM,
                                          "gradcam++:pgc": GradCAMPlusPlus}.items():
                    values = pgc(extractor, net, layer, SemanticSegmentationTarget(index, mask.numpy()),
                                 model=Dense(net.model))
                    cases.append(case(method, PGC, values, [layer], index) | {
                        "target": name, "mask": encoded(mask), "score": float((y[index] * mask).sum())})
    return cases


def main():
    write_archives(nets.Net("pixels", Pixels().eval(), torch.ones(1, 1, 16, 16), ["first"], [0, 1]), ["scripted"])
    for name in ("segmentation", "volume-segmentation"):
        net = nets.build(name)
        if name == "volume-segmentation":
            write_archives(net, ["traced", "scripted"])
        write(net, "targets", cases_of(net))


if __name__ == "__main__":
    main()
