package dev.lockstep.core.mutation;

import dev.lockstep.core.source.SourceFile;
import java.util.ArrayList;
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

    /** The lines that differ: those of the original after a minus sign, then those of the mutant after a plus sign. */
    public List<String> difference() {
        var before = original.text().lines().toList();
        var after = mutated.text().lines().toList();
        int same = sameAtTheStart(before, after);
        int sameAtTheEnd = sameAtTheStart(
                before.subList(same, before.size()).reversed(),
                after.subList(same, after.size()).reversed());
        var lines = new ArrayList<String>();
        before.subList(same, before.size() - sameAtTheEnd).forEach(line -> lines.add("- " + line));
        after.subList(same, after.size() - sameAtTheEnd).forEach(line -> lines.add("+ " + line));
        return lines;
    }

    private static int sameAtTheStart(List<String> some, List<String> others) {
        int same = 0;
        while (same < Math.min(some.size(), others.size()) && some.get(same).equals(others.get(same))) {
            same++;
        }
        return same;
    }
}
