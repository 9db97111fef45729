package dev.lockstep.web.work;

import dev.lockstep.core.source.SourceFile;
import java.util.List;

/**
 * What somebody may read who has solved a kata.
 *
 * @param discussion questions with what good answers cover, in Markdown; may be empty
 * @param approaches the accepted approaches compared, in Markdown; may be empty
 * @param solutions in the order of their names; may be empty
 * @param unreadable the paths of files among the solutions that cannot be read, and so are in none of these
 */
public record Epilogue(String discussion, String approaches, List<Solution> solutions, List<String> unreadable) {

    /** Nothing. */
    public static final Epilogue NONE = new Epilogue("", "", List.of(), List.of());

    public Epilogue {
        solutions = List.copyOf(solutions);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * An accepted solution.
     *
     * @param approach its name: {@code lock-and-two-conditions}
     */
    public record Solution(String approach, List<SourceFile> files) {
        public Solution {
            files = List.copyOf(files);
        }
    }
}
