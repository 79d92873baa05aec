"""Encodes formula images in forms that no encoder at hand in the tests writes, for HighThroughputDecoderTest and CodecsTest.

    python make_codec_streams.py ojph_compress FOLDER

High-Throughput JPEG 2000 in FOLDER/htj2k by OpenJPH; JPEG of 12 bits with colour of half the columns and rows in
FOLDER/jpeg12 by imagecodecs' libjpeg-turbo 3.1.3.

The committed streams were made with OpenJPH 0.31.0's ojph_compress and, where samples are signed, imagecodecs 2026.3.6
(OpenJPH 0.26.3). The test computes the same images again; each name has rows, columns, samples and bits, s if signed.
"""
import pathlib
import subprocess
import sys
import tempfile

import imagecodecs
import numpy

STREAMS = {
    '61x83x1-8': ['-reversible', 'true'],
    '45x70x1-12-small-blocks': ['-reversible', 'true', '-block_size', '{4,16}'],
    '40x90x1-16-wide-blocks': ['-reversible', 'true', '-block_size', '{4,1024}', '-num_decomps', '2'],
    '50x60x3-8-colour': ['-reversible', 'true', '-colour_trans', 'true'],
    '47x59x3-10-tiles': ['-reversible', 'true', '-tile_size', '{40,33}', '-tile_offset', '{2,1}', '-image_offset', '{5,3}',
                         '-precincts', '{16,16}', '-prog_order', 'CPRL', '-num_decomps', '3'],
    '33x65x1-9-layout': ['-reversible', 'true', '-prog_order', 'LRCP', '-tileparts', 'R', '-tlm_marker', 'true'],
    '1x1x1-8': ['-reversible', 'true'],
    '1x67x1-12': ['-reversible', 'true'],
    # the encoder loses the lowest value of all where there is no wavelet, so that this one is for its block alone
    '64x64x1-8-block': ['-reversible', 'true', '-num_decomps', '0'],
    '60x72x1-12-lossy': ['-qstep', '0.0005'],
    '60x72x3-8-lossy': ['-qstep', '0.01'],
    '37x41x1-16s': [],
    '38x42x1-8s': [],
}


SUBSAMPLED = ['45x66', '46x51', '9x4', '7x5', '5x1']


def image(rows, columns, samples, bits, signed):
    y, x, c = numpy.mgrid[:rows, :columns, :samples].astype(numpy.int64)
    values = (x * x + 2 * y * y + 900 * c) * 2 ** bits // 16384 + x * y * (c + 3) % 17 + (x // 8 + y // 8) % 2 * 2 ** bits // 4
    return values % 2 ** bits - (2 ** (bits - 1) if signed else 0)


def main(encoder, folder):
    for name, options in STREAMS.items():
        shape, depth = name.split('-')[:2]
        rows, columns, samples = map(int, shape.split('x'))
        signed = depth.endswith('s')
        bits = int(depth.rstrip('s'))
        values = image(rows, columns, samples, bits, signed)
        out = pathlib.Path(folder, 'htj2k', name + '.j2c')
        if signed:
            out.write_bytes(imagecodecs.htj2k_encode(values[..., 0].astype('i2' if bits > 8 else 'i1')))
            continue
        with tempfile.TemporaryDirectory() as temporary:
            source = pathlib.Path(temporary, 'image.ppm' if samples == 3 else 'image.pgm')
            header = f"{'P6' if samples == 3 else 'P5'}\n{columns} {rows}\n{2 ** bits - 1}\n".encode()
            source.write_bytes(header + values.astype('>u2' if bits > 8 else 'u1').tobytes())
            subprocess.run([encoder, '-i', source, '-o', out, *options], check=True, stdout=subprocess.DEVNULL)
    for name in SUBSAMPLED:
        values = image(*map(int, name.split('x')), 3, 12, False).astype('u2')
        pathlib.Path(folder, 'jpeg12', name + '.jpg').write_bytes(imagecodecs.jpeg_encode(
            values, level=90, bitspersample=12, subsampling='420', colorspace='RGB', outcolorspace='YCBCR'))


if __name__ == '__main__':
    main(*sys.argv[1:])
