"""Times Score-CAM and Ablation-CAM of pytorch-grad-cam and of ExplainJ on the same network, one after the other.

    python3 peer_speed.py [--jar target/explainj-cli.jar] [--extent 224] [--repeats 1] [--seconds 20]

The network is torchvision's ResNet-18 with random weights, the layer its last stage; the peer has its own batch sizes, 16
images for Score-CAM and 32 for Ablation-CAM. Score-CAM runs in the order peer, ours, peer, and the peer's better time
counts. Each library's passes are compared with bare forwards in batches of 16 in its own runtime. Needs torch,
torchvision and grad-cam.
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


def peer(method, model, x, repeats, **options):
    cam = method(model=model, target_layers=[model.layer4[-1]], **options)
    times = []
    for _ in range(repeats):
        times.append(milliseconds(lambda: cam(input_tensor=x, targets=[ClassifierOutputTarget(CLASS)])))
    return statistics.median(times)


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
    parser.add_argument("--repeats", type=int, default=1, help="of the peer's methods")
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
        report = {"threads": torch.get_num_threads(), "forwardMs": bare(model, x, 20),
                  "batchedMs": bare(model, batch, 5) / BATCH}
        report["peerScoreMs"] = peer(ScoreCAM, model, x, arguments.repeats)
        found = ours(arguments, file, "scorecam,scorecam:grouped")
        report["peerScoreMsAgain"] = peer(ScoreCAM, model, x, arguments.repeats)
        report["peerAblationMs"] = peer(AblationCAM, model, x, arguments.repeats, ablation_layer=AblationLayer())
        found.update(ours(arguments, file, "ablationcam,layercam"))
        report["batchedMsAgain"] = bare(model, batch, 5) / BATCH
    for line in found.values():
        print(json.dumps(line))
    print(json.dumps(report))
    channels = 512
    batched = min(report["batchedMs"], report["batchedMsAgain"])
    score = min(report["peerScoreMs"], report["peerScoreMsAgain"])
    print(f"Score-CAM, peer: {score:.0f} ms, {channels * batched / score:.3f} × the throughput of its bare batches")
    for name in ("scorecam", "scorecam:grouped"):
        line = found[name]
        throughput = f"{line['throughput']:.3f} × the throughput of bare batches, " if "throughput" in line else ""
        print(f"{name}: {line['explainMs']:.0f} ms, {throughput}"
              f"{score / line['explainMs']:.2f} × as fast as the peer")
    print(f"scorecam:grouped: {found['scorecam']['explainMs'] / found['scorecam:grouped']['explainMs']:.1f} × as fast "
          "as the exact one")
    print(f"Ablation-CAM, peer: {report['peerAblationMs']:.0f} ms; ours: {found['ablationcam']['explainMs']:.1f} ms, "
          f"{report['peerAblationMs'] / found['ablationcam']['explainMs']:.0f} × as fast")


if __name__ == "__main__":
    main()
