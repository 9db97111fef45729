package dev.lockstep.cli;

import java.util.Map;
import java.util.Set;

/** In which form a server or a worker writes its log; the log reads the variable by itself, and would say nothing of a wrong one. */
final class LogForm {

    static final String VARIABLE = "LOCKSTEP_LOG";
    private static final Set<String> FORMS = Set.of("text", "json");

    private LogForm() {}

    static void requireKnown(Map<String, String> environment) throws UsageException {
        String form = environment.getOrDefault(VARIABLE, "text");
        if (!FORMS.contains(form)) {
            throw new UsageException(
                    "%s is \"%s\"; expected text, json, or that it is not set.".formatted(VARIABLE, form));
        }
    }
}
