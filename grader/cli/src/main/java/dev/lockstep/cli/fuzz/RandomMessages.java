package dev.lockstep.cli.fuzz;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.explore.Coverage;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.finding.StuckThread;
import dev.lockstep.engine.trace.Interleaving;
import dev.lockstep.engine.trace.Lane;
import dev.lockstep.engine.trace.Moment;
import dev.lockstep.engine.trace.Place;
import dev.lockstep.engine.trace.Step;
import dev.lockstep.runner.protocol.CheckReport;
import dev.lockstep.runner.protocol.Classes;
import dev.lockstep.runner.protocol.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Messages of every kind, about nothing in particular. */
final class RandomMessages {

    private final Dice dice;

    RandomMessages(Dice dice) {
        this.dice = dice;
    }

    Message next() {
        return switch (dice.below(7)) {
            case 0 -> new Message.Ready();
            case 1 -> new Message.Compiled(new Classes(Map.of(text(), dice.noise(dice.below(50)))));
            case 2 ->
                new Message.NotCompiled(
                        some(() -> new Message.Diagnostic(text(), dice.anyInt(), dice.anyInt(), text())));
            case 3 -> new Message.Listed(some(() -> new Message.ListedCheck(text(), text(), text(), Set.of(text()))));
            case 4 -> new Message.Started(dice.anyInt());
            default -> new Message.Finished(dice.anyInt(), report());
        };
    }

    private CheckReport report() {
        return switch (dice.below(10)) {
            case 0 -> new CheckReport.Passed();
            case 1 -> new CheckReport.Passed(Optional.of(new Coverage.Every(dice.below(1_000))));
            case 2 -> new CheckReport.Passed(Optional.of(new Coverage.Sample(dice.below(1_000))));
            case 3 -> new CheckReport.Inconclusive(text());
            case 4 -> new CheckReport.OutOfPatience(text());
            case 5 -> new CheckReport.NotAsked();
            case 6 -> new CheckReport.Unsupported(text(), text(), dice.anyInt());
            case 7 -> new CheckReport.Fault(text());
            default ->
                new CheckReport.Failed(
                        some(this::finding),
                        dice.either() ? Optional.of(interleaving()) : Optional.empty(),
                        some(this::text));
        };
    }

    private Finding finding() {
        return switch (dice.below(7)) {
            case 0 -> new Finding.BrokenAssertion(cause(), text(), some(this::frame));
            case 1 -> new Finding.EscapedException(text(), text(), text(), dice.either(), some(this::frame));
            case 2 -> new Finding.Stuck(cause(), some(this::thread));
            case 3 -> new Finding.ThreadsLeft(some(this::thread));
            case 4 -> new Finding.DataRace(cause(), text(), access(), access());
            case 5 -> new Finding.LocksLeft(some(this::thread));
            default -> new Finding.LimitExceeded(cause(), text(), text());
        };
    }

    private Interleaving interleaving() {
        return new Interleaving(
                text(), text(), some(() -> new Lane(dice.anyInt(), text())), some(this::step), finding());
    }

    private Step step() {
        Step.Kind kind = dice.oneOf(List.of(Step.Kind.values()));
        Optional<Place> place =
                dice.either() ? Optional.of(new Place(text(), text(), text(), dice.anyInt())) : Optional.empty();
        int folded = kind == Step.Kind.FOLDED ? 1 + dice.below(9) : 0;
        Duration time = Duration.ofNanos(dice.anyInt());
        return new Step(dice.anyInt(), kind, text(), place, some(this::text), time, dice.either(), folded, moment());
    }

    private Moment moment() {
        return new Moment(
                dice.anyInt(),
                dice.oneOf(List.of(Moment.Role.values())),
                text(),
                some(() -> new Moment.Value(text(), text())),
                some(() -> new Moment.Held(dice.anyInt(), some(this::text))),
                some(() -> new Moment.Wait(dice.anyInt(), text(), dice.anyInt())));
    }

    private Finding.Access access() {
        return new Finding.Access(text(), dice.either(), some(this::frame));
    }

    private StuckThread thread() {
        return new StuckThread(text(), text(), text(), some(this::text), some(this::frame));
    }

    private StackTraceElement frame() {
        return new StackTraceElement(text(), text(), text(), dice.anyInt());
    }

    private Cause cause() {
        return dice.oneOf(List.of(Cause.values()));
    }

    private String text() {
        return dice.onceIn(4) ? OddText.of(dice) : "Tally";
    }

    private <T> List<T> some(Supplier<T> each) {
        return Stream.generate(each).limit(dice.below(3)).toList();
    }
}
