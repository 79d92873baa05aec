package org.explainj.dicom;

/** The value representations of PS3.5 section 6.2. */
public enum VR {
    /** Application Entity. */
    AE(Kind.ASCII, 1, 16),
    /** Age String. */
    AS(Kind.ASCII, 1, 4),
    /** Attribute Tag. */
    AT(Kind.BINARY, 2, 0),
    /** Code String. */
    CS(Kind.ASCII, 1, 16),
    /** Date. */
    DA(Kind.ASCII, 1, 8),
    /** Decimal String. */
    DS(Kind.ASCII, 1, 16),
    /** Date Time. */
    DT(Kind.ASCII, 1, 26),
    /** Floating Point Double. */
    FD(Kind.BINARY, 8, 0),
    /** Floating Point Single. */
    FL(Kind.BINARY, 4, 0),
    /** Integer String. */
    IS(Kind.ASCII, 1, 12),
    /** Long String. */
    LO(Kind.TEXT, 1, 64),
    /** Long Text. */
    LT(Kind.TEXT, 1, 10240),
    /** Other Byte. */
    OB(Kind.BINARY, 1, 0),
    /** Other Double. */
    OD(Kind.BINARY, 8, 0),
    /** Other Float. */
    OF(Kind.BINARY, 4, 0),
    /** Other Long. */
    OL(Kind.BINARY, 4, 0),
    /** Other 64-bit Very Long. */
    OV(Kind.BINARY, 8, 0),
    /** Other Word. */
    OW(Kind.BINARY, 2, 0),
    /** Person Name: up to three component groups of 64 characters each. */
    PN(Kind.TEXT, 1, 64),
    /** Short String. */
    SH(Kind.TEXT, 1, 16),
    /** Signed Long. */
    SL(Kind.BINARY, 4, 0),
    /** Sequence of Items. */
    SQ(Kind.SEQUENCE, 1, 0),
    /** Signed Short. */
    SS(Kind.BINARY, 2, 0),
    /** Short Text. */
    ST(Kind.TEXT, 1, 1024),
    /** Signed 64-bit Very Long. */
    SV(Kind.BINARY, 8, 0),
    /** Time. */
    TM(Kind.ASCII, 1, 14),
    /** Unlimited Characters. */
    UC(Kind.TEXT, 1, 0),
    /** Unique Identifier. */
    UI(Kind.ASCII, 1, 64),
    /** Unsigned Long. */
    UL(Kind.BINARY, 4, 0),
    /** Unknown. */
    UN(Kind.BINARY, 1, 0),
    /** Universal Resource Identifier or Locator. */
    UR(Kind.ASCII, 1, 0),
    /** Unsigned Short. */
    US(Kind.BINARY, 2, 0),
    /** Unlimited Text. */
    UT(Kind.TEXT, 1, 0),
    /** Unsigned 64-bit Very Long. */
    UV(Kind.BINARY, 8, 0);

    private enum Kind { ASCII, TEXT, BINARY, SEQUENCE }

    private final Kind kind;
    private final int unit;
    private final int maximumLength;

    VR(Kind kind, int unit, int maximumLength) {
        this.kind = kind;
        this.unit = unit;
        this.maximumLength = maximumLength;
    }

    /** @return whether values are characters, of the default repertoire or of the Specific Character Set */
    public boolean isText() {
        return kind == Kind.ASCII || kind == Kind.TEXT;
    }

    /** @return whether Specific Character Set (0008,0005) applies to the values */
    public boolean usesCharacterSet() {
        return kind == Kind.TEXT;
    }

    /** @return whether a backslash separates values; LT, ST, UT and UR are always one value */
    public boolean isMultiValued() {
        return isText() && this != LT && this != ST && this != UT && this != UR;
    }

    /** @return the bytes of one number, which is what byte order applies to; 1 for text and bytes */
    public int unit() {
        return unit;
    }

    /** @return the most characters that one value may have, 0 for no limit below 2³² */
    public int maximumLength() {
        return maximumLength;
    }

    /** @return whether explicit VR encodings spend 4 bytes on the length, after 2 reserved ones (PS3.5 table 7.1-1) */
    public boolean hasLongLength() {
        return switch (this) {
            case OB, OD, OF, OL, OV, OW, SQ, SV, UC, UN, UR, UT, UV -> true;
            default -> false;
        };
    }

    /** @return the byte that makes an odd length even: space for text, NUL for UI and binary */
    public byte padding() {
        return (byte) (isText() && this != UI ? ' ' : 0);
    }

    /**
     * @param first the first letter's code
     * @param second the second letter's code
     * @return the VR of that name, or null if the standard has none
     */
    static VR of(int first, int second) {
        for (VR vr : VALUES) {
            if (vr.name().charAt(0) == first && vr.name().charAt(1) == second) {
                return vr;
            }
        }
        return null;
    }

    private static final VR[] VALUES = values();
}
