package dev.lockstep.core.mutation;

import dev.lockstep.core.source.SourceFile;
import java.util.List;

/**
 * Source files with one mistake in one of them.
 *
 * @param id the operator, the member, and a number from 1 if the operator applies there more than once: {@code
 *     while-to-if/Buffer.put/1}. It stays the same when other members change
 * @param line where the mistake begins in the original, counted from 1
 * @param original the file before
 * @param mutated the same file with the mistake
 * @param files all files, the mutated one among them
 */
public record Mutant(
        String id, Operator operator, int line, SourceFile original, SourceFile mutated, List<SourceFile> files) {

    public Mutant {
        files = List.copyOf(files);
    }

    /**
     * What differs: lines of the original behind a minus sign, lines of the mutant behind a plus sign, and between them, behind a
     * blank, lines of both.
     */
    public List<String> difference() {
        return LineDifference.between(original.text(), mutated.text());
    }
}
