package dev.lockstep.engine.explore;

import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.replay.Interleavings;
import dev.lockstep.engine.simulation.Unsupported;
import dev.lockstep.engine.trace.Columns;

/** What an exploration came to, in a line: two explorations that went alike have the same. */
final class Digest {

    private Digest() {}

    static String of(Explored explored) {
        var line = new StringBuilder(explored.coverage().toString());
        for (Discovery discovery : explored.discoveries()) {
            line.append("; ")
                    .append(discovery.finding().cause())
                    .append(" at ")
                    .append(discovery.number())
                    .append(' ')
                    .append(Integer.toHexString(discovery.schedule().toString().hashCode()))
                    .append('/')
                    .append(discovery.schedule().deviations().size());
        }
        return explored.unsupported() == null ? line.toString() : line + "; unsupported: " + explored.unsupported();
    }

    private static String of(Class<? extends Program> program) throws ReflectiveOperationException {
        try {
            Subject subject = Subject.of(program);
            Explored explored = subject.explore(0);
            return of(explored) + " told as "
                    + Integer.toHexString(told(subject, explored).hashCode());
        } catch (Unsupported e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** The interleavings of all that was found, step by step. */
    private static String told(Subject subject, Explored explored) {
        StringBuilder told = new StringBuilder();
        for (Discovery discovery : explored.discoveries()) {
            told.append(Columns.of(Interleavings.of(subject, discovery, _ -> true), Columns.WIDE));
        }
        return told.toString();
    }

    /** Prints a line for each program of the parts of the corpus that {@code arguments} name. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        for (String part : arguments) {
            for (Class<? extends Program> program : Corpus.programsOf(part)) {
                System.out.println(program.getSimpleName() + ": " + of(program));
            }
        }
    }
}
