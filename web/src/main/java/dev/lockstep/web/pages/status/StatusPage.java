package dev.lockstep.web.pages.status;

import dev.lockstep.web.operate.Operations;
import dev.lockstep.web.operate.QueueState;
import dev.lockstep.web.operate.WorkerEntry;
import dev.lockstep.web.pages.Lengths;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What the status page shows. */
public record StatusPage(Operations.View view) {

    private static final long BYTES_OF_A_MEBIBYTE = 1 << 20;
    private static final long MEBIBYTES_OF_A_GIBIBYTE = 1 << 10;

    /** Somebody should make room when there is less than that: a day's submissions, packs and backups need some hundred megabytes. */
    private static final long LITTLE_ROOM_MEBIBYTES = 1_024;

    public QueueState queue() {
        return view.queue();
    }

    /** What somebody should look at; empty if all is well. */
    public List<String> concerns() {
        return Stream.of(databaseFull(), nobodyGrades(), strangersUnsafe(), littleRoom())
                .flatMap(List::stream)
                .toList();
    }

    private List<String> databaseFull() {
        return view.room().databaseFull()
                ? List.of(
                        "The database's disk is full: nothing can be saved. Make room there, and all goes on by itself; what people have typed stays in their browsers until then.")
                : List.of();
    }

    private List<String> nobodyGrades() {
        return view.workers().stream().anyMatch(worker -> worker.isOfUse(view.now()))
                ? List.of()
                : List.of(
                        "Nobody grades at present. What is submitted waits; the log of the server and of its workers says why.");
    }

    private List<String> strangersUnsafe() {
        return view.workers().stream()
                .filter(worker ->
                        worker.isAlive(view.now()) && !worker.isolation().isSafeForStrangers())
                .map(worker -> "The sandbox of %s is %s: %s."
                        .formatted(
                                worker.name(),
                                worker.isolation(),
                                worker.isolation().meaning()))
                .toList();
    }

    private List<String> littleRoom() {
        long free = view.room().diskBytesFree() / BYTES_OF_A_MEBIBYTE;
        return free >= LITTLE_ROOM_MEBIBYTES
                ? List.of()
                : List.of("Only %,d MiB are free on the disk of %s. Make room."
                        .formatted(free, view.room().disk()));
    }

    /** What a worker is doing, in a few words. */
    public String state(WorkerEntry worker) {
        if (!worker.isAlive(view.now())) {
            return "silent";
        }
        return worker.takesJobs() ? "alive" : "alive, takes no jobs";
    }

    /** How long ago something was. */
    public String ago(Instant then) {
        Duration ago = Duration.between(then, view.now());
        return ago.isNegative() ? "just now" : Lengths.rough(ago) + " ago";
    }

    /** An amount of bytes, in mebibytes or gibibytes. */
    public static String size(long bytes) {
        long mebibytes = (bytes + BYTES_OF_A_MEBIBYTE - 1) / BYTES_OF_A_MEBIBYTE;
        return mebibytes < 10 * MEBIBYTES_OF_A_GIBIBYTE
                ? "%,d MiB".formatted(mebibytes)
                : "%,d GiB".formatted(mebibytes / MEBIBYTES_OF_A_GIBIBYTE);
    }
}
