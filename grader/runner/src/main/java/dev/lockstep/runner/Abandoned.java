package dev.lockstep.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process does when the grader that started it is gone, killed perhaps: nobody else is left to clear up. */
final class Abandoned {

    /** How the grader names scratch folders; nothing else is ever deleted. */
    private static final String SCRATCH = "lockstep-";

    private Abandoned() {}

    /** Deletes the scratch folder, which is the working directory, if it is empty. */
    static void clearUp() {
        try {
            Path folder = Path.of("").toAbsolutePath();
            if (String.valueOf(folder.getFileName()).startsWith(SCRATCH)) {
                Files.delete(folder);
            }
        } catch (IOException _) {
            // Something is in it, or it is gone already.
        }
    }
}
