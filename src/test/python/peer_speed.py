"""Times Score-CAM and Ablation-CAM of pytorch-grad-cam and of ExplainJ on the same network, one after the other.

    python3 peer_speed.py [--jar target/explainj-cli.jar] [--extent 224] [--rounds 3] [--seconds 20]

The network is torchvision's ResNet-18 with random weights, the layer its last stage; the peer has its own batch sizes, 16
images for Score-CAM and 32 for Ablation-CAM. In each round first the peer runs, then ours; the medians over the rounds
count, of times and of their quotients. Each library's passes are compared with bare forwards in batches of 16 in its own
runtime. Needs torch, torchvision and grad-cam.
"""
import argparse
import json
import statistics
import subprocess
import tempfile
import time
import warnings
from pathlib import Path

import torch
import torchvision
from pytorch_grad_cam import AblationCAM, ScoreCAM
from pytorch_grad_cam.ablation_layer import AblationLayer
from pytorch_grad_cam.utils.model_targets import ClassifierOutputTarget

warnings.filterwarnings("ignore")
BATCH = 16
CLASS = 1


def milliseconds(run):
    start = time.perf_counter()
    run()
    return 1000 * (time.perf_counter() - start)


def network(extent):
    torch.manual_seed(0)
    model = torchvision.models.resnet18(weights=None)
    # running statistics of its own activations: deeper layers are neither dead nor huge
    for _ in range(5):
        model(torch.randn(8, 3, extent, extent))
    return model.eval()


def bare(model, batch, times):
    with torch.no_grad():
        return statistics.median(milliseconds(lambda: model(batch)) for _ in range(times))


def peer(method, model, x, **options):
    cam = method(model=model, target_layers=[model.layer4[-1]], **options)
    return milliseconds(lambda: cam(input_tensor=x, targets=[ClassifierOutputTarget(CLASS)]))


def ours(arguments, file, methods):
    command = ["java", "-jar", arguments.jar, "bench", "--model", str(file), "--input",
               f"1x3x{arguments.extent}x{arguments.extent}", "--methods", methods, "--layer", "layer4",
               "--seconds", str(arguments.seconds), "--device", "cpu", "--json"]
    output = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    return {line["method"]: line for line in map(json.loads, output.splitlines())}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--jar", default="target/explainj-cli.jar")
    parser.add_argument("--extent", type=int, default=224)
    parser.add_argument("--rounds", type=int, default=3, help="of Score-CAM, the peer's and ours in turn")
    parser.add_argument("--seconds", type=float, default=20, help="about how long each of ours may take")
    parser.add_argument("--keep", metavar="FILE", help="where to leave the network, as TorchScript")
    parser.add_argument("--only-keep", action="store_true", help="time nothing")
    arguments = parser.parse_args()
    model = network(arguments.extent)
    x = torch.randn(1, 3, arguments.extent, arguments.extent)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(arguments.keep or Path(folder) / "resnet18.pt")
        with torch.no_grad():
            torch.jit.trace(model, x).save(str(file))
        if arguments.only_keep:
            return
        batch = x.repeat(BATCH, 1, 1, 1)
        bare(model, batch, 2)
        batched, peers, exact = [bare(model, batch, 5) / BATCH], [], []
        for _ in range(arguments.rounds):
            peers.append(peer(ScoreCAM, model, x))
            exact.append(ours(arguments, file, "scorecam")["scorecam"])
            batched.append(bare(model, batch, 5) / BATCH)
        found = ours(arguments, file, "scorecam:grouped,ablationcam,layercam")
        ablation = peer(AblationCAM, model, x, ablation_layer=AblationLayer())
    for line in [*exact, *found.values()]:
        print(json.dumps(line))
    print(json.dumps({"threads": torch.get_num_threads(), "batchedMs": batched, "peerScoreMs": peers,
                      "peerAblationMs": ablation}))
    channels = 512
    score = statistics.median(peers)
    times = [line["explainMs"] for line in exact]
    quotients = [theirs / own for theirs, own in zip(peers, times)]
    print(f"Score-CAM, peer: {score:.0f} ms, {channels * statistics.median(batched) / score:.3f} × the throughput of its "
          "bare batches")
    print(f"scorecam: {statistics.median(times):.0f} ms, "
          f"{statistics.median(line['throughput'] for line in exact):.3f} × the throughput of bare batches, "
          f"{statistics.median(quotients):.2f} × as fast as the peer ({min(quotients):.2f} to {max(quotients):.2f})")
    grouped = found["scorecam:grouped"]["explainMs"]
    print(f"scorecam:grouped: {grouped:.0f} ms, {statistics.median(times) / grouped:.1f} × as fast as the exact one")
    own = found["ablationcam"]["explainMs"]
    print(f"Ablation-CAM, peer: {ablation:.0f} ms; ours: {own:.1f} ms, {ablation / own:.0f} × as fast")


if __name__ == "__main__":
    main()
