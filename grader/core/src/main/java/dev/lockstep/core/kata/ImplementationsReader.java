package dev.lockstep.core.kata;

import dev.lockstep.core.kata.format.Problems;
import dev.lockstep.core.kata.format.TextFiles;
import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Reads what a kata tries tests on: below {@code visible/} and {@code hidden/}, the folders {@code right/} and {@code wrong/}, in
 * them a folder for each implementation, and in that its Java files and a {@code property.txt}.
 *
 * @param sources reads the Java files of a folder; other files are problems, but for the property
 */
record ImplementationsReader(TextFiles folder, Problems problems, Function<String, List<SourceFile>> sources) {

    static final String PROPERTY = "property.txt";

    private static final String RIGHT = "right";
    private static final String WRONG = "wrong";

    /** Whether the kata asks for a test: only such katas have these folders. */
    static boolean arePresent(TextFiles folder) {
        return folder.isFolder("hidden/" + RIGHT) || folder.isFolder("hidden/" + WRONG);
    }

    /** Those of the visible folder, then the right and the wrong ones of the hidden one, each by name. */
    List<Implementation> all() {
        List<Implementation> all = new ArrayList<>();
        for (String place : List.of("visible", "hidden")) {
            boolean hidden = place.equals("hidden");
            all.addAll(below(place + "/" + RIGHT, hidden ? Group.FUNCTIONAL : Group.VISIBLE, true));
            all.addAll(below(place + "/" + WRONG, hidden ? Group.CONCURRENCY : Group.VISIBLE, false));
            folder.names(place).stream()
                    .filter(name -> !name.equals(RIGHT) && !name.equals(WRONG))
                    .forEach(name -> problems.add(
                            place + "/" + name, "", "something else than right/ and wrong/", "only these; remove it"));
        }
        return all;
    }

    private List<Implementation> below(String parent, Group group, boolean right) {
        return folder.names(parent).stream()
                .map(name -> implementation(parent + "/" + name, group, right))
                .toList();
    }

    private Implementation implementation(String name, Group group, boolean right) {
        String property = folder.required(name + "/" + PROPERTY).orElse("?").strip();
        if (property.isEmpty() || property.contains("\n")) {
            problems.add(name + "/" + PROPERTY, "", "nothing, or several lines", "one line: what is asked of a test");
        }
        List<SourceFile> files = sources.apply(name);
        if (files.isEmpty()) {
            problems.add(name, "", "no Java file", "an implementation of what supplied/ has");
        }
        return new Implementation(name, group, right, property, files);
    }
}
