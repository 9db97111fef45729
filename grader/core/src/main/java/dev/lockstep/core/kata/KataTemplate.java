package dev.lockstep.core.kata;

import dev.lockstep.core.kata.format.Seen;
import dev.lockstep.core.kata.format.Slug;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * The skeleton of a new kata and of its solutions: a tiny kata that loads and can be graded, whose texts tell the author what goes
 * where.
 */
public final class KataTemplate {

    private static final List<String> KATA = List.of(
            "kata.json",
            "statement.md",
            "hints/1.md",
            "hints/2.md",
            "discussion.md",
            "starter/Tally.java",
            "visible/VisibleTallyTest.java",
            "hidden/HiddenTallyTest.java");

    private static final List<String> SOLUTIONS = List.of(
            "approaches.md",
            "accepted/synchronized-methods/Tally.java",
            "rejected/unguarded-addition/Tally.java",
            "rejected/unguarded-addition/expect.json");

    private KataTemplate() {}

    /**
     * Writes the skeleton; on any failure nothing of it is left, though the two roots may have been made.
     *
     * @param katasRoot where the kata's folder goes; made if it is not there
     * @param solutionsRoot where the folder of its solutions goes; made if it is not there
     * @param id becomes the name of both folders
     * @throws IOException if a folder cannot be written
     */
    public static NewKata write(Path katasRoot, Path solutionsRoot, String id) throws IOException {
        if (!Slug.isSlug(id)) {
            return new NewKata.Refused("saw the id " + Seen.quoted(id) + "; expected " + Slug.WORDS);
        }
        Path kata = katasRoot.resolve(id);
        Path solutions = solutionsRoot.resolve(id);
        for (Path folder : List.of(kata, solutions)) {
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                return new NewKata.Refused(
                        folder + " is there already; choose another id, or move this folder out of the way");
            }
        }
        writeBoth(kata, solutions, id);
        return new NewKata.Written(kata, solutions);
    }

    private static void writeBoth(Path kata, Path solutions, String id) throws IOException {
        try (StagedFolder newKata = StagedFolder.beside(kata);
                StagedFolder newSolutions = StagedFolder.beside(solutions)) {
            fill(newKata, "kata", KATA, id);
            fill(newSolutions, "solutions", SOLUTIONS, id);
            // the kata comes last: whoever scans for katas sees it only when everything is there
            newSolutions.publish();
            newKata.publish();
            newSolutions.keep();
            newKata.keep();
        }
    }

    private static void fill(StagedFolder folder, String part, List<String> files, String id) throws IOException {
        for (String file : files) {
            folder.write(file, text(part + "/" + file, id));
        }
    }

    private static String text(String file, String id) throws IOException {
        try (InputStream in = KataTemplate.class.getResourceAsStream("new-kata/" + file)) {
            if (in == null) {
                throw new IOException(
                        "the skeleton's " + file + " is missing from this build of Lockstep; build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@ID@", id)
                    .replace("@TITLE@", title(id));
        }
    }

    private static String title(String id) {
        String words = id.replace('-', ' ');
        String title = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return title.substring(0, Math.min(title.length(), DraftReader.LONGEST_TITLE));
    }
}
