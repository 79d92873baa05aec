"""Networks whose layers do not give N×C×H×W, and pytorch-grad-cam's maps with a reshape_transform for each.

    OMP_NUM_THREADS=1 /path/to/venv/bin/python -m oracle.grids [NETWORK...]       (in src/test/python)
"""
import sys

import torch
from pytorch_grad_cam import EigenCAM, GradCAM, HiResCAM, LayerCAM
from torch import nn
from torch.nn import functional as F
from torchvision.models import MaxVit, SwinTransformer
from torchvision.models.convnext import CNBlockConfig, ConvNeXt

from . import nets
from .gradients import FORMULA, PGC, fullgrad, fullgrad_pgc, pgc, with_sign
from .resources import case, write, write_archives


class Attention(nn.Module):
    """As timm's: one projection for query, key and value, fused attention."""

    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.qkv, self.proj = nn.Linear(width, 3 * width), nn.Linear(width, width)

    def forward(self, x):
        b, n, c = x.shape
        q, k, v = self.qkv(x).reshape(b, n, 3, self.heads, c // self.heads).permute(2, 0, 3, 1, 4).unbind(0)
        return self.proj(F.scaled_dot_product_attention(q, k, v).transpose(1, 2).reshape(b, n, c))


class Block(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.norm1, self.attn, self.norm2 = nn.LayerNorm(width), Attention(width, heads), nn.LayerNorm(width)
        self.mlp = nn.Sequential(nn.Linear(width, 2 * width), nn.GELU(), nn.Linear(2 * width, width))

    def forward(self, x):
        x = x + self.attn(self.norm1(x))
        return x + self.mlp(self.norm2(x))


class Tokens(nn.Module):
    """A vision transformer with so many tokens before the patches', and as many heads as they are read by."""

    read = 0

    def __init__(self, extra, heads, size=(32, 48), patch=8, width=16):
        super().__init__()
        self.patch = nn.Conv2d(3, width, patch, patch)
        self.extra = nn.Parameter(torch.randn(1, extra, width))
        self.position = nn.Parameter(torch.randn(1, size[0] // patch * (size[1] // patch), width))
        self.blocks = nn.Sequential(*[Block(width, 2) for _ in range(3)])
        self.norm = nn.LayerNorm(width)
        self.heads = nn.ModuleList([nn.Linear(width, 5) for _ in range(heads)])
        self.places = list(range(extra, extra + 24))

    def forward(self, x):
        patches = self.patch(x).flatten(2).transpose(1, 2) + self.position
        z = self.norm(self.blocks(torch.cat([self.extra.expand(x.shape[0], -1, -1), patches], 1)))
        y = 0
        for i, head in enumerate(self.heads):
            y = y + head(z[:, i])
        return y / len(self.heads)


class Among(nn.Module):
    """A vision transformer whose other tokens stand where they are put among the patches'; one of them is read."""

    def __init__(self, places, read, size=(32, 48), patch=8, width=16):
        super().__init__()
        self.patch = nn.Conv2d(3, width, patch, patch)
        self.extra = nn.Parameter(torch.randn(1, len(places), width))
        patches = size[0] // patch * (size[1] // patch)
        self.position = nn.Parameter(torch.randn(1, patches, width))
        self.blocks = nn.Sequential(*[Block(width, 2) for _ in range(3)])
        self.norm = nn.LayerNorm(width)
        self.heads = nn.ModuleList([nn.Linear(width, 5)])
        self.read = read
        self.places = [i for i in range(patches + len(places)) if i not in places]
        self.register_buffer("order", torch.tensor(self.places + places).argsort())

    def forward(self, x):
        patches = self.patch(x).flatten(2).transpose(1, 2) + self.position
        tokens = torch.cat([patches, self.extra.expand(x.shape[0], -1, -1)], 1)
        return self.heads[0](self.norm(self.blocks(tokens[:, self.order]))[:, self.read])


class ClassAttention(nn.Module):
    """As CaiT's last blocks: the class token alone reads all tokens, and alone goes on."""

    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.q, self.k, self.v = nn.Linear(width, width), nn.Linear(width, width), nn.Linear(width, width)
        self.mlp = nn.Sequential(nn.Linear(width, 2 * width), nn.GELU(), nn.Linear(2 * width, width))

    def forward(self, x, token):
        u = self.norm1(torch.cat([token, x], 1))
        b, n, c = u.shape
        q = self.q(u[:, :1]).reshape(b, 1, self.heads, c // self.heads).transpose(1, 2)
        k = self.k(u).reshape(b, n, self.heads, c // self.heads).transpose(1, 2)
        v = self.v(u).reshape(b, n, self.heads, c // self.heads).transpose(1, 2)
        token = token + F.scaled_dot_product_attention(q, k, v).transpose(1, 2).reshape(b, 1, c)
        return token + self.mlp(self.norm2(token))


class LateToken(nn.Module):
    """As CaiT: blocks of patches, and a class token that reads them in the last two."""

    def __init__(self, width=16):
        super().__init__()
        self.patch = nn.Conv2d(3, width, 8, 8)
        self.token = nn.Parameter(torch.randn(1, 1, width))
        self.blocks = nn.Sequential(Block(width, 2), Block(width, 2))
        self.last = nn.ModuleList([ClassAttention(width, 2), ClassAttention(width, 2)])
        self.norm, self.head = nn.LayerNorm(width), nn.Linear(width, 5)

    def forward(self, x):
        x = self.blocks(self.patch(x).flatten(2).transpose(1, 2))
        token = self.token.expand(x.shape[0], -1, -1)
        for block in self.last:
            token = block(x, token)
        return self.head(self.norm(torch.cat([token, x], 1))[:, 0])


class AttentionPool(nn.Module):
    """As SigLIP's: a learned query reads the tokens; the norms of its query and keys do nothing."""

    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.latent = nn.Parameter(torch.randn(1, 1, width))
        self.q, self.kv, self.proj = nn.Linear(width, width), nn.Linear(width, 2 * width), nn.Linear(width, width)
        self.q_norm, self.k_norm = nn.Identity(), nn.Identity()

    def forward(self, x):
        b, n, c = x.shape
        q = self.q(self.latent.expand(b, -1, -1)).reshape(b, 1, self.heads, c // self.heads).transpose(1, 2)
        k, v = self.kv(x).reshape(b, n, 2, self.heads, c // self.heads).permute(2, 0, 3, 1, 4).unbind(0)
        q, k = self.q_norm(q), self.k_norm(k)
        return self.proj(F.scaled_dot_product_attention(q, k, v).transpose(1, 2).reshape(b, c))


class Pooled(nn.Module):
    """Patches alone, read by an attention."""

    def __init__(self, width=16):
        super().__init__()
        self.patch = nn.Conv2d(3, width, 8, 8)
        self.blocks = nn.Sequential(Block(width, 2), Block(width, 2))
        self.norm, self.pool, self.head = nn.LayerNorm(width), AttentionPool(width, 2), nn.Linear(width, 5)

    def forward(self, x):
        return self.head(self.pool(self.norm(self.blocks(self.patch(x).flatten(2).transpose(1, 2)))))


def channels_first(tensor):
    return tensor.permute(0, 3, 1, 2)


def patches(extra, rows=4, columns=6):
    return lambda tensor: tensor[:, extra:].transpose(1, 2).reshape(tensor.shape[0], -1, rows, columns)


def at(others, rows=4, columns=6):
    kept = [i for i in range(rows * columns + len(others)) if i not in others]
    return lambda tensor: tensor[:, kept].transpose(1, 2).reshape(tensor.shape[0], -1, rows, columns)


def swin():
    return SwinTransformer([4, 4], 12, [2, 2], [2, 4], [2, 2], num_classes=5, stochastic_depth_prob=0)


def convnext():
    return ConvNeXt([CNBlockConfig(8, 12, 2), CNBlockConfig(12, None, 2)], num_classes=5, stochastic_depth_prob=0)


def maxvit():
    return MaxVit((32, 32), 8, 2, [8, 12], [1, 1], 4, 0.0, num_classes=5)


# what builds it, its input, and the layers with what folds each; the first is the one explained by default
NETS = {
    "swin": (swin, (3, 32, 48), {"permute": None, "norm": channels_first, "features.1.1": channels_first}),
    "registers": (lambda: Tokens(5, 1), (3, 32, 48), {"blocks.2.norm1": patches(5), "blocks.0": patches(5)}),
    "distilled": (lambda: Tokens(2, 2), (3, 32, 48), {"blocks.2.norm1": patches(2), "blocks.0": patches(2)}),
    "convnext": (convnext, (3, 32, 48), {"features": None, "features.3.1.block.2": channels_first}),
    "maxvit": (maxvit, (3, 32, 32), {"blocks.1": None, "blocks.0": None}),
    "classattention": (LateToken, (3, 32, 48), {"last.1.norm1": patches(1), "blocks.0": patches(0)}),
    "pooled": (Pooled, (3, 32, 48), {"norm": patches(0), "blocks.0": patches(0)}),
    # patches of 4×2, so that the grid has another aspect than the image
    "tallpatches": (lambda: SwinTransformer([4, 2], 12, [2], [2], [2, 2], num_classes=5, stochastic_depth_prob=0),
                    (3, 16, 24), {"permute": None, "norm": channels_first, "features.1.0": channels_first}),
    # two registers, the class token in the middle, as Vision Mamba's, and a register at the end
    "among": (lambda: Among([0, 1, 14, 27], 14), (3, 32, 48), {"blocks.2.norm1": at([0, 1, 14, 27]),
                                                                "blocks.0": at([0, 1, 14, 27])}),
    # six registers and the class token behind the patches
    "behind": (lambda: Among(list(range(24, 31)), 30), (3, 32, 48), {"blocks.2.norm1": at(range(24, 31)),
                                                                      "blocks.0": at(range(24, 31))}),
}


def attention(net, index):
    """LeGrad by each block's own score, and attention rollout, by attentions of its own."""
    held, tokens = [], []

    def product(q, k, v):
        held.append((q @ k.transpose(-1, -2) / q.shape[-1] ** 0.5).softmax(-1))
        return held[-1] @ v

    fused, F.scaled_dot_product_attention = F.scaled_dot_product_attention, product
    handles = [block.register_forward_hook(lambda module, inputs, output: tokens.append(output))
               for block in net.model.blocks]
    net.model(net.x)
    [handle.remove() for handle in handles]
    F.scaled_dot_product_attention = fused
    by_block = []
    for p, z in zip(held, tokens):
        pooled = net.model.norm(z.mean(1))
        score = sum(head(pooled)[0, index] for head in net.model.heads) / len(net.model.heads)
        gradient, = torch.autograd.grad(score, p, retain_graph=True)
        by_block.append(F.relu(gradient[0]).mean((0, 1)))
    rolled = torch.eye(held[0].shape[-1])
    for p in held:
        rolled = (p[0].mean(0) + torch.eye(p.shape[-1])) / 2 @ rolled
    return [values[net.model.places].reshape(4, 6).detach()
            for values in (torch.stack(by_block).mean(0), rolled[net.model.read])]


def main(names):
    for i, (name, (builder, shape, layers)) in enumerate(NETS.items()):
        if names and name not in names:
            continue
        torch.manual_seed(nets.SEED + i)
        model = builder().eval()
        with torch.no_grad():
            for parameter in model.parameters():
                # the standard initialisation leaves gradients too small to tell errors from rounding
                noise = torch.randn_like(parameter)
                parameter.copy_(noise * (2 / parameter[0].numel()) ** 0.5 if parameter.dim() > 1
                                else parameter + 0.3 * noise)
        net = nets.Net(name, model, torch.randn(1, *shape), list(layers), [1, 3])
        cases = []
        for layer, fold in layers.items():
            for index in net.classes:
                for method, extractor in {"gradcam": GradCAM, "layercam": LayerCAM, "hirescam": HiResCAM}.items():
                    values = pgc(extractor, net, layer, lambda y: y[index], model=net.model, fold=fold)
                    cases.append(case(method, PGC, values, [layer], index))
            cases.append(case("eigencam:pgc", PGC, with_sign(pgc(EigenCAM, net, layer, lambda y: y[1],
                                                              model=net.model, fold=fold)),
                              [layer], 1, tolerance=1e-3))
        if isinstance(model, (Tokens, Among)):
            for index in net.classes:
                legrad, rolled = attention(net, index)
                cases += [case("legrad", FORMULA, legrad, [], index), case("rollout", FORMULA, rolled, [], index)]
        if name == "convnext":
            # normalisations and linear layers with biases on a grid, which pytorch-grad-cam leaves out
            for index in net.classes:
                cases += [case("fullgrad", FORMULA, fullgrad(net, index), [], index),
                          case("fullgrad:pgc", PGC, fullgrad_pgc(net, index), [], index)]
        write_archives(net, ["traced", "scripted"] + (["frozen"] if name == "registers" else []))
        write(net, "grids", cases, defaultLayer=net.layers[0])


if __name__ == "__main__":
    main(sys.argv[1:])
