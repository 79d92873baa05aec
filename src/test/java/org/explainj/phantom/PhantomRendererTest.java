package org.explainj.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhantomRendererTest {
    private static final int SIZE = 256;

    private final PhantomGenerator generator = new PhantomGenerator(0.5);
    private final PhantomRenderer renderer = new PhantomRenderer();

    @Test
    void theSameSeedIsTheSameImage() {
        Radiograph first = renderer.render(generator.draw(7), 200, 180);
        Radiograph second = renderer.render(new PhantomGenerator(0.5).draw(7), 200, 180);
        assertEquals(first.phantom().findings(), second.phantom().findings());
        assertArrayEquals(first.shown(), second.shown());
        assertEquals(first.masks().keySet(), second.masks().keySet());
        first.masks().forEach((finding, mask) -> assertArrayEquals(mask, second.masks().get(finding)));
        float[] other = renderer.render(generator.draw(8), 200, 180).shown();
        int differing = 0;
        for (int i = 0; i < other.length; i++) {
            differing += other[i] == first.shown()[i] ? 0 : 1;
        }
        assertTrue(differing > other.length / 2, "another seed is another image");
    }

    @ParameterizedTest
    @EnumSource(Finding.class)
    void theMaskIsWhereTheImageChangesWithTheFinding(Finding finding) {
        for (long seed = 50; seed < 56; seed++) {
            Phantom with = plain(generator.draw(seed, EnumSet.of(finding)));
            Radiograph shown = renderer.render(with, SIZE, SIZE);
            float[] without = renderer.render(with.without(finding), SIZE, SIZE).shown();
            boolean[] mask = shown.masks().get(finding);
            boolean[] near = dilate(mask, finding == Finding.NODULE ? 3 : 10);
            double inside = 0;
            double around = 0;
            double all = 0;
            int masked = 0;
            int brighter = 0;
            for (int i = 0; i < mask.length; i++) {
                double change = shown.shown()[i] - without[i];
                all += Math.abs(change);
                inside += mask[i] ? Math.abs(change) : 0;
                around += near[i] ? Math.abs(change) : 0;
                masked += mask[i] ? 1 : 0;
                brighter += mask[i] && change > 0.003 ? 1 : 0;
            }
            assertTrue(all > 0, finding + " of seed " + seed + " changes nothing");
            assertTrue(inside / all > 0.8, finding + " of seed " + seed + ": " + inside / all + " of it in the mask");
            assertTrue(around / all > 0.97, finding + " of seed " + seed + ": " + around / all + " in or near it");
            double least = finding == Finding.CARDIOMEGALY ? 0.1 : 0.85;
            assertTrue(brighter > least * masked, finding + " of seed " + seed + " is denser in " + brighter + " of "
                    + masked + " pixels of its mask");
        }
    }

    @Test
    void theEnlargedHeartIsWiderThanHalfTheThorax() {
        Phantom phantom = plain(generator.draw(3, Set.of(Finding.CARDIOMEGALY)));
        boolean[] mask = renderer.render(phantom, SIZE, SIZE).masks().get(Finding.CARDIOMEGALY);
        int left = SIZE;
        int right = 0;
        for (int i = 0; i < mask.length; i++) {
            if (mask[i]) {
                left = Math.min(left, i % SIZE);
                right = Math.max(right, i % SIZE);
            }
        }
        double width = (right - left + 1) * phantom.acquisition().fieldWidth() / SIZE;
        double ratio = width / (2 * phantom.thorax().halfWidth());
        assertEquals(phantom.enlargedHeart().orElseThrow(), ratio, 0.03);
        assertTrue(ratio > 0.52);
        assertTrue(phantom.thorax().cardiothoracicRatio() < 0.5);
    }

    @Test
    void aCoarserGridShowsTheSameChest() {
        Phantom phantom = generator.draw(21);
        float[] fine = renderer.render(phantom, 512, 512).shown();
        float[] coarse = renderer.render(phantom, 128, 128).shown();
        double difference = 0;
        for (int row = 0; row < 128; row++) {
            for (int column = 0; column < 128; column++) {
                double mean = 0;
                for (int k = 0; k < 16; k++) {
                    mean += fine[(4 * row + k / 4) * 512 + 4 * column + k % 4] / 16;
                }
                difference += Math.abs(mean - coarse[row * 128 + column]) / (128 * 128);
            }
        }
        assertTrue(difference < 0.015, "mean difference " + difference);
    }

    @Test
    void storedValuesFillTheBitsAndInvert() {
        Radiograph radiograph = renderer.render(generator.draw(2), 64, 64);
        int[] values = radiograph.storedValues(14, false);
        int[] inverted = radiograph.storedValues(14, true);
        for (int i = 0; i < values.length; i++) {
            assertEquals(16383, values[i] + inverted[i]);
            assertFalse(values[i] < 0 || values[i] > 16383);
        }
    }

    /** The phantom without what spreads a local change over the image: range compression and collimation. */
    private static Phantom plain(Phantom phantom) {
        Acquisition a = phantom.acquisition();
        Acquisition plain = new Acquisition(a.fieldWidth(), a.fieldHeight(), a.centreX(), a.centreY(), 0, a.photons(),
                0, a.centre(), a.slope(), new double[4], false, a.marker(), a.markerX(), a.markerY(), a.markerHeight());
        return new Phantom(phantom.seed(), phantom.thorax(), phantom.nodule(), phantom.consolidation(),
                phantom.effusion(), phantom.enlargedHeart(), plain);
    }

    private static boolean[] dilate(boolean[] mask, int reach) {
        boolean[] result = new boolean[mask.length];
        for (int i = 0; i < mask.length; i++) {
            for (int dy = -reach; mask[i] && dy <= reach; dy++) {
                for (int dx = -reach; dx <= reach; dx++) {
                    int row = i / SIZE + dy;
                    int column = i % SIZE + dx;
                    if (row >= 0 && row < SIZE && column >= 0 && column < SIZE) {
                        result[row * SIZE + column] = true;
                    }
                }
            }
        }
        return result;
    }
}
