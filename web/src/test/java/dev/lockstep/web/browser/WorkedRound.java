package dev.lockstep.web.browser;

import com.microsoft.playwright.options.Cookie;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.serve.Outcomes;
import dev.lockstep.web.serve.Round;
import dev.lockstep.web.serve.World;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.SubmissionId;
import java.util.List;

/** An interview round of Ada's in which Cleo has worked and finished, and Dora has begun. */
final class WorkedRound {

    final Round round;
    final SubmissionId deadlock;
    private final World world;

    WorkedRound(World world) {
        this.world = world;
        round = new Round(world);
        deadlock = work();
    }

    /** Cleo writes, runs and submits: first a race, then a deadlock, then what is right. */
    private SubmissionId work() {
        SourceFile race = Recorded.DATA_RACE.source();
        round.writes(Round.KATA, race);
        round.sent(Round.KATA, Kind.RUN, race, Recorded.DATA_RACE.report());
        round.takesAHint(Round.KATA);
        SourceFile stuck = Recorded.DEADLOCK.source();
        round.writes(Round.KATA, stuck);
        SubmissionId id = round.sent(Round.KATA, Kind.SUBMISSION, stuck, Recorded.DEADLOCK.report());
        SourceFile right = new SourceFile(stuck.name(), stuck.text().replace("lock()", "lock() // in order"));
        round.writes(Round.KATA, right);
        round.sent(Round.KATA, Kind.RUN, right, Outcomes.accepted());
        round.sent(Round.KATA, Kind.SUBMISSION, right, Outcomes.accepted());
        SourceFile buffer = Recorded.LOST_UPDATE.source();
        round.writes("bounded-buffer", buffer);
        round.sent("bounded-buffer", Kind.SUBMISSION, buffer, Recorded.LOST_UPDATE.report());
        round.invites.finish(round.candidate);
        round.invited("Dora");
        return id;
    }

    /** A browser in which she is signed in. */
    Visitor ada(Look look) {
        Visitor visitor = Visitor.with(look, world.address());
        visitor.context()
                .addCookies(List.of(new Cookie("lockstep", round.signedIn(round.ada))
                        .setUrl(world.address().toString())));
        return visitor;
    }
}
