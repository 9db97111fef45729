package dev.lockstep.web.packs;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Looks into katas that were sent, and into those of folders that nobody has checked yet. Thread-safe. */
public interface Intake {

    /** What has come of a look. */
    sealed interface Taking {

        /** It is a kata; whether it is a good one its self-check says. */
        record Taken(PackedKata kata) implements Taking {}

        /**
         * It is none.
         *
         * @param problems each says what was seen and what was expected; they may name hidden tests
         */
        record Broken(List<String> problems) implements Taking {
            public Broken {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * Looks at a kata that somebody has sent.
     *
     * @param id the name of its folder
     * @param files by their paths in it
     * @param solutions the files of its solutions, by their paths in the folder of these
     */
    Taking take(String id, SortedMap<String, byte[]> files, SortedMap<String, byte[]> solutions);

    /** The katas of further folders that were given to the server, as they were when it started; each has to be checked before it is assigned. */
    List<FolderKata> ofFolders();

    /** One of them with its solutions, as these are now; empty if there is none of that id. */
    Optional<Taking> fromFolder(String id);
}
