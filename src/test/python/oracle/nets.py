"""Networks of a few thousand weights, one for each kind of architecture that the field uses.

Their batch normalisations have seen images, so that running statistics are not trivial, and their heads are random.
`build` gives the same network every time; the values in a resource hold for the archive beside it.
"""
from dataclasses import dataclass

import torch
from torch import nn
from torch.nn import functional as F
from torchvision.models.vision_transformer import VisionTransformer

SEED = 20261124


def unit(inputs, outputs, stride=1, kernel=3, groups=1, activation=nn.ReLU):
    layers = [nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, groups=groups, bias=False),
              nn.BatchNorm2d(outputs)]
    return nn.Sequential(*layers, activation()) if activation else nn.Sequential(*layers)


class Pooled(nn.Module):
    """Features, global average pooling, one linear layer."""

    def __init__(self, features, channels, classes=5):
        super().__init__()
        self.features = features
        self.fc = nn.Linear(channels, classes)

    def forward(self, x):
        return self.fc(self.features(x).flatten(2).mean(2))


def plain():
    """As VGG: convolutions with biases, poolings, and only nn.ReLU."""
    return Pooled(nn.Sequential(
        nn.Conv2d(3, 8, 3, 1, 1), nn.BatchNorm2d(8), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(8, 12, 3, 1, 1), nn.BatchNorm2d(12), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(12, 16, 3, 1, 1), nn.BatchNorm2d(16), nn.ReLU()), 16)


class Block(nn.Module):
    """As ResNet's: an in-place ReLU that is called twice."""

    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.conv1 = unit(inputs, outputs, stride, activation=None)
        self.relu = nn.ReLU(inplace=True)
        self.conv2 = unit(outputs, outputs, activation=None)
        self.downsample = unit(inputs, outputs, stride, 1, activation=None)

    def forward(self, x):
        out = self.conv2(self.relu(self.conv1(x)))
        out += self.downsample(x)
        return self.relu(out)


class Residual(nn.Module):
    """A head of two layers follows the last stage, so that the gradient is not the same everywhere."""

    def __init__(self):
        super().__init__()
        self.stem = unit(3, 8)
        self.layer1 = Block(8, 12, 2)
        self.layer2 = Block(12, 16, 2)
        self.head = nn.Sequential(nn.Conv2d(16, 12, 3, 1, 1), nn.ReLU(), nn.AdaptiveAvgPool2d(2), nn.Flatten(),
                                  nn.Linear(48, 5))

    def forward(self, x):
        return self.head(self.layer2(self.layer1(self.stem(x))))


class Dense(nn.Module):
    """As DenseNet: concatenation, batch normalisation before a functional ReLU."""

    def __init__(self):
        super().__init__()
        self.conv0 = nn.Conv2d(3, 8, 3, 2, 1, bias=False)
        self.norm1, self.conv1 = nn.BatchNorm2d(8), nn.Conv2d(8, 6, 3, 1, 1, bias=False)
        self.norm2, self.conv2 = nn.BatchNorm2d(14), nn.Conv2d(14, 6, 3, 1, 1, bias=False)
        self.norm = nn.BatchNorm2d(20)
        self.classifier = nn.Linear(20, 5)

    def forward(self, x):
        a = self.conv0(x)
        b = torch.cat([a, self.conv1(F.relu(self.norm1(a)))], 1)
        c = torch.cat([b, self.conv2(F.relu(self.norm2(b)))], 1)
        return self.classifier(F.relu(self.norm(c), inplace=True).mean((2, 3)))


class InvertedBlock(nn.Module):
    """As MobileNetV2's: expand, depthwise, project; ReLU6."""

    def __init__(self, inputs, outputs, stride):
        super().__init__()
        wide = inputs * 3
        self.skip = stride == 1 and inputs == outputs
        self.conv = nn.Sequential(unit(inputs, wide, 1, 1, activation=nn.ReLU6),
                                  unit(wide, wide, stride, 3, wide, activation=nn.ReLU6),
                                  unit(wide, outputs, 1, 1, activation=None))

    def forward(self, x):
        return x + self.conv(x) if self.skip else self.conv(x)


def inverted():
    return Pooled(nn.Sequential(unit(3, 8, 2, activation=nn.ReLU6), InvertedBlock(8, 8, 1), InvertedBlock(8, 12, 2),
                                unit(12, 20, 1, 1, activation=nn.ReLU6)), 20)


class GroupedBlock(nn.Module):
    """As RegNet-Y's and EfficientNet's: grouped convolution, squeeze and excitation, SiLU."""

    def __init__(self, inputs, outputs, stride, groups):
        super().__init__()
        self.a = unit(inputs, outputs, 1, 1, activation=nn.SiLU)
        self.b = unit(outputs, outputs, stride, 3, groups, activation=nn.SiLU)
        self.squeeze, self.excite = nn.Conv2d(outputs, 4, 1), nn.Conv2d(4, outputs, 1)
        self.c = unit(outputs, outputs, 1, 1, activation=None)
        self.project = unit(inputs, outputs, stride, 1, activation=None)
        self.activation = nn.SiLU(inplace=True)

    def forward(self, x):
        y = self.b(self.a(x))
        y = y * torch.sigmoid(self.excite(F.silu(self.squeeze(F.adaptive_avg_pool2d(y, 1)))))
        return self.activation(self.c(y) + self.project(x))


class Grouped(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = unit(3, 8, 2, activation=nn.SiLU)
        self.trunk = nn.Sequential(GroupedBlock(8, 12, 1, 3), GroupedBlock(12, 16, 2, 4))
        self.last = unit(16, 12, activation=nn.SiLU)
        self.fc = nn.Linear(12, 5)

    def forward(self, x):
        return self.fc(self.last(self.trunk(self.stem(x))).mean((2, 3)))


class Branches(nn.Module):
    """As Inception: branches of several widths, joined; functional ReLU."""

    def __init__(self):
        super().__init__()
        self.stem = unit(3, 8, 2, activation=None)
        self.one = unit(8, 6, 1, 1, activation=None)
        self.three = nn.Sequential(unit(8, 6, 1, 1), unit(6, 6, 1, 3, activation=None))
        self.pool = unit(8, 4, 1, 1, activation=None)
        self.mix = unit(16, 12, 2, activation=None)
        self.fc1, self.fc2 = nn.Linear(12, 10), nn.Linear(10, 5)

    def forward(self, x):
        x = F.relu(self.stem(x))
        x = torch.cat([self.one(x), self.three(x), self.pool(F.avg_pool2d(x, 3, 1, 1))], 1)
        x = F.relu(self.mix(F.relu(x)))
        return self.fc2(F.relu(self.fc1(F.adaptive_avg_pool2d(x, 1).flatten(1))))


def vit():
    return VisionTransformer(image_size=32, patch_size=8, num_layers=3, num_heads=2, hidden_dim=16, mlp_dim=24,
                             num_classes=5)


class Volume(nn.Module):
    """Three dimensions, none of them equal."""

    def __init__(self):
        super().__init__()
        self.a = nn.Sequential(nn.Conv3d(2, 6, 3, 1, 1), nn.BatchNorm3d(6), nn.ReLU())
        self.b = nn.Sequential(nn.Conv3d(6, 10, 3, 2, 1), nn.BatchNorm3d(10), nn.ReLU())
        self.c = nn.Sequential(nn.Conv3d(10, 8, 3, 1, 1), nn.ReLU())
        self.fc = nn.Linear(8, 4)

    def forward(self, x):
        return self.fc(self.c(self.b(self.a(x))).mean((2, 3, 4)))


class Segmentation(nn.Module):
    """An encoder, an upsampling decoder, and a dictionary of results, as torchvision's."""

    def __init__(self):
        super().__init__()
        self.encoder = nn.Sequential(unit(3, 8, 2), unit(8, 12, 2))
        self.decoder = nn.Sequential(unit(12, 8), nn.Conv2d(8, 3, 1))

    def forward(self, x):
        y = self.decoder(self.encoder(x))
        return {"out": F.interpolate(y, x.shape[2:], mode="bilinear", align_corners=False)}


class VolumeSegmentation(nn.Module):
    """The same in three dimensions, none of them equal."""

    def __init__(self):
        super().__init__()
        self.encoder = nn.Sequential(
            nn.Sequential(nn.Conv3d(1, 6, 3, 1, 1), nn.BatchNorm3d(6), nn.ReLU()),
            nn.Sequential(nn.Conv3d(6, 8, 3, 2, 1), nn.BatchNorm3d(8), nn.ReLU()))
        self.decoder = nn.Sequential(nn.Conv3d(8, 6, 3, 1, 1), nn.ReLU(), nn.Conv3d(6, 3, 1))

    def forward(self, x):
        y = self.decoder(self.encoder(x))
        return {"out": F.interpolate(y, x.shape[2:], mode="trilinear", align_corners=False)}


class Reused(nn.Module):
    """One module called twice: its last call counts."""

    def __init__(self):
        super().__init__()
        self.stem = unit(3, 8, 2)
        self.shared = unit(8, 8)
        self.last = unit(8, 10, 2)
        self.fc = nn.Linear(10, 5)

    def forward(self, x):
        x = self.stem(x)
        x = self.shared(x)
        x = self.shared(x)
        return self.fc(self.last(x).mean((2, 3)))


@dataclass
class Net:
    """A network in eval mode, its input, and where it is explained."""

    name: str
    model: nn.Module
    x: torch.Tensor
    layers: list
    classes: list

    def scores(self, x):
        """N×K, as ExplainJ has them: a dense output is pooled by its mean, of a detector the scores of its boxes."""
        y = self.model(x)
        if isinstance(y, list):
            return y[0]["scores"][None]
        y = y["out"] if isinstance(y, dict) else y
        return y.flatten(2).mean(2) if y.dim() > 2 else y

    def fold(self, tensor):
        """Tokens to their grid; anything else as it is."""
        if tensor.dim() != 3:
            return tensor
        side = int((tensor.shape[1] - 1) ** 0.5)
        return tensor[:, 1:].transpose(1, 2).reshape(tensor.shape[0], -1, side, side)


BUILDERS = {
    "plain": (plain, (3, 20, 28), ["features.10", "features.7"]),
    "residual": (Residual, (3, 20, 28), ["layer2", "layer1"]),
    "dense": (Dense, (3, 16, 22), ["norm2", "conv2"]),
    "inverted": (inverted, (3, 28, 20), ["features.3", "features.1"]),
    "grouped": (Grouped, (3, 20, 24), ["trunk.0", "trunk.1"]),
    "branches": (Branches, (3, 18, 22), ["three", "stem"]),
    "vit": (vit, (3, 32, 32), ["encoder.layers.encoder_layer_2.ln_1", "encoder.layers.encoder_layer_0"]),
    "volume": (Volume, (2, 6, 12, 10), ["b", "a"]),
    "segmentation": (Segmentation, (3, 20, 28), ["encoder.1", "encoder.0"]),
    "reused": (Reused, (3, 16, 24), ["shared", "last"]),
}


# of single families of methods
MORE = {
    "volume-segmentation": (VolumeSegmentation, (1, 6, 12, 10), ["encoder.1", "encoder.0"]),
}


def build(name):
    """The network of that name."""
    builder, shape, layers = (BUILDERS | MORE)[name]
    torch.manual_seed(SEED + list(BUILDERS | MORE).index(name))
    model = builder()
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.dim() > 1:
                # the standard initialisation leaves gradients, and maps, too small to tell errors from rounding
                parameter.copy_(torch.randn_like(parameter) * (2 / parameter[0].numel()) ** 0.5)
            else:
                parameter.add_(0.3 * torch.randn_like(parameter))
        model.train()
        for _ in range(20):
            model(1.5 * torch.randn(8, *shape) + 0.2)
    model.eval()
    for parameter in model.parameters():
        parameter.requires_grad_(True)
    return Net(name, model, torch.randn(1, *shape), layers, [0, 2] if name.endswith("segmentation") else [0, 3])
