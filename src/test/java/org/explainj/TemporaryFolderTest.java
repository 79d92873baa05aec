package org.explainj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

/** Patients' data in temporary folders, of which some belong to processes that are killed. */
class TemporaryFolderTest {
    /** What the processes run. */
    static final class Holder {
        private Holder() {
        }

        public static void main(String[] args) throws Exception {
            Path folder = TemporaryFolder.make().path();
            Files.writeString(Files.createDirectory(folder.resolve("study")).resolve("image"), "a patient's");
            System.out.println(folder);
            Thread.sleep(60_000);
        }
    }

    /** A process, and the folder that it holds. */
    private record Running(Process process, Path folder) {
        static Running start() throws IOException {
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"), "-cp",
                    System.getProperty("java.class.path"), Holder.class.getName())
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(),
                    StandardCharsets.UTF_8));
            return new Running(process, Path.of(out.readLine()));
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void whatAKilledProcessLeavesIsDeletedAndNothingElse() throws Exception {
        Running living = Running.start();
        Running killed = Running.start();
        try (TemporaryFolder own = TemporaryFolder.make()) {
            Path ownFile = Files.writeString(own.path().resolve("image"), "a patient's");
            killed.kill();
            assertTrue(Files.exists(killed.folder().resolve("study").resolve("image")));
            TemporaryFolder.clearAbandoned();
            assertFalse(Files.exists(killed.folder()));
            assertTrue(Files.exists(living.folder().resolve("study").resolve("image")));
            assertTrue(Files.exists(ownFile));
            // and the living one's hold was not given up by looking at it
            TemporaryFolder.clearAbandoned();
            Running other = Running.start();
            assertTrue(Files.exists(living.folder().resolve("study").resolve("image")));
            assertTrue(Files.exists(ownFile));
            other.kill();
        } finally {
            living.kill();
            killed.kill();
        }
        TemporaryFolder.clearAbandoned();
        assertFalse(Files.exists(living.folder()));
        assertFalse(Files.exists(living.folder().resolveSibling(living.folder().getFileName() + ".lock")));
    }

    @Test
    void isTheUsersAloneAndGoneWhenItIsClosed() throws IOException {
        Path path;
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            path = folder.path();
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
            Files.writeString(path.resolve("image"), "a patient's");
        }
        assertFalse(Files.exists(path));
        assertFalse(Files.exists(path.resolveSibling(path.getFileName() + ".lock")));
    }
}
