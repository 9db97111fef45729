package dev.lockstep.engine.replay;

import dev.lockstep.engine.explore.Body;
import dev.lockstep.engine.explore.Discovery;
import dev.lockstep.engine.explore.Frames;
import dev.lockstep.engine.explore.Replayed;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.finding.StuckThread;
import dev.lockstep.engine.simulation.Limits;
import dev.lockstep.engine.trace.Interleaving;
import dev.lockstep.engine.trace.Lane;
import dev.lockstep.engine.trace.Step;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells what happens under the schedule of a discovery. */
public final class Interleavings {

    private static final int MOST_SHOWN = 60;
    private static final int MOST_OF_ENDLESS = 18;

    private Interleavings() {}

    /**
     * Runs the schedule of {@code discovery} once more and tells what happens.
     *
     * @param body as it was explored
     * @param ofSubmission whether the class of this name, in the form "java.lang.String", is code under test; of everything else
     *     only words are told
     * @throws IllegalStateException if the schedule does not show the finding any more: the body is not deterministic
     */
    public static Interleaving of(Body body, Discovery discovery, Predicate<String> ofSubmission) {
        for (Limits limits : Endless.soonSeen(discovery.finding())) {
            Optional<Interleaving> soon = told(body, discovery, ofSubmission, limits);
            if (soon.isPresent()) {
                return soon.get();
            }
        }
        return told(body, discovery, ofSubmission, Limits.USUAL)
                .orElseThrow(() -> new IllegalStateException("the schedule that showed %s does not show it again"
                        .formatted(discovery.finding().cause())));
    }

    private static Optional<Interleaving> told(
            Body body, Discovery discovery, Predicate<String> ofSubmission, Limits limits) {
        Recording recording = new Recording(ofSubmission);
        Replayed replayed = Replayed.of(
                body, discovery.schedule(), discovery.options(), Replayed.brokenAs(discovery), recording, limits);
        return replayed.like(discovery.finding())
                .map(found -> new Telling(recording, replayed, found, ofSubmission).interleaving());
    }

    /** One telling. */
    private static final class Telling {

        private final Recording recording;
        private final Replayed replayed;
        private final Finding found;
        private final Predicate<String> ofSubmission;
        private final ObjectNames names;
        private final Wording wording;
        private final List<Noted> all;
        private final Recording.@Nullable RaceSeen race;

        Telling(Recording recording, Replayed replayed, Finding found, Predicate<String> ofSubmission) {
            this.recording = recording;
            this.replayed = replayed;
            this.found = found;
            this.ofSubmission = ofSubmission;
            this.names = new ObjectNames(ofSubmission);
            this.wording = new Wording(names, replayed.result().threadNames());
            this.all = recording.notes().all();
            this.race = recording.races().stream()
                    .filter(seen -> replayed.isAbout(seen.race(), found))
                    .findFirst()
                    .orElse(null);
        }

        Interleaving interleaving() {
            BitSet matter = new Relevance(all).of(found, replayed.result(), race);
            if (Endless.is(found)) {
                Endless.keepFirstRounds(all, matter);
            }
            // The first time, to see which objects appear; then they have their names.
            folding().fold(matter, wording);
            replayed.like(found, names::of);
            List<Step> steps = folding().fold(matter, wording);
            Finding finding = withFrames(replayed.like(found, names::of).orElse(found));
            List<Noted> shown = matter.stream().mapToObj(all::get).toList();
            Headline headline = new Headline(shown, wording, race);
            return new Interleaving(headline.of(finding), headline.explanation(finding), lanes(steps), steps, finding);
        }

        private Folding folding() {
            return Endless.is(found)
                    ? new Folding(
                            recording.notes(),
                            all,
                            MOST_OF_ENDLESS,
                            replayed.result().steps())
                    : new Folding(recording.notes(), all, MOST_SHOWN, 0);
        }

        private List<Lane> lanes(List<Step> steps) {
            List<String> threads = replayed.result().threadNames();
            return steps.stream()
                    .map(Step::thread)
                    .filter(thread -> thread >= 0)
                    .distinct()
                    .sorted()
                    .map(thread -> new Lane(thread, threads.get(thread)))
                    .toList();
        }

        private Finding withFrames(Finding finding) {
            return switch (finding) {
                case Finding.BrokenAssertion(var cause, var message, var frames) ->
                    new Finding.BrokenAssertion(cause, message, inside(frames));
                case Finding.EscapedException(var type, var message, var thread, var alone, var frames) ->
                    new Finding.EscapedException(type, message, thread, alone, inside(frames));
                case Finding.Stuck(var cause, var threads) -> new Finding.Stuck(cause, insideOf(threads));
                case Finding.ThreadsLeft(var threads) -> new Finding.ThreadsLeft(insideOf(threads));
                case Finding.LocksLeft(var threads) -> new Finding.LocksLeft(insideOf(threads));
                case Finding.DataRace dataRace -> withStacks(dataRace);
                case Finding.LimitExceeded exceeded -> exceeded;
            };
        }

        private Finding withStacks(Finding.DataRace dataRace) {
            if (race == null) {
                return dataRace;
            }
            return new Finding.DataRace(
                    dataRace.cause(),
                    dataRace.variable(),
                    access(dataRace.earlier(), race.earlier()),
                    access(dataRace.later(), race.later()));
        }

        private Finding.Access access(Finding.Access access, Recording.@Nullable LastAccess seen) {
            List<StackTraceElement> frames = seen == null
                    ? access.frames()
                    : Frames.ofProgram(seen.stack().getStackTrace());
            return new Finding.Access(access.thread(), access.writes(), inside(frames));
        }

        private List<StuckThread> insideOf(List<StuckThread> threads) {
            return threads.stream()
                    .map(thread -> new StuckThread(
                            thread.name(), thread.waitsFor(), thread.heldBy(), thread.holds(), inside(thread.frames())))
                    .toList();
        }

        /** The frames of the code under test. */
        private List<StackTraceElement> inside(List<StackTraceElement> frames) {
            return frames.stream()
                    .filter(frame -> ofSubmission.test(frame.getClassName()))
                    .toList();
        }
    }
}
