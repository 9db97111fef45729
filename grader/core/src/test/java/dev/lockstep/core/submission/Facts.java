package dev.lockstep.core.submission;

import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.Limits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The facts of a kata of which only the files matter. */
final class Facts {

    static final int SOURCE_KIB = 4;

    private Facts() {}

    /** Asks for these files; all of them together may have {@value #SOURCE_KIB} KiB. */
    static Kata.Facts files(String... names) {
        return new Kata.Facts(
                "a-kata",
                "A kata",
                List.of("locks"),
                Kata.Difficulty.EASY,
                10,
                List.of(names),
                List.of(),
                new Limits(64, Duration.ofSeconds(1), Duration.ofSeconds(1), 1, SOURCE_KIB),
                Map.of(),
                Set.of());
    }
}
