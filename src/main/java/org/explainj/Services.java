package org.explainj;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.ToIntFunction;

/**
 * Implementations of a port, found by files in {@code META-INF/services} beside the port, not by the thread's class
 * loader, which in ImageJ is any.
 */
public final class Services {
    private Services() {
    }

    /**
     * @param port the interface
     * @param builtin the implementation that is always there
     * @param rank how much one is preferred to others
     * @return those present, the preferred one first; one whose library is missing is not present
     */
    public static <T> List<T> present(Class<T> port, T builtin, ToIntFunction<T> rank) {
        List<T> found = new ArrayList<>(List.of(builtin));
        Iterator<T> services = ServiceLoader.load(port, port.getClassLoader()).iterator();
        while (true) {
            try {
                if (!services.hasNext()) {
                    break;
                }
                found.add(services.next());
            } catch (ServiceConfigurationError | LinkageError e) {
                // its library is missing
            }
        }
        found.sort(Comparator.comparingInt(rank).reversed());
        return List.copyOf(found);
    }
}
