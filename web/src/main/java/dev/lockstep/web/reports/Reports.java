package dev.lockstep.web.reports;

import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.interviews.Fact;
import dev.lockstep.web.interviews.Facts;
import dev.lockstep.web.interviews.Invite;
import dev.lockstep.web.interviews.Invites;
import dev.lockstep.web.interviews.Recordings;
import dev.lockstep.web.interviews.Shown;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.work.Draft;
import dev.lockstep.web.work.Drafts;
import dev.lockstep.web.work.Hints;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads how candidates did. Whoever asks has made sure that they may know. Thread-safe. */
public final class Reports {

    /** More versions of a draft than are ever kept. */
    private static final int ALL = 100_000;

    private final Storage storage;
    private final Invites invites;
    private final Drafts drafts;
    private final Recordings recordings;
    private final Facts facts;
    private final Hints hints;
    private final InstantSource clock;
    private final Starters starters;
    private final EvidenceShelf shelf = new EvidenceShelf();

    public Reports(Storage storage, InstantSource clock, Starters starters) {
        this.storage = storage;
        this.clock = clock;
        this.starters = starters;
        this.invites = new Invites(storage, clock);
        this.drafts = new Drafts(storage, clock);
        this.recordings = new Recordings(storage);
        this.facts = new Facts(storage, clock);
        this.hints = new Hints(storage, clock);
    }

    /** How everybody did, in the order in which they were invited. */
    public List<CandidateReport> all(Assignment assignment) {
        return invites.to(assignment.id()).stream()
                .map(invite -> of(assignment, invite))
                .toList();
    }

    /** How one candidate did. */
    public CandidateReport of(Assignment assignment, Invite invite) {
        Instant now = clock.instant();
        LearnerId candidate = invite.candidate().id();
        List<Attempt> attempts = storage.read(handle -> AttemptRows.of(handle, candidate, shelf));
        Set<String> katas = new LinkedHashSet<>(assignment.plan().katas());
        attempts.forEach(attempt -> katas.add(attempt.kata()));
        Map<String, Duration> times = invite.startedAt()
                .map(start -> WorkingTime.of(start, invite.finishedAt().orElse(now), signs(candidate, attempts, katas)))
                .orElse(Map.of());
        boolean tellsHidden = assignment.plan().shown().contains(Shown.HIDDEN_CHECKS);
        List<KataReport> reports = katas.stream()
                .map(kata -> kata(candidate, kata, attempts, times.getOrDefault(kata, Duration.ZERO), tellsHidden))
                .toList();
        return new CandidateReport(assignment, invite, reports, now);
    }

    private KataReport kata(
            LearnerId candidate, String kata, List<Attempt> attempts, Duration time, boolean tellsHidden) {
        List<Attempt> own =
                attempts.stream().filter(attempt -> attempt.kata().equals(kata)).toList();
        List<Bug> bugs = Bugs.of(own, tellsHidden, attempt -> starters.isStarter(candidate, attempt));
        return new KataReport(kata, own, bugs, time, hints.all(candidate, kata));
    }

    /** No submissions: those at the end were perhaps handed in by the server. Whatever is new in one was saved before. */
    private List<WorkingTime.Sign> signs(LearnerId candidate, List<Attempt> attempts, Set<String> katas) {
        List<WorkingTime.Sign> signs = new ArrayList<>();
        attempts.stream().filter(Attempt::isRun).forEach(run -> signs.add(new WorkingTime.Sign(run.kata(), run.at())));
        for (String kata : katas) {
            hints.all(candidate, kata).forEach(hint -> signs.add(new WorkingTime.Sign(kata, hint.at())));
            savedAt(candidate, kata).forEach(at -> signs.add(new WorkingTime.Sign(kata, at)));
        }
        return signs;
    }

    private List<Instant> savedAt(LearnerId candidate, String kata) {
        return storage.read(handle -> handle.createQuery("""
                        select saved_at from draft where learner = :candidate and kata = :kata
                        union select saved_at from former_draft where learner = :candidate and kata = :kata
                        union select saved_at from recorded_draft where candidate = :candidate and kata = :kata""")
                .bind("candidate", candidate.text())
                .bind("kata", kata)
                .map((row, _) -> Instant.ofEpochMilli(row.getLong("saved_at")))
                .list());
    }

    /** All versions of a candidate's draft that were kept, the earliest first: each one, if they were recorded. */
    public List<Draft> drafts(LearnerId candidate, String kata) {
        List<Draft> recorded = recordings.of(candidate, kata);
        return recorded.isEmpty() ? kept(candidate, kata) : recorded;
    }

    private List<Draft> kept(LearnerId candidate, String kata) {
        List<Draft> all = new ArrayList<>(drafts.former(candidate, kata, 0, ALL).reversed());
        drafts.find(candidate, kata).ifPresent(all::add);
        return all;
    }

    /** What was recorded of a candidate beside writing, as they have agreed to, while they were at a kata. */
    public List<Fact> facts(LearnerId candidate, String kata) {
        return facts.of(candidate).stream()
                .filter(fact -> fact.kata().equals(kata))
                .toList();
    }
}
