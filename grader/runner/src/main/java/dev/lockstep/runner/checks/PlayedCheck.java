package dev.lockstep.runner.checks;

import dev.lockstep.engine.explore.Body;
import dev.lockstep.engine.explore.Discovery;
import dev.lockstep.engine.explore.Move;
import dev.lockstep.engine.explore.Settings;
import dev.lockstep.engine.explore.StrayMoveException;
import dev.lockstep.engine.junit.Playable;
import dev.lockstep.engine.replay.Interleavings;
import dev.lockstep.engine.replay.Play;
import dev.lockstep.engine.replay.ReplayId;
import dev.lockstep.runner.protocol.CheckReport;
import dev.lockstep.runner.protocol.Job;
import dev.lockstep.runner.protocol.PlayReport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A check whose schedule a person chooses. Used by one thread, the one that runs the check elsewhere. */
public final class PlayedCheck {

    /** JUnit makes the body and runs nothing. */
    private static final long NO_SEED = 0;

    private final World world;
    private final Discretion discretion;
    private final CheckExecution execution;
    private @Nullable Play play;

    private PlayedCheck(Job.Play job) {
        this.world = World.ofSubmission(job.submission(), job.tests());
        this.discretion = new Discretion(job.tests(), world);
        this.execution =
                new CheckExecution(JUnit.launcher(), world, job.check(), NO_SEED, Duration.ZERO, Optional.empty());
    }

    /** Begins the play that {@code job} asks for. */
    public static PlayedCheck of(Job.Play job) {
        PlayedCheck check = new PlayedCheck(job);
        check.execution.forPlay().run();
        return check;
    }

    /** Where it stands after these moves, from the beginning. */
    public PlayReport after(List<String> moves) {
        return switch (execution.failure()) {
            case Playable playable -> after(moves, playable.body(), playable.settings());
            case null ->
                new PlayReport.NotPlayed(new CheckReport.Fault("there is no schedule to choose in this check"));
            case Throwable thrown -> new PlayReport.NotPlayed(reader().readSchedules(thrown, Told.NOTHING));
        };
    }

    private PlayReport after(List<String> moves, Body body, Settings settings) {
        try {
            List<Move> all = moves.stream().map(Move::parse).toList();
            if (play == null) {
                play = new Play(body, settings, world::isOfSubmission);
            }
            Play.Played played = play.after(all);
            return report(played, body, settings);
        } catch (StrayMoveException | IllegalArgumentException e) {
            return new PlayReport.Stray(String.valueOf(e.getMessage()));
        } catch (UnsupportedOperationException e) {
            return new PlayReport.NotPlayed(UnsupportedWords.read(String.valueOf(e.getMessage()), world));
        }
    }

    private PlayReport report(Play.Played played, Body body, Settings settings) {
        List<Discovery> discoveries = played.discoveries();
        if (discoveries.isEmpty()) {
            return new PlayReport.Stands(discretion.apply(played.position()), Optional.empty());
        }
        CheckReport found = discretion.apply(
                new DiscoveryReader(reader()).read(discoveries, settings.brokenAs(), told(discoveries, body)));
        return found instanceof CheckReport.Failed failed
                ? new PlayReport.Stands(discretion.apply(played.position()), Optional.of(failed))
                : new PlayReport.NotPlayed(found);
    }

    /** Not shrunk: it is what was played. */
    private Told told(List<Discovery> discoveries, Body body) {
        return new Told(
                Optional.of(Interleavings.of(body, discoveries.getFirst(), world::isOfSubmission)),
                discoveries.stream()
                        .map(discovery -> ReplayId.of("", "", discovery).text())
                        .toList());
    }

    private FailureReader reader() {
        return new FailureReader(world);
    }
}
