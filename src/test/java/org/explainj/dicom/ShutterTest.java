package org.explainj.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** PS3.3 C.7.6.11.1, on a grid of 10 rows and 10 columns. */
class ShutterTest {
    private static String open(Dataset dataset) {
        Shutter shutter = Shutter.of(dataset, 0).orElseThrow();
        int count = 0;
        int first = -1;
        for (int i = 0; i < 100; i++) {
            if (!shutter.covers(i / 10, i % 10)) {
                first = first < 0 ? i : first;
                count++;
            }
        }
        return count + " from " + first;
    }

    @Test
    void rectangle() {
        // the edges themselves are covered: rows 3 to 6 and columns 4 to 8 remain, counted from 1
        assertEquals("20 from 23", open(Dataset.empty().set(Tag.ShutterShape, VR.CS, "RECTANGULAR")
                .set(Tag.ShutterLeftVerticalEdge, VR.IS, "3").set(Tag.ShutterRightVerticalEdge, VR.IS, "9")
                .set(Tag.ShutterUpperHorizontalEdge, VR.IS, "2").set(Tag.ShutterLowerHorizontalEdge, VR.IS, "7")));
    }

    @Test
    void circle() {
        // row 5, column 6: the centre, and its four neighbours at a distance of 1
        assertEquals("5 from 35", open(Dataset.empty().set(Tag.ShutterShape, VR.CS, "CIRCULAR")
                .set(Tag.CenterOfCircularShutter, VR.IS, "5", "6").set(Tag.RadiusOfCircularShutter, VR.IS, "1")));
    }

    @Test
    void polygonAndWhatIsCommonToSeveralShapes() {
        Dataset square = Dataset.empty().set(Tag.ShutterShape, VR.CS, "POLYGONAL")
                .set(Tag.VerticesOfThePolygonalShutter, VR.IS, "2", "2", "2", "6", "6", "6", "6", "2");
        assertEquals("16 from 11", open(square));
        assertEquals("8 from 11", open(square.set(Tag.ShutterShape, VR.CS, "POLYGONAL", "RECTANGULAR")
                .set(Tag.ShutterLowerHorizontalEdge, VR.IS, "4")));
    }

    @Test
    void withoutAttributesNothingIsCovered() {
        Shutter shutter = Shutter.of(Dataset.empty().set(Tag.ShutterShape, VR.CS, "CIRCULAR", "POLYGONAL"), 0)
                .orElseThrow();
        assertFalse(shutter.covers(0, 0));
        assertTrue(Shutter.of(Dataset.empty(), 0).isEmpty());
    }
}
