package dev.lockstep.core.sandbox.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Counts the threads that the grader's user has at the moment. */
final class ThreadsOfUser {

    private static final Path PROCESSES = Path.of("/proc");
    private static final String LABEL = "Threads:";

    private ThreadsOfUser() {}

    static long now() throws IOException {
        Object user = Files.getAttribute(PROCESSES.resolve("self"), "unix:uid");
        try (Stream<Path> all = Files.list(PROCESSES)) {
            return all.filter(path ->
                            Character.isDigit(path.getFileName().toString().charAt(0)))
                    .mapToLong(process -> threads(process, user))
                    .sum();
        }
    }

    private static long threads(Path process, Object user) {
        try {
            return Files.getAttribute(process, "unix:uid").equals(user)
                    ? threads(Files.readAllLines(process.resolve("status")))
                    : 0;
        } catch (IOException _) {
            // It has ended meanwhile.
            return 0;
        }
    }

    static long threads(List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith(LABEL))
                .mapToLong(line -> Long.parseLong(line.substring(LABEL.length()).strip()))
                .sum();
    }
}
