package dev.lockstep.runner.checks;

import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.finding.Finding.Access;
import dev.lockstep.engine.finding.Finding.BrokenAssertion;
import dev.lockstep.engine.finding.Finding.DataRace;
import dev.lockstep.engine.finding.Finding.EscapedException;
import dev.lockstep.engine.finding.Finding.LimitExceeded;
import dev.lockstep.engine.finding.Finding.LocksLeft;
import dev.lockstep.engine.finding.Finding.Stuck;
import dev.lockstep.engine.finding.Finding.ThreadsLeft;
import dev.lockstep.engine.finding.StuckThread;
import dev.lockstep.engine.trace.Interleaving;
import dev.lockstep.engine.trace.Lane;
import dev.lockstep.engine.trace.Moment;
import dev.lockstep.engine.trace.Position;
import dev.lockstep.engine.trace.Step;
import dev.lockstep.runner.protocol.CheckReport;
import dev.lockstep.runner.protocol.CheckReport.Failed;
import dev.lockstep.runner.protocol.Classes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps hidden tests hidden: of every finding only the submission's own stack frames leave the process, and names of test
 * classes are replaced, those in a stack trace that somebody has made a text of with their method and line.
 */
final class Discretion {

    private static final int MOST_FRAMES = 40;
    private static final int MOST_STEPS = 400;
    private static final int MOST_CHARACTERS = 2_000;

    private static final String METHOD_AND_LINE = "\\.[^\\s(]+\\([^)]*\\)";

    /** As Java writes a frame, and hardly anybody else: {@code Tally.add(Tally.java:24)}, {@code Tally.add(Unknown Source)}. */
    private static final String FRAME = "\\.[^\\s(]+\\((\\w+\\.java(:\\d+)?|Unknown Source|Native Method)\\)";

    private final List<Pattern> names;
    private final World world;

    Discretion(Classes tests, World world) {
        this(tests.byName().keySet(), Set.of(), world);
    }

    /**
     * Discretion about other types.
     *
     * @param hidden the names of those that nobody may know of
     * @param known the names of those that may be known, though not what is in them
     */
    Discretion(Set<String> hidden, Set<String> known, World world) {
        this.world = world;
        // Longest first, so that a nested class goes as a whole.
        names = Stream.concat(
                        hidden.stream()
                                .sorted(Comparator.comparingInt(String::length).reversed())
                                .map(Discretion::wherever),
                        known.stream().map(Discretion::inFrames))
                .toList();
    }

    /** A test's class, by itself or as Java writes it in a frame: {@code tests//HiddenTallyTest.adds(HiddenTallyTest.java:24)}. */
    private static Pattern wherever(String testName) {
        String name = Pattern.quote(testName);
        return Pattern.compile("(\\w+//)?" + name + METHOD_AND_LINE + "|" + name);
    }

    private static Pattern inFrames(String name) {
        return Pattern.compile("(?<![\\w$.])(\\w+//)?" + Pattern.quote(name) + FRAME);
    }

    CheckReport apply(CheckReport report) {
        return report instanceof Failed(var findings, var interleaving, var schedules)
                ? new Failed(findings.stream().map(this::apply).toList(), interleaving.map(this::apply), schedules)
                : report;
    }

    Position apply(Position position) {
        List<Position.Actor> threads = position.threads().stream()
                .map(actor -> new Position.Actor(apply(actor.lane()), actor.state()))
                .toList();
        List<Position.Line> output = position.output().stream()
                .map(line -> new Position.Line(line.thread(), discreet(line.text())))
                .toList();
        return new Position(
                threads,
                shortened(position.steps().stream().map(this::apply).toList()),
                apply(position.now()),
                output,
                position.options().stream().map(this::apply).toList());
    }

    private Position.Option apply(Position.Option option) {
        return new Position.Option(
                option.move(),
                option.thread(),
                option.sort(),
                discreet(option.words()),
                option.kind(),
                option.place().filter(place -> world.isOfSubmission(place.type())),
                option.then().stream().map(this::discreet).toList());
    }

    private Lane apply(Lane lane) {
        return new Lane(lane.number(), discreet(lane.name()));
    }

    private Interleaving apply(Interleaving interleaving) {
        List<Lane> threads = interleaving.threads().stream().map(this::apply).toList();
        List<Step> steps = interleaving.steps().stream().map(this::apply).toList();
        return new Interleaving(
                discreet(interleaving.headline()),
                discreet(interleaving.explanation()),
                threads,
                shortened(steps),
                apply(interleaving.finding()));
    }

    private Step apply(Step step) {
        List<String> locks = step.locksHeld().stream().map(this::discreet).toList();
        return new Step(
                step.thread(),
                step.kind(),
                discreet(step.words()),
                step.place().filter(place -> world.isOfSubmission(place.type())),
                locks,
                step.time(),
                step.inside(),
                step.folded(),
                apply(step.moment()));
    }

    private Moment apply(Moment moment) {
        return new Moment(
                moment.index(),
                moment.role(),
                discreet(moment.variable()),
                moment.values().stream()
                        .map(it -> new Moment.Value(discreet(it.variable()), discreet(it.value())))
                        .toList(),
                moment.held().stream()
                        .map(it -> new Moment.Held(
                                it.thread(),
                                it.locks().stream().map(this::discreet).toList()))
                        .toList(),
                moment.waits().stream()
                        .map(it -> new Moment.Wait(it.thread(), discreet(it.waitsFor()), it.heldBy()))
                        .toList());
    }

    /** The beginning and the end, if there are more steps than anybody reads. */
    private static List<Step> shortened(List<Step> steps) {
        int half = MOST_STEPS / 2;
        if (steps.size() <= MOST_STEPS) {
            return steps;
        }
        int left = steps.size() - 2 * half;
        Step fold = new Step(
                Step.SEVERAL,
                Step.Kind.FOLDED,
                "… %d steps".formatted(left),
                Optional.empty(),
                List.of(),
                steps.get(half + left).time(),
                false,
                left);
        List<Step> some = new ArrayList<>(steps.subList(0, half));
        some.add(fold);
        some.addAll(steps.subList(half + left, steps.size()));
        return some;
    }

    private Finding apply(Finding finding) {
        return switch (finding) {
            case BrokenAssertion(var cause, var message, var frames) ->
                new BrokenAssertion(cause, discreet(message), own(frames));
            case EscapedException(var type, var message, var thread, var alone, var frames) ->
                new EscapedException(discreet(type), discreet(message), discreet(thread), alone, own(frames));
            case Stuck(var cause, var threads) -> new Stuck(cause, discreet(threads));
            case ThreadsLeft(var threads) -> new ThreadsLeft(discreet(threads));
            case DataRace race ->
                new DataRace(race.cause(), variable(race), discreet(race.earlier()), discreet(race.later()));
            case LocksLeft(var threads) -> new LocksLeft(discreet(threads));
            case LimitExceeded exceeded -> exceeded;
        };
    }

    /** What belongs to the check has no name. */
    private String variable(DataRace race) {
        boolean ofCheck = !race.variable().startsWith("inside ")
                && race.later().frames().stream().limit(1).noneMatch(world::isOfSubmission);
        return ofCheck ? "a variable of the check" : discreet(race.variable());
    }

    private Access discreet(Access access) {
        return new Access(discreet(access.thread()), access.writes(), own(access.frames()));
    }

    private List<StuckThread> discreet(List<StuckThread> threads) {
        return threads.stream()
                .map(thread -> new StuckThread(
                        discreet(thread.name()),
                        discreet(thread.waitsFor()),
                        discreet(thread.heldBy()),
                        thread.holds().stream().map(this::discreet).toList(),
                        own(thread.frames())))
                .toList();
    }

    private String discreet(String text) {
        String shown = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + " …" : text;
        for (Pattern name : names) {
            shown = name.matcher(shown).replaceAll("the check");
        }
        return shown;
    }

    private List<StackTraceElement> own(List<StackTraceElement> frames) {
        return frames.stream().filter(world::isOfSubmission).limit(MOST_FRAMES).toList();
    }
}
