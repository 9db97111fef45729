package dev.lockstep.web.reports;

import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.interviews.Fact;
import dev.lockstep.web.work.Draft;
import dev.lockstep.web.work.Hints;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** How code came about: what somebody did for one kata, moment by moment. */
public final class Playback {

    private Playback() {}

    /**
     * Something that happened.
     *
     * @param files the code as it was then
     */
    public record Moment(Instant at, Event event, List<SourceFile> files) {
        public Moment {
            files = List.copyOf(files);
        }
    }

    /** What it was. */
    public sealed interface Event {
        /** The code was what it is before anybody writes. */
        record Started() implements Event {}

        /** The code had changed, and was kept. */
        record Saved() implements Event {}

        /** The visible tests were run, or something was submitted. */
        record Sent(Attempt attempt) implements Event {}

        /** A hint was taken, counted from 1. */
        record HintTaken(int number) implements Event {}

        /** Something that the browser has told, as the candidate knew: it says what happened, and nothing about why. */
        record Recorded(Fact fact) implements Event {}
    }

    /** A thing that happened at a moment, without the code. */
    public record Mark(Instant at, Event event) {}

    /**
     * All moments, in order. Of two at the same moment, what was saved comes before what was done with it.
     *
     * @param start when the candidate's time began, with the starter
     * @param sent the files of an attempt
     */
    public static List<Moment> of(
            Mark start,
            List<SourceFile> starter,
            List<Draft> drafts,
            List<Mark> marks,
            Function<Attempt, List<SourceFile>> sent) {
        List<Moment> moments = new ArrayList<>();
        drafts.forEach(draft -> moments.add(new Moment(draft.savedAt(), new Event.Saved(), draft.files())));
        marks.forEach(mark -> moments.add(new Moment(mark.at(), mark.event(), List.of())));
        moments.sort(Comparator.comparing(Moment::at));
        List<Moment> all = new ArrayList<>(List.of(new Moment(start.at(), start.event(), starter)));
        for (Moment moment : moments) {
            all.add(new Moment(
                    moment.at(), moment.event(), files(moment, all.getLast().files(), sent)));
        }
        return all;
    }

    private static List<SourceFile> files(
            Moment moment, List<SourceFile> before, Function<Attempt, List<SourceFile>> sent) {
        return switch (moment.event()) {
            case Event.Saved _ -> moment.files();
            case Event.Sent(Attempt attempt) -> sent.apply(attempt);
            case Event.Started _, Event.HintTaken _, Event.Recorded _ -> before;
        };
    }

    /** What was run, submitted, asked for and recorded, to be put among the drafts. */
    public static List<Mark> marks(List<Attempt> attempts, List<Hints.Taken> hints, List<Fact> facts) {
        List<Mark> marks = new ArrayList<>();
        attempts.forEach(attempt -> marks.add(new Mark(attempt.at(), new Event.Sent(attempt))));
        hints.forEach(hint -> marks.add(new Mark(hint.at(), new Event.HintTaken(hint.number()))));
        facts.forEach(fact -> marks.add(new Mark(fact.at(), new Event.Recorded(fact))));
        return marks;
    }
}
