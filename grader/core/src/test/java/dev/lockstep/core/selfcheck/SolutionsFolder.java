package dev.lockstep.core.selfcheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The solutions of one kata on disk that are right, until a test changes them. */
public record SolutionsFolder(Path path) {

    static final String LOST_UPDATE = "{ \"verdict\": \"WA\", \"cause\": \"LOST_UPDATE\", \"because\": \"It is.\" }";

    /** Three accepted and eight rejected solutions, named {@code right-1} and {@code wrong-1} onwards. */
    public static SolutionsFolder good(Path path) {
        SolutionsFolder folder = new SolutionsFolder(path).with("approaches.md", "All the same.\n");
        for (int i = 1; i <= 3; i++) {
            folder.with("accepted/right-" + i + "/Counter.java", "class Counter {}");
        }
        for (int i = 1; i <= 8; i++) {
            folder.with("rejected/wrong-" + i + "/Counter.java", "class Counter {}")
                    .with("rejected/wrong-" + i + "/expect.json", LOST_UPDATE);
        }
        return folder;
    }

    public SolutionsFolder with(String file, String text) {
        try {
            Files.createDirectories(path.resolve(file).getParent());
            Files.writeString(path.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SolutionsFolder without(String file) {
        try {
            Files.delete(path.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
