package dev.lockstep.runner.checks;

import dev.lockstep.runner.protocol.CheckReport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the engine's words for what it does not model: "unsupported: a parallel stream at line 7 of Tally". What is about a class as a
 * whole has no line.
 */
final class UnsupportedWords {

    private static final Pattern WORDS = Pattern.compile(
            "unsupported: (?<what>.*?)(?: at line (?<line>\\d+))?(?: of|, in) (?<type>\\S+)", Pattern.DOTALL);

    private UnsupportedWords() {}

    /** A refusal if the submission does it; if a test does, that is the kata's own fault. */
    static CheckReport read(String words, World world) {
        Matcher matcher = WORDS.matcher(words);
        if (matcher.matches() && world.isOfSubmission(matcher.group("type"))) {
            String line = matcher.group("line");
            return new CheckReport.Unsupported(
                    matcher.group("what"), matcher.group("type"), line == null ? 0 : Integer.parseInt(line));
        }
        return new CheckReport.Fault(words);
    }
}
