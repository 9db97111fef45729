package dev.lockstep.cli.fuzz;

import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.Limits;
import dev.lockstep.core.outcome.SourceProblem;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.submission.Reading;
import dev.lockstep.core.submission.SubmissionReader;
import dev.lockstep.core.submission.UnreadablePathException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads submissions in which something is odd, from disk and from memory; what is taken keeps the rules for source files. */
final class SubmissionsTarget implements Target {

    private static final int MOST_FILES = 20;
    private static final int SOURCE_KIB = 64;
    private static final String COUNTER = "Counter.java";
    private static final String CLOCK = "Clock.java";

    private static final Map<String, String> FILES = new TreeMap<>(
            Map.of(COUNTER, "class Counter {}\n", CLOCK, "class Clock {}\n", "more/Helper.java", "class Helper {}\n"));
    private static final List<String> CHANGED = List.of(COUNTER, CLOCK, "more/Helper.java", "more");

    private final Path root;
    private final OddFiles odd;

    SubmissionsTarget(Path scratch, OddFiles odd) {
        this.root = scratch.resolve("submissions/mine");
        this.odd = odd;
    }

    @Override
    public String name() {
        return "submissions";
    }

    @Override
    public void tryOne(Dice dice) throws IOException, MisbehavedException {
        List<String> required = dice.either() ? List.of(COUNTER) : List.of(COUNTER, CLOCK);
        if (dice.either()) {
            judge(SubmissionReader.check(inMemory(dice), facts(required)), required);
        } else {
            onDisk(required, dice);
        }
    }

    private static Map<String, byte[]> inMemory(Dice dice) {
        Map<String, byte[]> files = new TreeMap<>();
        for (int count = dice.onceIn(20) ? 2 * MOST_FILES : dice.below(4); count > 0; count--) {
            String name = dice.onceIn(3) ? OddText.of(dice) : dice.oneOf(CHANGED) + (dice.onceIn(9) ? count : "");
            files.put(name, content(dice));
        }
        return files;
    }

    private static byte[] content(Dice dice) {
        byte[] usual = "\ufeffclass Counter {\r\n}\n".getBytes(StandardCharsets.UTF_8);
        return switch (dice.below(8)) {
            case 0 -> Changes.in(usual, dice);
            case 1 -> OddText.of(dice).getBytes(StandardCharsets.UTF_8);
            case 2 -> dice.noise(dice.below(100));
            case 3 -> new byte[dice.onceIn(100) ? 5_000_000 : 0];
            default -> usual;
        };
    }

    private void onDisk(List<String> required, Dice dice) throws IOException, MisbehavedException {
        Folders.write(root, FILES);
        try {
            for (int changes = 1 + dice.below(2); changes > 0; changes--) {
                odd.change(root, CHANGED, dice);
            }
            if (dice.onceIn(5)) {
                // may be a link itself: whoever names it means what it leads to
                judge(SubmissionReader.read(root.resolve(COUNTER), facts(required)), required);
            } else {
                Reading reading = SubmissionReader.read(root, facts(required));
                judge(reading, required);
                boolean tells = reading.toString().contains(OddFiles.SECRET);
                MisbehavedException.unless(!tells, "a submission holds what is outside of its folder");
            }
        } catch (UnreadablePathException unreadable) {
            Said.properly(unreadable.getMessage());
        } finally {
            Folders.delete(root);
        }
    }

    private static void judge(Reading reading, List<String> required) throws MisbehavedException {
        switch (reading) {
            case Reading.Ok(var submission) -> keepsTheRules(submission.files(), required);
            case Reading.Refused(var problems) -> {
                Said.properly(problems.stream().map(SourceProblem::message).toList());
                Said.properly(problems.stream().map(SourceProblem::file).toList());
            }
        }
    }

    private static void keepsTheRules(List<SourceFile> files, List<String> required) throws MisbehavedException {
        List<String> names = files.stream().map(SourceFile::name).toList();
        Set<String> folded =
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        int bytes = files.stream()
                .mapToInt(file -> file.text().getBytes(StandardCharsets.UTF_8).length)
                .sum();
        boolean good = names.containsAll(required)
                && folded.size() == files.size()
                && files.size() <= MOST_FILES
                && bytes <= SOURCE_KIB * 1024
                && files.stream().allMatch(SubmissionsTarget::isSource);
        MisbehavedException.unless(good, "a submission was taken that breaks the rules for source files: " + names);
    }

    private static boolean isSource(SourceFile file) {
        boolean named =
                !file.name().contains("/") && file.name().codePoints().noneMatch(Character::isIdentifierIgnorable);
        boolean isText =
                file.text().chars().noneMatch(unit -> unit != '\t' && unit != '\n' && unit != '\f' && unit < ' ');
        return named && isText && !file.text().isBlank();
    }

    private static Kata.Facts facts(List<String> files) {
        return new Kata.Facts(
                "odd-counter",
                "A counter that is odd",
                List.of("locks"),
                Kata.Difficulty.EASY,
                10,
                files,
                List.of(),
                new Limits(64, Duration.ofSeconds(1), Duration.ofSeconds(1), 1, SOURCE_KIB),
                Map.of(),
                Set.of());
    }
}
