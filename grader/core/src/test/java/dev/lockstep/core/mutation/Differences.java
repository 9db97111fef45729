package dev.lockstep.core.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.core.source.SourceFile;
import java.util.List;

/** The mutants of one operator as text: their ids, and what differs. */
final class Differences {

    private Differences() {}

    static void assertOf(Operator operator, String source, String expected) throws DoesNotCompileException {
        var text = new StringBuilder();
        for (var mutant : Mutation.of(List.of(new SourceFile("C.java", source)), List.of())
                .mutants()) {
            if (mutant.operator() == operator) {
                text.append("%s line %d\n".formatted(mutant.id(), mutant.line()));
                mutant.difference().forEach(line -> text.append(line).append('\n'));
            }
        }
        assertEquals(expected, text.toString());
    }
}
