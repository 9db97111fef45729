package dev.lockstep.cli;

import dev.lockstep.cli.fuzz.FuzzRun;
import dev.lockstep.cli.fuzz.Misbehaviour;
import dev.lockstep.cli.fuzz.ScratchFolder;
import dev.lockstep.core.text.Printable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The proof that nothing strangers write makes one of our readers crash, hang, or let pass what it should not. */
@Command(
        name = "fuzz",
        mixinStandardHelpOptions = true,
        description = {
            "Feed a million odd inputs to what reads a sandbox's messages, katas and submissions: none may crash,"
                    + " hang, or let anything pass that it should not.",
            "Each input comes of a number of its own, its seed; one that fails is told with it."
        })
final class ProveFuzzCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String CLEAR = "\r\u001b[K";

    private final Lockstep lockstep;

    @Option(names = "--inputs", paramLabel = "N", description = "How many inputs, a million if not given.")
    private int inputs = 1_000_000;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "The seed of the first input, 0 if not given; each further one has the next.")
    private long seed;

    ProveFuzzCommand(Lockstep lockstep) {
        this.lockstep = lockstep;
    }

    @Override
    public Integer call() throws UsageException, IOException, InterruptedException {
        AtLeastOne.require("--inputs", inputs);
        try (var scratch = ScratchFolder.make()) {
            var found = new FuzzRun(scratch.path(), PATIENCE).run(seed, inputs, this::progress);
            clearProgress();
            lockstep.print(Printable.lines(words(found)) + "\n");
            return found.isEmpty() ? ExitCode.OK : ExitCode.REJECTED;
        }
    }

    private String words(Optional<Misbehaviour> found) {
        return found.map(bad ->
                        "Not proven: fed with the input of seed %d, the reader of %s has misbehaved: %s%nTo see it again: %s"
                                .formatted(bad.seed(), bad.target(), bad.what(), again(bad)))
                .orElse(
                        "Proven: %,d odd inputs for the readers of messages, katas and submissions, from seed %d on, and none did any harm."
                                .formatted(inputs, seed));
    }

    private static String again(Misbehaviour bad) {
        return "./lockstep prove fuzz --seed %d --inputs 1".formatted(bad.seed());
    }

    private void progress(long done) {
        if (lockstep.surroundings().showsProgress()) {
            show(CLEAR + "%,d of %,d inputs ...".formatted(done, inputs));
        }
    }

    private void clearProgress() {
        if (lockstep.surroundings().showsProgress()) {
            show(CLEAR);
        }
    }

    private void show(String words) {
        lockstep.print(words);
        lockstep.surroundings().out().flush();
    }
}
