package dev.lockstep.web.reports;

import dev.lockstep.engine.Cause;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a grading has shown about the code, check by check. Checks that were not run, or remained open, are in neither.
 *
 * @param failed what was found, by the ids of the checks that failed
 * @param passed the ids of those that passed
 */
public record Evidence(Map<String, Set<Cause>> failed, Set<String> passed) {

    /** In the place of a check's id: what is looked at before any check is run. */
    public static final String SOURCE = "source";

    /** Of a grading that has shown nothing. */
    public static final Evidence NONE = new Evidence(Map.of(), Set.of());

    public Evidence {
        failed = Map.copyOf(failed);
        passed = Set.copyOf(passed);
    }

    /** That of a report, as {@code docs/report.schema.json} describes it. */
    public static Evidence read(String report) {
        JsonNode root = JsonMapper.shared().readTree(report);
        Map<String, Set<Cause>> failed = new TreeMap<>();
        Set<String> passed = new TreeSet<>();
        if (root.has("problems")) {
            failed.put(SOURCE, Set.of(Cause.valueOf(root.path("cause").asString())));
        }
        for (JsonNode check : root.path("checks")) {
            String id = check.path("id").asString();
            switch (check.path("result").asString()) {
                case "passed" -> passed.add(id);
                case "failed" -> failed.put(id, causes(check));
                default -> {} // not-run and inconclusive say nothing
            }
        }
        if (!passed.isEmpty() || (!failed.isEmpty() && !failed.containsKey(SOURCE))) {
            passed.add(SOURCE);
        }
        return new Evidence(failed, passed);
    }

    private static Set<Cause> causes(JsonNode check) {
        Set<Cause> causes = new TreeSet<>();
        for (JsonNode finding : check.path("findings")) {
            causes.add(Cause.valueOf(finding.path("cause").asString()));
        }
        return causes;
    }

    /** All that was found, the gravest first. */
    public Set<Cause> causes() {
        return failed.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The checks in which this was found. */
    Set<String> checks(Cause cause) {
        return failed.entrySet().stream()
                .filter(check -> check.getValue().contains(cause))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
