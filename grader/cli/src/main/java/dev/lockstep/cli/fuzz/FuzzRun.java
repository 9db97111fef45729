package dev.lockstep.cli.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/**
 * Feeds odd inputs to whatever reads what strangers write: messages of a sandbox, folders of katas, submissions.
 *
 * <p>An input is made of its seed alone, and the seed also chooses who is fed, so one number is all it takes to do it again.
 */
public final class FuzzRun {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final int FRAMES = 8;

    private final List<Target> targets;
    private final Duration patience;
    private volatile long current;
    private volatile long since;
    private volatile Optional<Misbehaviour> found = Optional.empty();

    /**
     * Gets ready.
     *
     * @param scratch an empty folder
     * @param patience how long one input may take before it counts as one that hangs
     */
    public FuzzRun(Path scratch, Duration patience) throws IOException {
        this(targets(scratch), patience);
    }

    FuzzRun(List<Target> targets, Duration patience) {
        this.targets = List.copyOf(targets);
        this.patience = patience;
    }

    private static List<Target> targets(Path scratch) throws IOException {
        OddFiles files = OddFiles.in(scratch);
        return List.of(new MessagesTarget(), new KatasTarget(scratch, files), new SubmissionsTarget(scratch, files));
    }

    /**
     * Tries the inputs of as many seeds, from {@code seed} on, and stops at the first that does what it must not.
     *
     * @param progress hears from time to time how many have been tried
     */
    public Optional<Misbehaviour> run(long seed, int inputs, LongConsumer progress) throws InterruptedException {
        begin(seed);
        Thread worker = Thread.ofPlatform().daemon().name("fuzz").start(() -> tryAll(seed, inputs));
        while (!worker.join(BETWEEN_LOOKS)) {
            long now = current;
            progress.accept(now - seed);
            if (System.nanoTime() - since > patience.toNanos() && now == current) {
                return Optional.of(hanging(now, worker));
            }
        }
        return found;
    }

    private void begin(long seed) {
        since = System.nanoTime();
        current = seed;
    }

    private void tryAll(long first, int inputs) {
        for (long seed = first; seed < first + inputs && found.isEmpty(); seed++) {
            begin(seed);
            found = tryOne(seed);
        }
    }

    private Optional<Misbehaviour> tryOne(long seed) {
        try {
            target(seed).tryOne(new Dice(seed));
            return Optional.empty();
        } catch (MisbehavedException e) {
            return Optional.of(misbehaviour(seed, String.valueOf(e.getMessage())));
        } catch (Exception | Error e) { // a crash is what we look for
            return Optional.of(misbehaviour(seed, "it crashed: " + e + at(e.getStackTrace())));
        }
    }

    private Target target(long seed) {
        return targets.get((int) Math.floorMod(seed, (long) targets.size()));
    }

    private Misbehaviour hanging(long seed, Thread worker) {
        return misbehaviour(
                seed, "it has been at it for " + patience.toSeconds() + " seconds" + at(worker.getStackTrace()));
    }

    private Misbehaviour misbehaviour(long seed, String what) {
        return new Misbehaviour(target(seed).name(), seed, what);
    }

    private static String at(StackTraceElement[] frames) {
        return Arrays.stream(frames)
                .limit(FRAMES)
                .map(frame -> "\n    at " + frame)
                .collect(Collectors.joining());
    }
}
