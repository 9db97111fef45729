package dev.lockstep.engine.replay;

import dev.lockstep.engine.Cause;
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
    private static final int MOST_OF_SPIN = 30;
    private static final int MOST_OF_LIVELOCK = 18;
    private static final String AND_SO_ON = "… and so on, for ever";

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
        Standstill.addTo(recording.notes(), replayed.result(), ofSubmission);
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
        private final Relevance relevance;
        private final Races.@Nullable RaceSeen race;
        private final @Nullable RaceStory story;
        private Optional<Rounds> rounds = Optional.empty();

        Telling(Recording recording, Replayed replayed, Finding found, Predicate<String> ofSubmission) {
            this.recording = recording;
            this.replayed = replayed;
            this.found = found;
            this.ofSubmission = ofSubmission;
            this.names = new ObjectNames(ofSubmission, recording.locks(), this::nameOfThread);
            this.wording = new Wording(names, replayed.result().threadNames());
            this.race = recording.races().stream()
                    .filter(seen -> replayed.isAbout(seen.race(), found))
                    .findFirst()
                    .orElse(null);
            List<Noted> steps = recording.notes().all();
            this.all = race == null ? steps : RaceStory.cut(steps, race);
            this.story = race == null ? null : new RaceStory(all, race);
            this.relevance = new Relevance(all, recording.locks());
        }

        private Optional<String> nameOfThread(Thread thread) {
            return recording
                    .numberOf(thread)
                    .map(number -> replayed.result().threadNames().get(number));
        }

        Interleaving interleaving() {
            BitSet matter = relevance.of(found, replayed.result(), story);
            if (Endless.is(found)) {
                rounds = Rounds.in(all, matter);
                Endless.keepFirstRounds(all, matter);
                rounds.ifPresent(it -> it.keepOne(matter));
            }
            // The first time, to see which objects appear and which steps are named; then both are known.
            folding().fold(matter, wording, race);
            told(matter, List.of());
            return told(matter, folding().fold(matter, wording, race));
        }

        private Interleaving told(BitSet matter, List<Step> steps) {
            Finding finding = withFrames(replayed.like(found, names::of).orElse(found));
            List<Noted> shown = matter.stream().mapToObj(all::get).toList();
            if (story != null && finding instanceof Finding.DataRace dataRace) {
                RaceWords words = new RaceWords(dataRace, story, wording);
                return new Interleaving(words.headline(), words.explanation(), lanes(steps), steps, finding);
            }
            String headline = new Headline(shown, wording).of(finding);
            String explanation = new Explanation(all, replayed.result(), wording).of(finding);
            return new Interleaving(headline, explanation, lanes(steps), steps, finding);
        }

        private Folding folding() {
            Notes notes = recording.notes();
            if (!Endless.is(found)) {
                return new Folding(notes, all, relevance::counts, MOST_SHOWN, decided());
            }
            int most = found.cause() == Cause.SPIN ? MOST_OF_SPIN : MOST_OF_LIVELOCK;
            int ran = replayed.result().steps();
            return new Folding(notes, all, relevance::counts, rounds.isPresent() ? Rounds.MOST_SHOWN : most, all.size())
                    .withoutEnd(ran, rounds.map(Rounds::words).orElse(AND_SO_ON));
        }

        /** Who is late, or has to wait for what is no affair of his, is so when time passes; of all else the end tells most. */
        private int decided() {
            boolean ofTime = found.cause() == Cause.LATE || found.cause() == Cause.SERIALISED;
            int at = all.size();
            long longest = 0;
            for (int i = 1; i < all.size() && ofTime; i++) {
                long passed = all.get(i).nanos - all.get(i - 1).nanos;
                if (passed > longest) {
                    longest = passed;
                    at = i - 1;
                }
            }
            return at;
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
                    new Finding.EscapedException(type, message, throwerOf(type).orElse(thread), alone, inside(frames));
                case Finding.Stuck(var cause, var threads) -> new Finding.Stuck(cause, insideOf(threads));
                case Finding.ThreadsLeft(var threads) -> new Finding.ThreadsLeft(insideOf(threads));
                case Finding.LocksLeft(var threads) -> new Finding.LocksLeft(insideOf(threads));
                case Finding.DataRace dataRace -> withStacks(dataRace);
                case Finding.LimitExceeded exceeded -> exceeded;
            };
        }

        private Optional<String> throwerOf(String exception) {
            return HandedOn.from(all, exception)
                    .map(call -> replayed.result().threadNames().get(call.thread));
        }

        private Finding withStacks(Finding.DataRace dataRace) {
            if (race == null) {
                return dataRace;
            }
            return new Finding.DataRace(
                    dataRace.cause(),
                    race.isOfCheck() ? "a variable of the check" : dataRace.variable(),
                    access(dataRace.earlier(), race.earlier()),
                    access(dataRace.later(), race.later()));
        }

        private Finding.Access access(Finding.Access access, Races.@Nullable LastAccess seen) {
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
