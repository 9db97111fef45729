package dev.lockstep.web.work;

import dev.lockstep.core.source.SourceFile;
import java.time.Instant;
import java.util.List;

/**
 * What somebody has written for a kata so far.
 *
 * @param version counts up from 1 with each change
 * @param files in the order of their tabs
 */
public record Draft(long version, List<SourceFile> files, Instant savedAt) {
    public Draft {
        files = List.copyOf(files);
    }
}
