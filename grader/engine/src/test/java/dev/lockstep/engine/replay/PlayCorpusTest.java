package dev.lockstep.engine.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.explore.Body;
import dev.lockstep.engine.explore.Discovery;
import dev.lockstep.engine.explore.Move;
import dev.lockstep.engine.trace.Position.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Somebody who chooses blindly plays every program of the corpus. */
@DisplayName("A blind player")
class PlayCorpusTest {

    private static final int MOST_MOVES = 25;

    /** What the engine does not model, it does not play, either. */
    private static final String REFUSED = "dev.lockstep.engine.corpus.correct.ParallelStream";

    private static Play play(Body body, String name) {
        return new Play(body, CorpusBodies.settings(name), _ -> true);
    }

    /** Chooses until nothing is left to be chosen, or lets it run on after many moves. */
    private static List<Discovery> found(Body body, String name, SplittableRandom dice) {
        Play play = play(body, name);
        List<Move> moves = new ArrayList<>();
        Play.Played now = play.after(moves);
        while (!now.position().hasEnded()) {
            List<Option> options = now.position().options();
            moves.add(
                    moves.size() == MOST_MOVES
                            ? new Move.RunOn()
                            : Move.parse(
                                    options.get(dice.nextInt(options.size())).move()));
            now = play.after(moves);
        }
        return now.discoveries();
    }

    @Test
    @DisplayName("never breaks a correct program")
    void breaksNothingCorrect() {
        List<String> accused = new ArrayList<>();
        List<String> programs = new ArrayList<>(CorpusBodies.correct());
        programs.remove(REFUSED);
        for (String name : programs) {
            for (Discovery found : found(CorpusBodies.body(name), name, new SplittableRandom(name.hashCode()))) {
                accused.add(name + ": " + found.finding());
            }
        }
        assertEquals(List.of(), accused);
    }

    @Test
    @DisplayName("breaks many of the broken ones, and each by a schedule whose id shows the same again")
    void showsTheSameAgain() {
        int broken = 0;
        for (String name : CorpusBodies.broken()) {
            Body body = CorpusBodies.body(name);
            List<Discovery> all = found(body, name, new SplittableRandom(name.hashCode()));
            for (Discovery found : all) {
                String id = ReplayId.of(name, "code", found).text();
                Discovery again = ReplayId.parse(id).replay(body);
                assertEquals(found.finding(), again.finding(), name);
            }
            broken += all.isEmpty() ? 0 : 1;
        }
        assertTrue(broken > CorpusBodies.broken().size() / 3, broken + " were broken");
    }
}
