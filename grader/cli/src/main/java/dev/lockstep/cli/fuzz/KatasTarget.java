package dev.lockstep.cli.fuzz;

import dev.lockstep.core.kata.BrokenKataException;
import dev.lockstep.core.kata.Catalogue;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.KataLoader;
import dev.lockstep.core.kata.format.KataProblem;
import dev.lockstep.core.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Loads a kata's folder in which something is wrong; what is loaded in spite of it keeps the rules of the format. */
final class KatasTarget implements Target {

    private static final String ID = "odd-counter";
    private static final String FACTS = "kata.json";

    private static final String KATA_JSON = """
        {
          "formatVersion": 1,
          "id": "odd-counter",
          "title": "A counter that is odd",
          "topics": ["race-conditions", "locks"],
          "difficulty": "easy",
          "estimatedMinutes": 20,
          "submission": {
            "files": ["Counter.java", "Clock.java"],
            "types": {
              "Counter": ["new()", "void increment(String)", "java.util.Map$Entry[] total(long[], Clock)"],
              "Clock": ["new(java.time.Duration)", "static long now()"]
            }
          },
          "limits": { "heapMiB": 128, "cpuSeconds": 60, "wallSeconds": 120, "outputKiB": 256, "sourceKiB": 64 },
          "weights": { "visible": 10, "functional": 40, "concurrency": 50 },
          "allowedIdioms": ["racy-single-check"]
        }
        """;

    private static final Map<String, String> FILES = new TreeMap<>(Map.of(
            FACTS,
            KATA_JSON,
            "statement.md",
            "# Counter\n",
            "hints/1.md",
            "Who reads between?\n",
            "hints/2.md",
            "A lock.\n",
            "discussion.md",
            "What is lost?\n",
            "starter/Counter.java",
            "class Counter {}\n",
            "starter/Clock.java",
            "class Clock {}\n",
            "visible/VisibleTest.java",
            "class VisibleTest { @Test void counts() {} }\n",
            "hidden/HiddenTest.java",
            "class HiddenTest { @Test void a() {} @Stress void b() {} }\n"));

    private static final List<String> CHANGED = List.of(
            FACTS,
            "statement.md",
            "hints/1.md",
            "hints",
            "discussion.md",
            "starter/Counter.java",
            "starter",
            "visible/VisibleTest.java",
            "hidden/HiddenTest.java",
            "hidden");

    private final Path root;
    private final OddFiles odd;

    KatasTarget(Path scratch, OddFiles odd) {
        this.root = scratch.resolve("katas");
        this.odd = odd;
    }

    @Override
    public String name() {
        return "katas";
    }

    @Override
    public void tryOne(Dice dice) throws IOException, MisbehavedException {
        Path folder = root.resolve(ID);
        Folders.write(folder, FILES);
        try {
            if (dice.below(3) > 0) {
                Folders.write(folder.resolve(FACTS), facts(dice));
            }
            for (int changes = dice.below(3); changes > 0; changes--) {
                odd.change(folder, CHANGED, dice);
            }
            load(folder);
        } finally {
            Folders.delete(folder);
        }
    }

    private static byte[] facts(Dice dice) {
        byte[] facts = OddJson.of(KATA_JSON, dice).getBytes(StandardCharsets.UTF_8);
        return dice.onceIn(4) ? Changes.in(facts, dice) : facts;
    }

    private void load(Path folder) throws MisbehavedException {
        boolean loaded = true;
        try {
            keepsTheRules(new KataLoader().load(folder));
        } catch (BrokenKataException broken) {
            loaded = false;
            Said.properly(broken.problems().stream().map(KataProblem::message).toList());
            Said.properly(String.valueOf(broken.getMessage()).lines().toList());
        }
        boolean listed = Catalogue.scan(List.of(root)).find(ID).isPresent();
        MisbehavedException.unless(
                loaded == listed, "a kata is loaded alone (%b) but not with others".formatted(loaded));
    }

    private static void keepsTheRules(Kata kata) throws MisbehavedException {
        int sum = kata.facts().weights().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        List<String> starter =
                kata.starter().stream().map(SourceFile::name).sorted().toList();
        boolean good = kata.id().equals(ID)
                && sum == 100
                && starter.equals(kata.facts().files().stream().sorted().toList())
                && !kata.facts().types().isEmpty()
                && !kata.hiddenTests().isEmpty();
        MisbehavedException.unless(good, "a kata was loaded that does not keep to the format: " + kata.facts());
        boolean tells = kata.toString().contains(OddFiles.SECRET);
        MisbehavedException.unless(!tells, "a kata holds what is outside of its folder");
    }
}
