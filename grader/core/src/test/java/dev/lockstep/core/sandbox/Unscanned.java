package dev.lockstep.core.sandbox;

import dev.lockstep.runner.protocol.CheckReport;
import dev.lockstep.runner.protocol.Classes;
import dev.lockstep.runner.protocol.Job;
import dev.lockstep.runner.protocol.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of checks that ran without any rule on their code, in a process of the sandbox as graders use it.
 *
 * @param reports by the checks' ids; those that were heard, whatever the end was
 */
record Unscanned(Ending ending, Map<String, CheckReport> reports) {

    static final ProcessLimits LIMITS = new ProcessLimits(128, Duration.ofSeconds(60), Duration.ofSeconds(120), 64);
    private static final Job.Patience PATIENCE = new Job.Patience(Duration.ofSeconds(30), Duration.ofSeconds(60), true);

    /** Runs all checks in {@code tests}. */
    static Unscanned run(Sandbox sandbox, Classes tests, Classes submission) {
        List<Message> found = new ArrayList<>();
        Ending listed = ask(sandbox, new Job.ListChecks(tests, submission), found);
        if (found.isEmpty()) {
            return new Unscanned(listed, Map.of());
        }
        List<String> ids = ((Message.Listed) found.getFirst())
                .checks().stream().map(Message.ListedCheck::uniqueId).toList();
        List<Message> heard = new ArrayList<>();
        Ending ending = ask(sandbox, new Job.RunChecks(tests, submission, ids, PATIENCE, 1), heard);
        Map<String, CheckReport> reports = new TreeMap<>();
        heard.forEach(message -> {
            if (message instanceof Message.Finished(int number, CheckReport report)) {
                reports.put(ids.get(number), report);
            }
        });
        return new Unscanned(ending, reports);
    }

    private static Ending ask(Sandbox sandbox, Job job, List<Message> heard) {
        try (SandboxedProcess process = sandbox.startForChecks(LIMITS)) {
            return process.perform(job, heard::add);
        }
    }
}
