package org.explainj.export;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;

/**
 * When an object was first made, in whole seconds, in the time zone that holds in the object.
 *
 * @param date DA, {@code yyyyMMdd}
 * @param time TM, {@code HHmmss}
 */
public record CreationTime(String date, String time) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");

    /**
     * @param patientStudy the object's attributes; Timezone Offset From UTC (0008,0201), if it is there, holds for all
     *     dates and times of the object
     * @return the present time
     */
    static CreationTime now(Dataset patientStudy) {
        ZoneId zone = patientStudy.string(Tag.TimezoneOffsetFromUTC).<ZoneId>map(ZoneOffset::of)
                .orElse(ZoneId.systemDefault());
        LocalDateTime now = ZonedDateTime.now(zone).toLocalDateTime();
        return new CreationTime(DATE.format(now), TIME.format(now));
    }

    /** @return what an object says of its own creation, if it does */
    static Optional<CreationTime> of(Dataset object) {
        return object.string(Tag.InstanceCreationDate).flatMap(date ->
                object.string(Tag.InstanceCreationTime).map(time -> new CreationTime(date, time)));
    }

    /** Sets creation and content date and time of an object. */
    public void describe(Dataset target) {
        target.set(Tag.InstanceCreationDate, VR.DA, date).set(Tag.InstanceCreationTime, VR.TM, time)
                .set(Tag.ContentDate, VR.DA, date).set(Tag.ContentTime, VR.TM, time);
    }
}
