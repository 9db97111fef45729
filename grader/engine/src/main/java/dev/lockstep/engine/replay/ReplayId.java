package dev.lockstep.engine.replay;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.Leaks;
import dev.lockstep.engine.explore.Body;
import dev.lockstep.engine.explore.Discovery;
import dev.lockstep.engine.explore.Replayed;
import dev.lockstep.engine.explore.Schedule;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.simulation.Options;
import dev.lockstep.engine.simulation.RareEvents;
import java.util.ArrayList;
import java.util.List;

/**
 * The short name of one execution, to be copied: what was run, under which schedule, and by which engine.
 *
 * @param test names what was run, as its caller likes
 * @param code a fingerprint of the code that was run
 * @param cause of the finding that shows
 * @param kind tells it from other findings with that cause
 * @param brokenAs the cause that a broken assertion has there
 */
@SuppressWarnings("EnumOrdinal") // An id belongs to one version of the engine, whose constants do not change.
public record ReplayId(
        String test, int code, Cause cause, int kind, Cause brokenAs, Schedule schedule, Options options) {

    private static final int SPAN_OF_CHOICES = 2;

    /** Enough to tell apart what one schedule shows. */
    private static final int SOME_BITS = 0x3FFF;

    /** Reads the engine's own class files, as naming an execution would: later, a process may have given up to read files. */
    public static void getReady() {
        fingerprint(EngineVersion.words());
    }

    /**
     * Names the execution that shows {@code discovery}.
     *
     * @param code a hash, or any text that is another one for other code
     */
    public static ReplayId of(String test, String code, Discovery discovery) {
        return new ReplayId(
                test,
                fingerprint(code),
                discovery.finding().cause(),
                kindOf(discovery.finding()),
                Replayed.brokenAs(discovery),
                discovery.schedule(),
                discovery.options());
    }

    /**
     * Reads an id.
     *
     * @throws IllegalArgumentException if it is garbled or was made by another engine, with what to do about it
     */
    public static ReplayId parse(String text) {
        IdReader in = new IdReader(ReplayText.decode(text.strip()));
        if (in.fixed() != fingerprint(EngineVersion.words())) {
            throw new IllegalArgumentException(
                    "This replay id was made by another version of the engine, or on another "
                            + "build of the JDK. This is engine " + EngineVersion.words()
                            + "; the same schedule may run differently here. "
                            + "Grade again to get a new id.");
        }
        int code = in.fixed();
        String test = in.text();
        Cause cause = Cause.values()[in.number(Cause.values().length)];
        int kind = in.number();
        Cause brokenAs = Cause.values()[in.number(Cause.values().length)];
        RareEvents rare = new RareEvents(in.number(), in.number(), in.number(), in.number(), in.number() == 1);
        Options options = new Options(
                rare, in.number() == 1, in.number(), Leaks.values()[in.number(Leaks.values().length)], in.seed());
        return new ReplayId(test, code, cause, kind, brokenAs, scheduleIn(in), options);
    }

    private static Schedule scheduleIn(IdReader in) {
        List<Schedule.Deviation> deviations = new ArrayList<>();
        int count = in.number();
        for (int i = 0; i < count; i++) {
            Schedule.Kind kind = Schedule.Kind.values()[in.number(SPAN_OF_CHOICES)];
            deviations.add(new Schedule.Deviation(kind, in.number() - 1, in.number(), in.number()));
        }
        in.requireEnd();
        return new Schedule(deviations);
    }

    /** The same execution under the names that a caller has for what was run. */
    public ReplayId named(String newTest, String newCode) {
        return new ReplayId(newTest, fingerprint(newCode), cause, kind, brokenAs, schedule, options);
    }

    /** In one word of letters, digits, '-' and '_'. */
    public String text() {
        IdWriter out = new IdWriter();
        out.fixed(fingerprint(EngineVersion.words()));
        out.fixed(code);
        out.text(test);
        out.number(cause.ordinal());
        out.number(kind);
        out.number(brokenAs.ordinal());
        out.number(options.rare().spuriousWakeUps());
        out.number(options.rare().earlyTimers());
        out.number(options.rare().weakFailures());
        out.number(options.rare().lateWrites());
        out.number(options.rare().clockTicks() ? 1 : 0);
        out.number(options.insideCollections() ? 1 : 0);
        out.number(options.turns());
        out.number(options.leaks().ordinal());
        out.seed(options.seed());
        out.number(schedule.deviations().size());
        for (Schedule.Deviation each : schedule.deviations()) {
            out.number(each.kind().ordinal());
            out.number(each.thread() + 1);
            out.number(each.point());
            out.number(each.value());
        }
        return ReplayText.encode(out.bytes());
    }

    /**
     * Makes sure that {@code currentCode} is what the id was made for.
     *
     * @throws IllegalArgumentException if it is not
     */
    public void requireCode(String currentCode) {
        if (fingerprint(currentCode) != code) {
            throw new IllegalArgumentException(
                    "This replay id belongs to other code: a file was changed since, or it is "
                            + "another submission. Replay it with the very files that were graded, or grade these to get a new id.");
        }
    }

    /**
     * Runs the execution again.
     *
     * @throws IllegalArgumentException if it does not show the finding: this is another body
     */
    public Discovery replay(Body body) {
        Replayed replayed = Replayed.of(body, schedule, options, brokenAs, null);
        return replayed.discovery(finding -> kindOf(finding) == kind, schedule, options)
                .orElseThrow(() -> new IllegalArgumentException(
                        "This replay id shows %s, but what was run now ended as %s: it is not the test that the id names."
                                .formatted(cause, replayed.result().ending())));
    }

    private static int kindOf(Finding finding) {
        return fingerprint(Replayed.kindOf(finding)) & SOME_BITS;
    }

    /** FNV-1a of the text; only tells accidents apart, nobody gains by a forged id. */
    private static int fingerprint(String text) {
        int hash = 0x811C9DC5;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x01000193;
        }
        return hash;
    }
}
