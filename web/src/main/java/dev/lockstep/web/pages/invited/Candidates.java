package dev.lockstep.web.pages.invited;

import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.web.http.RefusedException;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Visit;
import dev.lockstep.web.interviews.Assignments;
import dev.lockstep.web.interviews.Invite;
import dev.lockstep.web.interviews.Invites;
import dev.lockstep.web.interviews.Outages;
import dev.lockstep.web.interviews.Shown;
import dev.lockstep.web.interviews.WarmUps;
import dev.lockstep.web.pages.Allowance;
import dev.lockstep.web.pages.Terms;
import dev.lockstep.web.pages.WhoAsks;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.work.Katas;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;

/** Knows learners who have signed in, and of candidates how far their interview has come and what it shows them. Thread-safe. */
public final class Candidates implements WhoAsks {

    private static final String SITTING = "lockstep.sitting";
    private static final Allowance WARM_UP = Allowance.candidate(EnumSet.allOf(Shown.class));

    private final Assignments assignments;
    private final Invites invites;
    private final Outages outages;
    private final WarmUps warmUps;
    private final Katas katas;
    private final InstantSource clock;

    public Candidates(Storage storage, Katas katas, InstantSource clock) {
        this.assignments = new Assignments(storage, clock);
        this.invites = new Invites(storage, clock);
        this.outages = new Outages(storage, clock);
        this.warmUps = new WarmUps(storage, clock);
        this.katas = katas;
        this.clock = clock;
    }

    @Override
    public LearnerId learner(Context ctx) {
        if (!isCandidate(ctx)) {
            return SIGNED_IN.learner(ctx);
        }
        Sitting sitting = sitting(ctx);
        return sitting.stage() == Sitting.Stage.BEFORE ? warmUps.of(sitting.candidate()) : sitting.candidate();
    }

    @Override
    public Terms terms(Context ctx) {
        return isCandidate(ctx) ? terms(sitting(ctx)) : new Terms.Learning();
    }

    private static boolean isCandidate(Context ctx) {
        return Visit.of(ctx).visitor().is(Role.CANDIDATE);
    }

    private Terms terms(Sitting sitting) {
        return switch (sitting.stage()) {
            case BEFORE -> new Terms.WarmingUp(warmUpKata(sitting).map(PublicKata::id));
            case WORKING, GRACE ->
                new Terms.Working(
                        sitting.plan().katas(),
                        sitting.left(),
                        sitting.clock().orElseThrow().endsAt());
            case OVER -> new Terms.Over();
        };
    }

    @Override
    public Allowance allowance(LearnerId learner) {
        return invites.of(learner)
                .flatMap(assignments::of)
                .map(assignment -> Allowance.candidate(assignment.plan().shown()))
                .orElseGet(() -> warmUps.isOne(learner) ? WARM_UP : Allowance.ALL);
    }

    /** The kata on which somebody may try the editor. */
    Optional<PublicKata> warmUpKata(Sitting sitting) {
        return WarmUpKata.of(katas.all(), sitting.plan());
    }

    /**
     * The interview of the candidate who asks.
     *
     * @throws RefusedException if there is none any more
     */
    Sitting sitting(Context ctx) {
        return ctx.attributeOrCompute(
                SITTING,
                it -> invites.of(SIGNED_IN.learner(it))
                        .filter(invite -> invite.revokedAt().isEmpty())
                        .flatMap(this::sitting)
                        .orElseThrow(() -> RefusedException.forbidden(
                                "Your invite is not good any more. If that surprises you, ask whoever invited you.")));
    }

    /** The interview that this link leads to; empty if to none, or not any more. */
    Optional<Sitting> bySecret(String secret) {
        return invites.bySecret(secret).flatMap(this::sitting);
    }

    private Optional<Sitting> sitting(Invite invite) {
        return assignments
                .of(invite)
                .map(assignment -> new Sitting(
                        invite,
                        assignment,
                        invite.clock(
                                assignment.plan(),
                                outages.since(invite.startedAt().orElse(invite.invitedAt()))),
                        clock.instant()));
    }
}
