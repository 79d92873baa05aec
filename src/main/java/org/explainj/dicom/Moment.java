package org.explainj.dicom;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/** Dates and times of data sets (PS3.5 table 6.2-1: DA and TM), in today's form and in that of ACR-NEMA. */
public final class Moment {
    private Moment() {
    }

    /**
     * @param dataset the data set
     * @param date an attribute of VR DA
     * @param time the attribute of VR TM that belongs to it
     * @return both together; empty if either is missing or none
     */
    public static Optional<LocalDateTime> of(Dataset dataset, int date, int time) {
        return date(dataset, date).flatMap(d -> dataset.string(time).flatMap(Moment::time).map(d::atTime));
    }

    /**
     * @param dataset the data set
     * @param tag an attribute of VR DA
     * @return the date; empty if it is missing or none
     */
    public static Optional<LocalDate> date(Dataset dataset, int tag) {
        return dataset.string(tag).flatMap(Moment::date);
    }

    static Optional<LocalDate> date(String text) {
        String digits = text.strip().replace(".", "");
        try {
            return digits.matches("\\d{8}") ? Optional.of(LocalDate.of(Integer.parseInt(digits.substring(0, 4)),
                    Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<LocalTime> time(String text) {
        String digits = text.strip().replace(":", "");
        if (!digits.matches("\\d{4}(\\d\\d(\\.\\d{1,6})?)?")) {
            return Optional.empty();
        }
        try {
            LocalTime minute = LocalTime.of(Integer.parseInt(digits.substring(0, 2)),
                    Integer.parseInt(digits.substring(2, 4)));
            double seconds = digits.length() > 4 ? Double.parseDouble(digits.substring(4)) : 0;
            return Optional.of(minute.plusNanos(Math.round(seconds * 1e9)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
