"""A small Faster R-CNN and a small RetinaNet of torchvision's, and maps of boxes' scores by pytorch-grad-cam.

    OMP_NUM_THREADS=1 /path/to/venv/bin/python -m oracle.detections [FAMILY...]       (in src/test/python)
"""
import sys
from typing import Dict, List

import torch
from pytorch_grad_cam import GradCAM, GradCAMPlusPlus, HiResCAM, LayerCAM
from torch import nn
from torchvision.models.detection import FasterRCNN, RetinaNet
from torchvision.models.detection.anchor_utils import AnchorGenerator
from torchvision.models.detection.faster_rcnn import FastRCNNPredictor, TwoMLPHead
from torchvision.models.detection.retinanet import RetinaNetHead
from torchvision.ops import MultiScaleRoIAlign, nms

from . import nets
from .gradients import PGC, pgc
from .nets import unit
from .resources import case, encoded, write, write_archives

SIZE = dict(min_size=48, max_size=64, image_mean=[0.1, 0.2, 0.3], image_std=[0.9, 1.0, 1.1])
BOXES = [0, 2]


def backbone():
    """Three stages; the detectors read the last."""
    body = nn.Sequential(unit(3, 8, 2), unit(8, 12, 2), unit(12, 12, 2))
    body.out_channels = 12
    return body


def faster_rcnn():
    return FasterRCNN(backbone(), rpn_anchor_generator=AnchorGenerator(((12, 24),), ((0.5, 1.0, 2.0),)),
                      box_roi_pool=MultiScaleRoIAlign(["0"], 3, 2), box_head=TwoMLPHead(12 * 9, 16),
                      box_predictor=FastRCNNPredictor(16, 4), box_score_thresh=0.3, box_detections_per_img=6,
                      rpn_pre_nms_top_n_test=60, rpn_post_nms_top_n_test=25, **SIZE)


def retinanet():
    anchors = AnchorGenerator(((12, 24),), ((0.5, 1.0, 2.0),))
    return RetinaNet(backbone(), num_classes=4, anchor_generator=anchors,
                     head=RetinaNetHead(12, anchors.num_anchors_per_location()[0], 4, norm_layer=nn.BatchNorm2d),
                     score_thresh=0.3, detections_per_img=6, topk_candidates=60, **SIZE)


class Tied(nn.Module):
    """A hundred boxes of two scores only: which of them suppress which depends on the order of equal scores."""

    def __init__(self):
        super().__init__()
        self.backbone = unit(3, 4, 2)
        corner = 30 * torch.rand(100, 2)
        self.register_buffer("boxes", torch.cat([corner, corner + 8 + 10 * torch.rand(100, 2)], 1))
        self.register_buffer("table", torch.tensor([0.5, 0.75]).repeat(50))

    def forward(self, images: List[torch.Tensor]) -> List[Dict[str, torch.Tensor]]:
        scores = self.table * self.backbone(images[0][None]).mean().sigmoid()
        kept = nms(self.boxes, scores, 0.3)
        return [{"boxes": self.boxes[kept], "scores": scores[kept], "labels": torch.ones_like(kept)}]


def tied():
    torch.manual_seed(nets.SEED)
    net = nets.Net("tied", Tied().eval(), torch.randn(1, 3, 48, 48), ["backbone.0"], [0])
    with torch.no_grad():
        result = net.model(list(net.x))[0]
    write_archives(net, ["scripted"])
    write(net, "detections", [], detections={"boxes": encoded(result["boxes"]), "labels": result["labels"].tolist()})


def build(name, builder):
    torch.manual_seed(nets.SEED)
    model = builder()
    with torch.no_grad():
        for key, parameter in model.named_parameters():
            if parameter.dim() > 1:
                parameter.copy_(torch.randn_like(parameter) * (2 / parameter[0].numel()) ** 0.5)
            else:
                parameter.add_(0.3 * torch.randn_like(parameter))
            if "bbox" in key:
                parameter.mul_(0.2)
            if "cls_score" in key:
                # or one class would win everywhere
                parameter.mul_(3)
            if "cls_logits" in key:
                # or RetinaNet's prior would leave no box
                parameter.copy_(torch.randn_like(parameter) * (0.5 if parameter.dim() == 1 else parameter.std()))
        model.backbone.train()
        for _ in range(20):
            model.backbone(1.5 * torch.randn(8, 3, 48, 64))
    model.eval()
    return nets.Net(name, model, torch.randn(1, 3, 48, 64), ["backbone.2", "backbone.1"], BOXES)


def cases_of(net):
    cases = []
    for index in net.classes:
        for layer in net.layers:
            for method, extractor in {"gradcam": GradCAM, "layercam": LayerCAM, "hirescam": HiResCAM,
                                      "gradcam++:pgc": GradCAMPlusPlus}.items():
                values = pgc(extractor, net, layer, lambda result: result["scores"][index], model=net.model)
                cases.append(case(method, PGC, values, [layer], index))
    return cases


def write_result(net, family):
    with torch.no_grad():
        result = net.model(list(net.x))[0]
    print(net.name, family, result)
    gaps = (result["scores"][:-1] - result["scores"][1:]).min()
    if len(result["scores"]) <= max(BOXES) or gaps < 1e-4:
        raise ValueError(f"{net.name}: too few boxes, or two of nearly the same score")
    write(net, family, cases_of(net), detections={
        "boxes": encoded(result["boxes"]), "labels": result["labels"].tolist()})


def main(families):
    if not families or "tied" in families:
        tied()
    if families == ["tied"]:
        return
    for name, builder in {"fasterrcnn": faster_rcnn, "retinanet": retinanet}.items():
        net = build(name, builder)
        if not families or "detections" in families:
            write_archives(net, ["scripted"])
            write_result(net, "detections")
        # the first image fixes the scales of MultiScaleRoIAlign, and the archive has kept them
        with torch.no_grad():
            net.model(list(net.x))
        # the detectors scale it to 42×64, not quite alike in both directions, and pad it to 64×64
        net.x = torch.randn(1, 3, 40, 60)
        write_result(net, "scaled")


if __name__ == "__main__":
    main(sys.argv[1:])
