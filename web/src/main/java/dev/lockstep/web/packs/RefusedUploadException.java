package dev.lockstep.web.packs;

import java.util.List;

/** What was uploaded is no pack of katas; never leaves this package. */
final class RefusedUploadException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<String> problems;

    RefusedUploadException(String problem) {
        this(List.of(problem));
    }

    /**
     * @param problems each says what was seen, what was expected and what to do
     */
    RefusedUploadException(List<String> problems) {
        super(String.join("\n", problems), null, false, false);
        this.problems = List.copyOf(problems);
    }

    List<String> problems() {
        return problems;
    }
}
