package dev.lockstep.core.selfcheck;

import dev.lockstep.core.kata.format.JsonFields;
import dev.lockstep.core.kata.format.Problems;
import dev.lockstep.core.kata.format.Seen;
import dev.lockstep.core.outcome.Verdict;
import dev.lockstep.engine.Cause;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads an {@code expect.json} and holds it against {@code docs/kata-format.md}. */
final class ExpectationReader {

    private static final List<String> VERDICTS = Arrays.stream(Cause.values())
            .map(cause -> Verdict.of(cause).name())
            .distinct()
            .toList();
    private static final List<String> CAUSES =
            Arrays.stream(Cause.values()).map(Cause::name).toList();

    private final JsonFields json;

    private ExpectationReader(JsonFields json) {
        this.json = json;
    }

    /**
     * Reads one file.
     *
     * @param file its name, for messages
     * @return empty if something is wrong with it; the problems then say what
     */
    static Optional<Expectation> read(String file, String text, Problems problems) {
        Problems own = new Problems();
        Optional<Expectation> expectation =
                JsonFields.parse(file, text, own).flatMap(json -> new ExpectationReader(json).expectation());
        own.found()
                .forEach(problem -> problems.add(problem.file(), problem.field(), problem.seen(), problem.expected()));
        return own.any() ? Optional.empty() : expectation;
    }

    private Optional<Expectation> expectation() {
        json.allowOnly("verdict", "cause", "because");
        Optional<Verdict> verdict = json.oneOf("verdict", VERDICTS).map(Verdict::valueOf);
        Optional<Cause> cause = json.oneOf("cause", CAUSES).map(Cause::valueOf);
        String because = because();
        if (verdict.isEmpty() || cause.isEmpty()) {
            return Optional.empty();
        }
        Verdict right = Verdict.of(cause.get());
        if (verdict.get() != right) {
            json.problem("verdict", Seen.quoted(verdict.get().name()), right + ", which belongs to " + cause.get());
            return Optional.empty();
        }
        return Optional.of(new Expectation(right, cause.get(), because));
    }

    private String because() {
        Optional<String> because = json.string("because");
        because.filter(String::isBlank)
                .ifPresent(_ -> json.problem("because", "nothing but blanks", "one sentence: why the code is wrong"));
        return because.orElse("");
    }
}
