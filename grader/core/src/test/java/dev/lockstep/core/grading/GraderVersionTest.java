package dev.lockstep.core.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a grader's version")
class GraderVersionTest {

    @Test
    void isTheSameForTheSameGraderAndNamesItsJdk() throws IOException {
        GraderVersion version = GraderVersion.current();
        assertEquals(version, GraderVersion.current());
        assertTrue(version.words().endsWith(" on JDK " + Runtime.version()), version::words);
    }
}
