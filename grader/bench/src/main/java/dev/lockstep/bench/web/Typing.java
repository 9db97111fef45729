package dev.lockstep.bench.web;

import dev.lockstep.cli.bench.BenchFailedException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Asks what the compiler says of a mistake, while somebody types. */
final class Typing {

    private static final String SAYS_SOMETHING = "\"line\"";
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final long ASK_AGAIN_AFTER_MILLIS = 500;

    private final Visitor visitor;
    private final Entry entry;

    Typing(Visitor visitor, Entry entry) {
        this.visitor = visitor;
        this.entry = entry;
    }

    /** Waits until a server that has just been started has a compiler. */
    void awaitCompiler() throws IOException, InterruptedException, BenchFailedException {
        long giveUp = System.nanoTime() + LONGEST.toNanos();
        while (!answer(0).contains(SAYS_SOMETHING)) {
            if (System.nanoTime() > giveUp) {
                throw new BenchFailedException(
                        "For %s the server had no compiler for what is typed.".formatted(LONGEST));
            }
            Thread.sleep(ASK_AGAIN_AFTER_MILLIS);
        }
    }

    /** How long each answer took. */
    Percentiles answers(int keystrokes) throws IOException, InterruptedException, BenchFailedException {
        List<Duration> times = new ArrayList<>();
        for (int keystroke = 1; keystroke <= keystrokes; keystroke++) {
            long begun = System.nanoTime();
            String answer = answer(keystroke);
            times.add(Duration.ofNanos(System.nanoTime() - begun));
            if (!answer.contains(SAYS_SOMETHING)) {
                throw new BenchFailedException("The compiler said nothing of a mistake: " + answer);
            }
        }
        return Percentiles.of(times);
    }

    private String answer(int keystroke) throws IOException, InterruptedException, BenchFailedException {
        return visitor.post(entry.page() + "/diagnostics", entry.jsonWithMistake(keystroke));
    }
}
