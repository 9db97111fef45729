package dev.lockstep.engine.explore;

import dev.lockstep.engine.simulation.Choice;
import dev.lockstep.engine.simulation.Runnables;
import dev.lockstep.engine.simulation.SimThread;
import dev.lockstep.engine.simulation.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the moves of a person, one at each decision, and gives the schedule up at the first one that they leave open.
 *
 * <p>It is a decision where several threads can go on, where a timer may fire early, and where a thread that goes on alone leaves something
 * open. The last is known only when it has gone on: then {@link #missed} says where it should have stopped. A thread that was chosen goes on
 * until something that it did shows; what happens in between is no decision.
 */
final class Steering implements Strategy {

    private static final int NONE = -1;

    private final List<Move> moves;
    private final Sight sight;
    private final Set<Integer> stops;
    private final List<Question> questions = new ArrayList<>();
    private int asked;
    private int made;
    private int alone = NONE;
    private int missed = NONE;
    private int seenBefore;
    private boolean runsOn;
    private @Nullable SimThread mover;
    private @Nullable SimThread timer;
    private @Nullable Crossroads open;
    private @Nullable String stray;

    /**
     * Prepares a run.
     *
     * @param stops the decisions, by how often it was asked before, at which one thread alone can go on
     */
    Steering(List<Move> moves, Sight sight, Set<Integer> stops) {
        this.moves = moves;
        this.sight = sight;
        this.stops = stops;
    }

    /** The first decision that nobody has made; empty if the execution ended before it. */
    Optional<Crossroads> open() {
        return Optional.ofNullable(open);
    }

    /** What is wrong with the moves; empty if each could be made. */
    Optional<String> stray() {
        return Optional.ofNullable(stray).or(this::leftOver);
    }

    private Optional<String> leftOver() {
        return made < moves.size() && missed == NONE
                ? Optional.of("it had ended before move %d, \"%s\""
                        .formatted(made + 1, moves.get(made).text()))
                : Optional.empty();
    }

    /** At which stop, that was not known to be one, something was left open; -1 if at none. */
    int missed() {
        return missed;
    }

    /** What the last move left open besides threads, in the order in which that came up. */
    List<Question> questions() {
        return questions;
    }

    /** How many steps had been seen before the last move. */
    int seenBeforeLastMove() {
        return seenBefore;
    }

    @Override
    public @Nullable SimThread next(Runnables runnable, @Nullable SimThread running) {
        if (asked == 0) {
            sight.begins(runnable.get(0).simulation());
        }
        if (missed != NONE) {
            return null;
        }
        int number = asked++;
        SimThread offered = timer;
        timer = null;
        if (runsOn) {
            return Decisions.usual(runnable, running);
        }
        if (running != null && running == mover && !hasShown()) {
            return mover;
        }
        mover = null;
        if (runnable.size() == 1 && offered == null && !stops.contains(number)) {
            alone = number;
            return runnable.get(0);
        }
        return made < moves.size() ? chosen(moves.get(made), runnable, running) : stop(runnable, offered);
    }

    private boolean hasShown() {
        return sight.showsAnyAfter(seenBefore);
    }

    private @Nullable SimThread stop(Runnables runnable, @Nullable SimThread offered) {
        List<Integer> threads = IntStream.range(0, runnable.size())
                .mapToObj(index -> runnable.get(index).id())
                .toList();
        open = new Crossroads(threads, offered == null ? Crossroads.NOBODY : offered.id());
        return null;
    }

    private @Nullable SimThread chosen(Move move, Runnables runnable, @Nullable SimThread running) {
        return switch (move) {
            case Move.Go go -> go(go, runnable);
            case Move.RunOn _ -> {
                begin();
                runsOn = true;
                yield Decisions.usual(runnable, running);
            }
            case Move.FireTimer _ -> strays("no timer can fire early there");
        };
    }

    private @Nullable SimThread go(Move.Go go, Runnables runnable) {
        for (int i = 0; i < runnable.size(); i++) {
            if (runnable.get(i).id() == go.thread()) {
                begin();
                mover = runnable.get(i);
                return mover;
            }
        }
        return strays("that thread cannot go on there");
    }

    private void begin() {
        made++;
        seenBefore = sight.seen();
        questions.clear();
    }

    private @Nullable SimThread strays(String why) {
        stray = "move %d, \"%s\", is not possible: %s"
                .formatted(made + 1, moves.get(made).text(), why);
        return null;
    }

    @Override
    public int choose(Choice choice, SimThread thread, int alternatives) {
        if (runsOn || missed != NONE) {
            return 0;
        }
        if (choice == Choice.EARLY_TIMER) {
            return firesTimer(thread) ? 1 : 0;
        }
        if (mover == null) {
            missed = alone;
            return 0;
        }
        return answer(new Question(choice, alternatives));
    }

    private boolean firesTimer(SimThread first) {
        if (mover != null && !hasShown()) {
            return false;
        }
        if (made < moves.size() && moves.get(made) instanceof Move.FireTimer) {
            begin();
            mover = null;
            return true;
        }
        timer = first;
        return false;
    }

    private int answer(Question question) {
        questions.add(question);
        List<Integer> answers = made > 0 && moves.get(made - 1) instanceof Move.Go go ? go.answers() : List.of();
        int answer = questions.size() <= answers.size() ? answers.get(questions.size() - 1) : 0;
        return Math.min(answer, question.alternatives() - 1);
    }
}
