package org.explainj.torch;

import java.util.Locale;
import org.explainj.UsageException;

/** Where a network is asked to run. */
public enum Device {
    /** the first GPU if there is one, else the CPU */
    AUTO,
    /** the CPU */
    CPU,
    /** the first GPU; an error if there is none */
    GPU;

    /**
     * @param name {@code auto}, {@code cpu} or {@code gpu}, in any case
     * @return the device of that name
     * @throws UsageException if there is none
     */
    public static Device named(String name) {
        for (Device device : values()) {
            if (device.toString().equals(name.toLowerCase(Locale.ROOT))) {
                return device;
            }
        }
        throw new UsageException("There is no device '" + name + "': use auto, cpu or gpu.");
    }

    /** @return the name as the command line spells it */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
