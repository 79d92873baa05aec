"""Writes small networks as TorchScript, with the PyTorch that runs it, and what that PyTorch's hooks give for them.

    OMP_NUM_THREADS=1 python3 make_aged_archives.py FOLDER        (with PyTorch 1.8 or later)

For check_ages.py, which compares ExplainJ with them. Each network is written traced, scripted and frozen, with random
weights; beside the archives lies a JSON file of the logits and, of every module, its last activation and the gradient of
the greatest logit there. Nothing here needs more than PyTorch itself.
"""
import json
import sys
import warnings
from pathlib import Path
from typing import Dict, List

import torch
from torch import Tensor, nn
from torch.nn import functional as F

warnings.filterwarnings("ignore")


class ResidualBlock(nn.Module):
    def __init__(self, inputs: int, outputs: int, stride: int):
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(outputs)
        self.relu = nn.ReLU(inplace=True)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(outputs)
        self.downsample = None
        if stride > 1:
            self.downsample = nn.Sequential(nn.Conv2d(inputs, outputs, 1, stride, bias=False), nn.BatchNorm2d(outputs))

    def forward(self, x):
        identity = x
        if self.downsample is not None:
            identity = self.downsample(x)
        out = self.bn2(self.conv2(self.relu(self.bn1(self.conv1(x)))))
        out += identity
        return self.relu(out)


class Residual(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = nn.Sequential(nn.Conv2d(3, 8, 3, 2, 1), nn.BatchNorm2d(8), nn.ReLU(inplace=True))
        self.layer1 = nn.Sequential(ResidualBlock(8, 8, 1), ResidualBlock(8, 8, 1))
        self.layer2 = nn.Sequential(ResidualBlock(8, 16, 2), ResidualBlock(16, 16, 1))
        self.fc = nn.Linear(16, 5)

    def features(self, x):
        return self.layer2(self.layer1(self.stem(x)))

    def forward(self, x):
        return self.fc(torch.flatten(F.adaptive_avg_pool2d(self.features(x), (1, 1)), 1))


class DenseLayer(nn.Module):
    def __init__(self, inputs: int, growth: int):
        super().__init__()
        self.norm, self.relu = nn.BatchNorm2d(inputs), nn.ReLU(inplace=True)
        self.conv = nn.Conv2d(inputs, growth, 3, 1, 1, bias=False)

    def forward(self, earlier: List[Tensor]) -> Tensor:
        return self.conv(self.relu(self.norm(torch.cat(earlier, 1))))


class Dense(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv0 = nn.Conv2d(3, 8, 3, 2, 1)
        self.layers = nn.ModuleList([DenseLayer(8 + 4 * i, 4) for i in range(3)])
        self.norm = nn.BatchNorm2d(20)
        self.classifier = nn.Linear(20, 5)

    def forward(self, x):
        features = [self.conv0(x)]
        for layer in self.layers:
            features.append(layer(features))
        return self.classifier(F.relu(self.norm(torch.cat(features, 1)), inplace=True).mean((2, 3)))


class Attention(nn.Module):
    def __init__(self, width: int, heads: int):
        super().__init__()
        self.heads, self.scale = heads, (width // heads) ** -0.5
        self.qkv, self.proj, self.drop = nn.Linear(width, 3 * width), nn.Linear(width, width), nn.Dropout(0.1)

    def forward(self, x):
        b, n, c = x.shape
        qkv = self.qkv(x).reshape(b, n, 3, self.heads, c // self.heads).permute(2, 0, 3, 1, 4)
        attention = self.drop((qkv[0] @ qkv[1].transpose(-2, -1) * self.scale).softmax(-1))
        return self.proj((attention @ qkv[2]).transpose(1, 2).reshape(b, n, c))


class TransformerBlock(nn.Module):
    def __init__(self, width: int):
        super().__init__()
        self.norm1, self.attn, self.norm2 = nn.LayerNorm(width), Attention(width, 2), nn.LayerNorm(width)
        self.mlp = nn.Sequential(nn.Linear(width, 2 * width), nn.GELU(), nn.Linear(2 * width, width))

    def forward(self, x):
        x = x + self.attn(self.norm1(x))
        return x + self.mlp(self.norm2(x))


class Transformer(nn.Module):
    """With a class token."""

    def __init__(self):
        super().__init__()
        self.patch = nn.Conv2d(3, 12, 8, 8)
        self.token = nn.Parameter(torch.randn(1, 1, 12))
        self.position = nn.Parameter(torch.randn(1, 17, 12))
        self.blocks = nn.Sequential(*[TransformerBlock(12) for _ in range(3)])
        self.norm, self.head = nn.LayerNorm(12), nn.Linear(12, 5)

    def forward(self, x):
        x = self.patch(x).flatten(2).transpose(1, 2)
        x = torch.cat([self.token.expand(x.size(0), -1, -1), x], 1) + self.position
        return self.head(self.norm(self.blocks(x))[:, 0])


class Encoder(nn.Module):
    """PyTorch's own transformer, whose fused path in evaluation differs from version to version."""

    def __init__(self):
        super().__init__()
        self.patch = nn.Conv2d(3, 12, 8, 8)
        self.encoder = nn.TransformerEncoder(nn.TransformerEncoderLayer(12, 2, 24), 2)
        self.head = nn.Linear(12, 5)

    def forward(self, x):
        return self.head(self.encoder(self.patch(x).flatten(2).permute(2, 0, 1)).mean(0))


class Segmenter(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = nn.Sequential(nn.Conv2d(3, 8, 3, 2, 1), nn.BatchNorm2d(8), nn.ReLU(),
                                     nn.Conv2d(8, 16, 3, 2, 1), nn.BatchNorm2d(16), nn.Hardswish())
        self.head, self.aux = nn.Conv2d(16, 5, 1), nn.Linear(16, 2)

    def forward(self, x) -> Dict[str, Tensor]:
        y = self.encoder(x)
        out = F.interpolate(self.head(y), size=x.shape[-2:], mode="bilinear", align_corners=False)
        return {"aux": self.aux(y.mean([2, 3])), "out": out}


class Operators(nn.Module):
    """Operators whose meaning or arguments have changed between versions."""

    def __init__(self):
        super().__init__()
        self.conv = nn.Sequential(nn.Conv2d(3, 8, 3, 2, 1), nn.InstanceNorm2d(8, affine=True), nn.SiLU())
        self.norm, self.up = nn.GroupNorm(2, 8), nn.Upsample(scale_factor=0.5)
        self.gru, self.fc = nn.GRU(8, 6, batch_first=True), nn.Linear(6, 5)

    def forward(self, x):
        y = self.norm(self.conv(x))
        rows = torch.arange(y.size(2), device=y.device)
        weight = (rows.float() / 2 + torch.floor_divide(rows, 3).float() + torch.full([1], 2.0)
                  + torch.linspace(0, 1, y.size(2)))
        y = F.gelu(y * weight.view(1, 1, -1, 1) * 0.1)
        y = F.leaky_relu(self.up(y), 0.1).clamp(min=-1.0)
        y = F.hardswish(y) + F.softplus(y) * torch.tensor(0.5)
        states, _ = self.gru(y.flatten(2).transpose(1, 2))
        return self.fc(states[:, -1] + states.mean(1))


class Volume(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Sequential(nn.Conv3d(3, 6, 3, 2, 1), nn.BatchNorm3d(6), nn.ReLU(inplace=True))
        self.b = nn.Sequential(nn.Conv3d(6, 8, 3, 1, 1), nn.BatchNorm3d(8), nn.ELU())
        self.fc = nn.Linear(8, 5)

    def forward(self, x):
        return self.fc(self.b(self.a(x)).mean([2, 3, 4]))


NETS = {"residual": Residual, "dense": Dense, "transformer": Transformer, "encoder": Encoder, "segmenter": Segmenter,
        "operators": Operators, "volume": Volume}


def prepared(model):
    model.eval()
    for name, values in model.named_buffers():
        if name.endswith("running_mean"):
            values.normal_(0, 0.2)
        if name.endswith("running_var"):
            values.uniform_(0.5, 1.5)
    for parameter in model.parameters():
        if not parameter.detach().abs().sum() > 0:
            parameter.data.normal_(0, 0.1)
        parameter.requires_grad_(False)
    return model


def scores(y):
    y = y["out"] if isinstance(y, dict) else y
    return y.flatten(2).mean(2) if y.dim() > 2 else y


def first(value):
    return value if isinstance(value, Tensor) else value[0]


def evidence(model, module, x, index):
    """The last activation of a module, and the gradient of a score there; nothing if it has none."""
    held = []

    def cut(module, inputs, output):
        held.append(first(output).detach().clone().requires_grad_())
        return held[-1].clone() if isinstance(output, Tensor) else (held[-1].clone(),) + tuple(output[1:])

    handle = module.register_forward_hook(cut)
    try:
        score = scores(model(x))[0, index]
    finally:
        handle.remove()
    if not held or not score.requires_grad:
        return None
    gradient, = torch.autograd.grad(score, held[-1], allow_unused=True)
    return None if gradient is None else {"shape": list(gradient.shape), "activation": held[-1].flatten().tolist(),
                                          "gradient": gradient.flatten().tolist()}


def write(folder, name, make):
    torch.manual_seed(3)
    x = torch.randn([1, 3, 12, 16, 20] if name == "volume" else [1, 3, 32, 32])
    model = prepared(make())
    with torch.no_grad():
        logits = scores(model(x))[0]
    index = int(logits.argmax())
    modules = {key: module for key, module in model.named_modules() if key}
    found = {key: evidence(model, module, x, index) for key, module in modules.items()}
    version = torch.__version__.split("+")[0]
    forms = {}
    for form in ("traced", "scripted", "frozen"):
        with torch.no_grad():
            archive = torch.jit.trace(model, x, strict=False) if form == "traced" else torch.jit.script(model)
            archive = torch.jit.freeze(archive) if form == "frozen" else archive
        forms[form] = f"{version}-{name}-{form}.pt"
        archive.save(str(folder / forms[form]))
    content = {"version": version, "name": name, "shape": list(x.shape), "input": x.flatten().tolist(),
               "logits": logits.tolist(), "class": index, "modules": list(modules), "forms": forms,
               "evidence": {key: value for key, value in found.items() if value}}
    (folder / f"{version}-{name}.json").write_text(json.dumps(content))


if __name__ == "__main__":
    for net, maker in NETS.items():
        try:
            write(Path(sys.argv[1]), net, maker)
        except Exception as error:  # an older PyTorch may lack what one of them uses
            print(torch.__version__, net, type(error).__name__, str(error).strip().splitlines()[:1], flush=True)
    print(torch.__version__, flush=True)
