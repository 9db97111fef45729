package dev.lockstep.cli.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Words that nobody expects: terminal escapes, half characters, paths, code, and very long ones. */
final class OddText {

    private static final int LONG = 70_000;

    private static final List<String> WORDS = List.of(
            "",
            " ",
            "\0",
            "Count\0er.java",
            "\u001b[2J\u001b]0;mine\u0007",
            "\u009b31m",
            "\u202eavaj.retnuoC",
            "Counter\u202e.java",
            "\u200b\u2028\u2029",
            "\ufeffCounter.java",
            "\ud800",
            "\udc00\ud800",
            "\uD83D\uDE00.java",
            "e\u0301İı.java",
            "a\rb\nc\td\\u0041",
            ".",
            "..",
            "../../etc/passwd",
            "/etc/passwd",
            "..\\..\\counter.java",
            "C:\\con.java",
            "COUNTER.JAVA",
            "counter.java",
            ".java",
            "module-info.java",
            "package-info.java",
            "class.java",
            "kata.json",
            "%s%n%1000000000d",
            "java.util.concurrent/ConcurrentHashMap",
            "java.util.Map/Entry",
            "java.util..Map",
            "java.util.",
            "static void void(void)",
            "int" + "[]".repeat(300) + " a(int" + "[]".repeat(300) + ")",
            "new(" + "int,".repeat(300) + "int)",
            "java.util.concurrent/Semaphore a()",
            "new(java.util.concurrent/Semaphore)",
            "java.lang.String/ a()",
            "[I a([Ljava.lang.String;)",
            "package x;",
            "racy-single-check");

    private OddText() {}

    static String of(Dice dice) {
        return switch (dice.below(8)) {
            case 0 -> new String(dice.noise(dice.below(40)), StandardCharsets.UTF_8);
            case 1 -> new String(dice.noise(dice.below(40)), StandardCharsets.UTF_16BE);
            case 2 -> dice.onceIn(8) ? dice.oneOf(WORDS).repeat(1 + dice.below(300)) : dice.oneOf(WORDS);
            case 3 ->
                dice.onceIn(20)
                        ? dice.oneOf(List.of("a", "[]", "*/", "@", "é", "/")).repeat(LONG)
                        : "word";
            default -> dice.oneOf(WORDS);
        };
    }
}
