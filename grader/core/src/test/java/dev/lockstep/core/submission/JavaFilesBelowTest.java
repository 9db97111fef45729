package dev.lockstep.core.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Told by hand what may not be read: whoever builds as root may read all. */
@DisplayName("among the files below a submission's folder")
class JavaFilesBelowTest {

    private final Path folder = Path.of("my-solution");
    private final JavaFilesBelow search = new JavaFilesBelow(folder);

    @Test
    @DisplayName("a hidden folder that may not be read is passed over like any other hidden one")
    void hidden() throws Exception {
        assertEquals(FileVisitResult.CONTINUE, failed(folder.resolve(".git")));
    }

    @Test
    @DisplayName("one that is not hidden, or the folder itself, keeps the submission from being read")
    void others() {
        assertThrows(AccessDeniedException.class, () -> failed(folder.resolve("src")));
        Path dotted = Path.of(".solution");
        assertThrows(
                AccessDeniedException.class,
                () -> new JavaFilesBelow(dotted).visitFileFailed(dotted, new AccessDeniedException("no")));
    }

    private FileVisitResult failed(Path path) throws Exception {
        return search.visitFileFailed(path, new AccessDeniedException(path.toString()));
    }
}
