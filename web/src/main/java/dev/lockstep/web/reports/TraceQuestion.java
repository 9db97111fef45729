package dev.lockstep.web.reports;

import dev.lockstep.engine.Cause;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Something to ask a candidate about what their own code did.
 *
 * @param attempt in whose result it is
 * @param ask the question, about this interleaving and no other
 * @param listenFor what a good answer says, for the interviewer
 */
public record TraceQuestion(Attempt attempt, Trace trace, String ask, String listenFor) {

    /**
     * One for each cause of which there is an interleaving, in the order in which candidates came upon them.
     *
     * @param attempts of one kata, the earliest first
     * @param reports the report of an attempt that counts; empty if there is none
     */
    public static List<TraceQuestion> of(List<Attempt> attempts, Function<Attempt, String> reports) {
        List<TraceQuestion> questions = new ArrayList<>();
        Set<Cause> asked = EnumSet.noneOf(Cause.class);
        for (Attempt attempt : attempts) {
            boolean isNew = attempt.standing()
                    .filter(grading -> !asked.containsAll(grading.evidence().causes()))
                    .isPresent();
            if (isNew) {
                Trace.read(reports.apply(attempt)).stream()
                        .filter(trace -> asked.add(trace.cause()))
                        .forEach(trace -> questions.add(of(attempt, trace)));
            }
        }
        return questions;
    }

    private static TraceQuestion of(Attempt attempt, Trace trace) {
        Words words = Words.of(trace.interleaving());
        return new TraceQuestion(attempt, trace, words.ask(), words.listenFor());
    }
}
