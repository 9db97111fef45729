package dev.lockstep.web.pages;

import dev.lockstep.core.grading.PlayAnswer;
import dev.lockstep.core.grading.PlayableCheck;
import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.people.LearnerId;
import java.util.List;

/** Runs what somebody has written under a schedule that they choose, with a kata's visible checks. */
public interface PlayTable {

    /** Whether there may be something to be played of a kata, as far as that is known without a grader. */
    boolean has(PublicKata kata);

    /** The checks that can be played; none where the kata has none, or the grader is not ready. */
    List<PlayableCheck> checks(PublicKata kata);

    /** Makes these moves, from the beginning. */
    PlayAnswer after(List<String> moves, Game game);

    /**
     * What is played, and by whom.
     *
     * @param check one of those that can be played
     */
    record Game(LearnerId learner, PublicKata kata, List<SourceFile> files, String check) {
        public Game {
            files = List.copyOf(files);
        }
    }
}
