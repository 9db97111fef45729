package dev.lockstep.core.kata;

import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.source.SourceFile;
import java.util.List;

/**
 * Something that submissions which are tests are tried on.
 *
 * @param name its folder in the kata's: {@code hidden/wrong/forgets-to-signal}
 * @param right whether a test has to pass it; otherwise it has to fail it
 * @param property what is asked of a test, in plain English: "fails a queue that forgets to signal"
 */
public record Implementation(String name, Group group, boolean right, String property, List<SourceFile> files) {
    public Implementation {
        files = List.copyOf(files);
    }
}
