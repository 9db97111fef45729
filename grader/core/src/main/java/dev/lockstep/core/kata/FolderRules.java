package dev.lockstep.core.kata;

import dev.lockstep.core.kata.format.Problems;
import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.source.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What {@code kata.json} and the files beside it must have in common. */
final class FolderRules {

    private static final int ALL_POINTS = 100;

    private final KataFiles files;
    private final Problems problems;

    FolderRules(KataFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /** Holds what is known of {@code kata.json} against the files. */
    void check(Draft draft) {
        draft.files().ifPresent(this::starterIsWhatIsDeclared);
        draft.weights().ifPresent(this::weightsFit);
    }

    /** Rules for the files alone. */
    void checkFiles() {
        if (files.hidden().isEmpty() && files.implementations().isEmpty()) {
            problems.add("hidden", "", "no test files", "at least one JUnit test");
        }
        if (files.supplied().isEmpty() && !files.implementations().isEmpty()) {
            problems.add("supplied", "", "nothing", "a right implementation, which tests are compiled against");
        }
        namesDiffer();
        files.supplied().forEach(this::isPublic);
    }

    private void starterIsWhatIsDeclared(List<String> declared) {
        List<String> present = files.starter().stream().map(SourceFile::name).toList();
        for (int i = 0; i < declared.size(); i++) {
            if (!present.contains(declared.get(i))) {
                String seen = declared.get(i) + ", which is not in starter/";
                problems.add(DraftReader.FILE, "submission.files[" + i + "]", seen, "a file that starter/ has");
            }
        }
        present.stream()
                .filter(name -> !declared.contains(name))
                .forEach(name -> problems.add(
                        "starter/" + name,
                        "",
                        "a file that kata.json does not list",
                        "only " + String.join(", ", declared) + "; list it in submission.files or remove it"));
    }

    private void weightsFit(Map<Group, Integer> weights) {
        int sum = weights.values().stream().mapToInt(Integer::intValue).sum();
        if (sum != ALL_POINTS) {
            problems.add(DraftReader.FILE, "weights", "a sum of " + sum, "weights that add up to " + ALL_POINTS);
        }
        TestGroups groups = new TestGroups(files.visible(), files.hidden(), files.implementations());
        for (Group group : Group.values()) {
            int weight = weights.getOrDefault(group, 0);
            if (weight > 0 && groups.lacks(group)) {
                problems.add(
                        DraftReader.FILE,
                        "weights." + group.label(),
                        weight + ", although there is no such check",
                        "0, or " + groups.howToAdd(group));
            }
        }
    }

    private void namesDiffer() {
        Map<String, String> folders = new HashMap<>();
        claim(folders, "supplied", files.supplied());
        claim(folders, "starter", files.starter());
        claim(folders, "visible", files.visible());
        claim(folders, "hidden", files.hidden());
    }

    /** Submission and tests live in different packages of the JVM, although neither has a package line. */
    private void isPublic(SourceFile supplied) {
        String type = JavaNames.typeOf(supplied.name());
        Pattern declaration = Pattern.compile("\\bpublic\\b[^;{]*\\s" + type + "\\b");
        boolean unknown = supplied.text().isEmpty();
        if (!unknown && !declaration.matcher(supplied.text()).find()) {
            problems.add(
                    "supplied/" + supplied.name(),
                    "",
                    "no public type " + type,
                    "a public type of this name, with public members; submission and tests both use it");
        }
    }

    private void claim(Map<String, String> folders, String folder, List<SourceFile> sources) {
        for (SourceFile source : sources) {
            String other = folders.putIfAbsent(source.name(), folder);
            if (other != null) {
                String seen = "a name that " + other + "/ has too";
                problems.add(folder + "/" + source.name(), "", seen, "another name; all are compiled together");
            }
        }
    }
}
