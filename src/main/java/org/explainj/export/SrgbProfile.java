package org.explainj.export;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.charset.StandardCharsets;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;

/** Says that the colours of RGB pixels are sRGB, so that a calibrated colour bar looks the same everywhere. */
public final class SrgbProfile {
    private static final int DEVICE_CLASS = 12;
    private static final int PROFILE_ID = 84;
    private static final int PROFILE_ID_LENGTH = 16;

    private SrgbProfile() {
    }

    /** Sets ICC Profile and Color Space (PS3.3 C.11.15). */
    public static void describe(Dataset target) {
        target.setBytes(Tag.ICCProfile, VR.OB, profile()).set(Tag.ColorSpace, VR.CS, "SRGB");
    }

    /** @return Java's sRGB profile, a display's, as the input device's that PS3.3 C.11.15.1.1 asks for */
    private static byte[] profile() {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        System.arraycopy("scnr".getBytes(StandardCharsets.US_ASCII), 0, profile, DEVICE_CLASS, 4);
        for (int i = 0; i < PROFILE_ID_LENGTH; i++) {
            // an MD5 of the rest: zero means that it is not given
            profile[PROFILE_ID + i] = 0;
        }
        return profile;
    }
}
