"""Reads a generated series with ExplainJ, pydicom and GDCM, in one run, and prints milliseconds a frame.

    python decode_speed.py explainj-cli.jar [SLICES] [FOLDER]

Wants pydicom with pylibjpeg (libjpeg, openjpeg), pyjpegls, python-gdcm and imagecodecs, which encodes HTJ2K, and gdcmconv,
dcmcjpeg, dcmcjpls and dcmcrle on the PATH. GDCM does not read HTJ2K. The readers take turns, and each one's median counts.
Every figure is from opening the files to the stored values in memory: as it passes on the clock, and in processor time,
which is more where a reader shares the work among processors. FOLDER keeps the series for another run. 500 slices take some
five minutes of an idle machine.
"""
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

import gdcm
import imagecodecs
import numpy
import pydicom
from pydicom.encaps import encapsulate
from pydicom.uid import ExplicitVRLittleEndian, HTJ2KLossless, generate_uid

ROUNDS = 2
ENCODERS = {'RLE': ['dcmcrle'], 'JPEG lossless': ['dcmcjpeg', '+e1'], 'JPEG-LS': ['dcmcjpls', '+el'],
            'JPEG 2000': ['gdcmconv', '--j2k']}
HTJ2K = 'HTJ2K'
SIZE = 512


def slice_of(z, count):
    """A body of soft tissue with air, bone and noise, 12 bits."""
    y, x = numpy.mgrid[-1:1:SIZE * 1j, -1:1:SIZE * 1j]
    body = (x / 0.8) ** 2 + (y / 0.6) ** 2 < 1
    lung = ((numpy.abs(x) - 0.35) / 0.25) ** 2 + (y / 0.4) ** 2 < 1 - abs(z / count - 0.5)
    bone = (x / 0.1) ** 2 + ((y - 0.4) / 0.1) ** 2 < 1
    noise = numpy.random.default_rng(z).normal(0, 12, (SIZE, SIZE))
    return numpy.clip(numpy.where(body, 1040 + noise, 24) - 800 * lung * body + 900 * bone, 0, 4095).astype('<u2')


def generate(folder, count):
    folder.mkdir(parents=True, exist_ok=True)
    study, series = generate_uid(), generate_uid()
    for z in range(count):
        d = pydicom.Dataset()
        d.file_meta = pydicom.dataset.FileMetaDataset()
        d.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
        d.SOPClassUID = d.file_meta.MediaStorageSOPClassUID = '1.2.840.10008.5.1.4.1.1.2'
        d.SOPInstanceUID = d.file_meta.MediaStorageSOPInstanceUID = generate_uid()
        d.StudyInstanceUID, d.SeriesInstanceUID, d.Modality = study, series, 'CT'
        d.PatientID, d.PatientName, d.InstanceNumber = 'SPEED', 'Phantom', z + 1
        d.ImagePositionPatient, d.ImageOrientationPatient = [0, 0, z], [1, 0, 0, 0, 1, 0]
        d.PixelSpacing, d.RescaleSlope, d.RescaleIntercept = [0.7, 0.7], 1, -1024
        d.Rows = d.Columns = SIZE
        d.SamplesPerPixel, d.PhotometricInterpretation, d.PixelRepresentation = 1, 'MONOCHROME2', 0
        d.BitsAllocated, d.BitsStored, d.HighBit = 16, 12, 11
        d.PixelData = slice_of(z, count).tobytes()
        d.save_as(folder / f'{z:04d}.dcm', enforce_file_format=True)


def with_pydicom(files):
    for file in files:
        pydicom.pixels.pixel_array(pydicom.dcmread(file), raw=True)


def with_gdcm(files):
    for file in files:
        reader = gdcm.ImageReader()
        reader.SetFileName(str(file))
        assert reader.Read()
        reader.GetImage().GetBuffer()


def timed(read, files):
    """Milliseconds a file, on the clock and of processors."""
    start, used = time.perf_counter(), time.process_time()
    read(files)
    return [1000 * span / len(files) for span in (time.perf_counter() - start, time.process_time() - used)]


def with_explainj(jar, folder):
    """Likewise, of the median of three rounds; Java compiles in the first."""
    out = subprocess.run(['java', '-jar', jar, 'dicom', 'bench', str(folder), '--rounds', '3', '--json'], check=True,
                         capture_output=True, text=True).stdout
    figures = json.loads(out)
    return [figures[span] / figures['frames'] for span in ('readMs', 'processorMs')]


def encode(plain, folder, command):
    folder.mkdir()

    def one(file):
        subprocess.run([*command, str(file), str(folder / file.name)], check=True, capture_output=True)

    with ThreadPoolExecutor() as pool:
        list(pool.map(one, sorted(plain.iterdir())))


def encode_htj2k(plain, folder):
    folder.mkdir()
    for file in sorted(plain.iterdir()):
        d = pydicom.dcmread(file)
        d.PixelData = encapsulate([imagecodecs.htj2k_encode(d.pixel_array)])
        d['PixelData'].VR, d['PixelData'].is_undefined_length = 'OB', True
        d.file_meta.TransferSyntaxUID = HTJ2KLossless
        d.save_as(folder / file.name, enforce_file_format=True)


def medians(figures):
    return {reader: round(statistics.median(values), 2) for reader, values in figures.items()}


def main():
    jar = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 500
    with tempfile.TemporaryDirectory() as scratch:
        root = pathlib.Path(sys.argv[3] if len(sys.argv) > 3 else scratch)
        plain = root / 'uncompressed'
        if not plain.exists():
            generate(plain, count)
        folders = {'uncompressed': plain}
        for name, command in ENCODERS.items():
            folders[name] = root / name.replace(' ', '')
            if not folders[name].exists():
                encode(plain, folders[name], command)
        folders[HTJ2K] = root / HTJ2K
        if not folders[HTJ2K].exists():
            encode_htj2k(plain, folders[HTJ2K])
        for name, folder in folders.items():
            files = sorted(folder.iterdir())
            spans = {'ExplainJ': [], 'pydicom': []} | ({} if name == HTJ2K else {'GDCM': []})
            for _ in range(ROUNDS):
                spans['ExplainJ'].append(with_explainj(jar, folder))
                spans['pydicom'].append(timed(with_pydicom, files))
                if 'GDCM' in spans:
                    spans['GDCM'].append(timed(with_gdcm, files))
            print(json.dumps({'series': name, 'slices': len(files),
                              'msPerSlice': medians({reader: [s[0] for s in all] for reader, all in spans.items()}),
                              'processorMsPerSlice': medians({reader: [s[1] for s in all]
                                                              for reader, all in spans.items()})}), flush=True)


if __name__ == '__main__':
    main()
