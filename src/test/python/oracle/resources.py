"""How reference values are kept: one JSON file a network and family of methods, arrays as base64 of float32;
all of it compressed by gzip."""
import base64
import gzip
import io
import json
import zipfile
from importlib.metadata import version
from pathlib import Path

import numpy as np
import torch

RESOURCES = Path(__file__).resolve().parents[2] / "resources/org/explainj/cam/oracle"
LIBRARIES = ["torch", "torchvision", "grad-cam", "torchcam", "captum"]


def encoded(array):
    array = np.ascontiguousarray(torch.as_tensor(array).detach().numpy(), dtype="<f4")
    return {"shape": list(array.shape), "values": base64.b64encode(array.tobytes()).decode()}


def case(method, source, values, layers, index, form="raw", parameters=None, noise=None, tolerance=1e-4):
    """One map.

    method: ExplainJ's name, with its variant; source: who says so; values: the map, without batch and channel axes;
    layers: names, none for a map on the input; form: what is to be done to ExplainJ's map before the comparison
    (`raw`: nothing; `relu`: negative values to 0; `relu-minmax`: then (v - min) / (max - min)); noise: N×… samples
    """
    values = torch.as_tensor(np.asarray(values, dtype="f4")) if not torch.is_tensor(values) else values
    if values.abs().max() == 0:
        raise ValueError(f"{method} at {layers} of class {index}: a reference of zeros shows nothing")
    result = {"method": method, "source": source, "layers": layers, "class": index, "form": form,
              "tolerance": tolerance, "map": encoded(values)}
    if parameters:
        result["parameters"] = {name: str(value) for name, value in parameters.items()}
    if noise is not None:
        result["noise"] = encoded(noise)
    return result


def write(net, family, cases, libraries=(), **more):
    """Writes the reference values of a family of methods for a network; libraries besides the usual ones."""
    content = {
        "provenance": {"script": f"src/test/python/oracle/{family}.py",
                       "libraries": {name: version(name) for name in [*LIBRARIES, *libraries]}},
        "input": encoded(net.x),
        "logits": [float(f"{v:.7g}") for v in net.scores(net.x)[0].tolist()],
        "cases": cases,
        **more,
    }
    RESOURCES.mkdir(parents=True, exist_ok=True)
    write_compressed(f"{net.name}-{family}.json.gz", json.dumps(content).encode())


def write_compressed(name, content):
    # without a time, so that the same content is the same file
    (RESOURCES / name).write_bytes(gzip.compress(content, 9, mtime=0))


def write_archives(net, kinds):
    """Writes the network itself."""
    RESOURCES.mkdir(parents=True, exist_ok=True)
    for kind in kinds:
        with torch.no_grad():
            archive = (torch.jit.script(net.model) if kind == "scripted"
                       else torch.jit.trace(net.model, net.x, strict=False))
            archive = torch.jit.freeze(archive) if kind == "frozen" else archive
        content = io.BytesIO()
        torch.jit.save(archive, content)
        write_compressed(f"{net.name}-{kind}.pt.gz", without_debug(content))


def without_debug(archive):
    """The archive without the lines of Python that each operation came from, which are most of it."""
    stripped = io.BytesIO()
    with zipfile.ZipFile(archive) as old, zipfile.ZipFile(stripped, "w", zipfile.ZIP_STORED) as new:
        for entry in old.infolist():
            if not entry.filename.endswith(".debug_pkl"):
                new.writestr(zipfile.ZipInfo(entry.filename), old.read(entry))
    return stripped.getvalue()
