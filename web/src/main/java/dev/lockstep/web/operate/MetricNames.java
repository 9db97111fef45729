package dev.lockstep.web.operate;

import dev.lockstep.core.isolation.IsolationLevel;
import dev.lockstep.web.operate.Exposition.Bucket;
import dev.lockstep.web.operate.Tallies.Count;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says under which names a monitoring system finds what {@code docs/operating.md} lists. */
final class MetricNames {

    private static final double MILLIS = 1_000;
    private static final List<String> KINDS = List.of("RUN", "SUBMISSION");

    private final Exposition to;

    private MetricNames(Exposition to) {
        this.to = to;
    }

    static void tell(Operations.View view, List<Count> counts, Exposition to) {
        MetricNames names = new MetricNames(to);
        names.queue(view.queue());
        names.workers(view);
        names.room(view.room());
        names.counters(counts);
        names.histogram(
                "lockstep_queue_wait_seconds",
                "kind",
                Tally.WAIT,
                "From a submission to the beginning of its first attempt.",
                counts);
        names.histogram(
                "lockstep_grading_stage_seconds",
                "stage",
                Tally.STAGE,
                "What the stages took of gradings that came to a verdict.",
                counts);
    }

    private void queue(QueueState queue) {
        String name = "lockstep_queue_submissions";
        to.family(name, Exposition.Type.GAUGE, "Submissions that have not ended.");
        for (String kind : KINDS) {
            for (String state : List.of("QUEUED", "RUNNING")) {
                to.value(name, labels("kind", kind, "state", state), count(queue, kind, state));
            }
        }
        gauge(
                "lockstep_queue_longest_wait_seconds",
                "Since when the submission waits that came first.",
                queue.longestWait().toMillis() / MILLIS);
        gauge(
                "lockstep_queue_revived",
                "Submissions that are graded once more, because an attempt was cut off.",
                queue.revived().size());
    }

    private static long count(QueueState queue, String kind, String state) {
        return queue.lines().stream()
                .filter(line -> line.kind().equals(kind) && line.state().equals(state))
                .mapToLong(QueueState.Line::count)
                .sum();
    }

    private void workers(Operations.View view) {
        List<WorkerEntry> alive = view.workers().stream()
                .filter(worker -> worker.isAlive(view.now()))
                .toList();
        gauge("lockstep_workers_alive", "Processes that grade, and were heard of lately.", alive.size());
        gauge(
                "lockstep_workers_taking_jobs",
                "Those of them whose grader is the one that is wanted.",
                alive.stream().filter(WorkerEntry::takesJobs).count());
        gauge(
                "lockstep_worker_slots",
                "How many submissions they grade at a time.",
                alive.stream().mapToLong(WorkerEntry::slots).sum());
        to.family(
                "lockstep_sandbox_level",
                Exposition.Type.GAUGE,
                "Living workers, by how far they keep submissions from their machine.");
        for (IsolationLevel level : IsolationLevel.values()) {
            to.value(
                    "lockstep_sandbox_level",
                    labels("level", level.name()),
                    alive.stream().filter(worker -> worker.isolation() == level).count());
        }
    }

    private void room(Room room) {
        gauge("lockstep_database_bytes", "How large the database is.", room.databaseBytes());
        gauge(
                "lockstep_disk_free_bytes",
                "How much may still be written beside what the server keeps.",
                room.diskBytesFree());
    }

    private void counters(List<Count> counts) {
        counter(
                "lockstep_verdicts_total",
                "verdict",
                Tally.VERDICT,
                "Verdicts, and grader faults after the last attempt (ie).",
                counts);
        counter(
                "lockstep_grader_faults_total",
                "stage",
                Tally.FAULT,
                "Attempts that ended by the grader's own fault.",
                counts);
        counter(
                "lockstep_gradings_revived_total",
                "kind",
                Tally.REVIVED,
                "Attempts after one that was cut off, or was the grader's fault.",
                counts);
    }

    private void gauge(String name, String help, long count) {
        gauge(name, help, (double) count);
    }

    private void gauge(String name, String help, double value) {
        to.family(name, Exposition.Type.GAUGE, help).value(name, Map.of(), value);
    }

    private void counter(String name, String label, Tally tally, String help, List<Count> counts) {
        to.family(name, Exposition.Type.COUNTER, help);
        of(tally, counts).forEach(count -> to.value(name, labels(label, count.label()), count.count()));
    }

    private void histogram(String name, String label, Tally tally, String help, List<Count> counts) {
        to.family(name, Exposition.Type.HISTOGRAM, help);
        List<Count> all = of(tally, counts);
        all.stream().map(Count::label).distinct().forEach(each -> {
            List<Count> its =
                    all.stream().filter(count -> count.label().equals(each)).toList();
            double seconds = its.stream().mapToLong(Count::millis).sum() / MILLIS;
            to.histogram(name, labels(label, each), buckets(its), seconds);
        });
    }

    /** All bounds of ours, whatever the database has: a bound without a count may come later. */
    private static List<Bucket> buckets(List<Count> counts) {
        List<Bucket> buckets = new ArrayList<>();
        Tallies.BOUNDS.forEach(bound -> buckets.add(new Bucket(bound / MILLIS, sum(counts, bound))));
        buckets.add(new Bucket(Double.POSITIVE_INFINITY, sum(counts, Tallies.NO_BOUND)));
        return buckets;
    }

    private static long sum(List<Count> counts, long bound) {
        return counts.stream()
                .filter(count -> count.bound() == bound)
                .mapToLong(Count::count)
                .sum();
    }

    private static List<Count> of(Tally tally, List<Count> counts) {
        return counts.stream().filter(count -> count.tally() == tally).toList();
    }

    private static Map<String, String> labels(String name, String value) {
        return Map.of(name, value.toLowerCase(Locale.ROOT));
    }

    private static Map<String, String> labels(String name, String value, String other, String otherValue) {
        Map<String, String> labels = new LinkedHashMap<>(labels(name, value));
        labels.putAll(labels(other, otherValue));
        return labels;
    }
}
