package dev.lockstep.engine.replay;

import dev.lockstep.engine.trace.Moment;
import dev.lockstep.engine.trace.Moment.Held;
import dev.lockstep.engine.trace.Moment.Role;
import dev.lockstep.engine.trace.Moment.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Knows, step by step, what the variables hold that a telling is about, who holds which locks, and who waits.
 *
 * <p>It goes through all steps, also those that are left out, and tells of the threads and variables that are shown.
 */
final class Moments {

    private static final int MOST_VARIABLES = 40;

    private final Wording wording;
    private final Races.@Nullable RaceSeen race;
    private final Set<Integer> threads;
    private final Set<Variable> variables;
    private final Map<Variable, Known> values = new LinkedHashMap<>();
    private final Map<Integer, List<Object>> held = new TreeMap<>();
    private final Waits waits = new Waits();
    private int told;

    /** What a variable holds, and an access by which it has its name. */
    private record Known(Noted access, @Nullable Object value) {}

    /**
     * Begins before the first step.
     *
     * @param shown the steps that are told
     * @param race what they are told for, if that is a data race
     */
    Moments(List<Noted> shown, Wording wording, Races.@Nullable RaceSeen race) {
        this.wording = wording;
        this.race = race;
        this.threads = shown.stream().map(step -> step.thread).collect(Collectors.toUnmodifiableSet());
        this.variables = shown.stream()
                .filter(step -> step.inside && isOfVariable(step))
                .map(Variable::of)
                .distinct()
                .limit(MOST_VARIABLES)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isOfVariable(Noted step) {
        return step.isAccess() || step.isOfAtomic();
    }

    /** The next step, be it told or not. */
    void pass(Noted step) {
        learn(step);
        held.put(step.thread, step.holds);
        waits.pass(step);
    }

    private void learn(Noted step) {
        Object value = step.isAccess() ? step.value : step.endsApart ? Noted.UNKNOWN : step.after;
        Variable variable = value == Noted.UNKNOWN ? null : Variable.of(step);
        if (variable != null && variables.contains(variable)) {
            Known known = values.get(variable);
            values.put(variable, new Known(known == null || step.inside ? step : known.access(), value));
        }
    }

    /** What happens from here to the next step was not recorded. */
    void forget() {
        values.clear();
        held.clear();
        waits.clear();
    }

    /** What is known now that {@code step}, which is told, has been passed. */
    Moment after(Noted step) {
        step.ordinal = ++told;
        boolean names = isOfVariable(step) && variables.contains(Variable.of(step));
        return moment(told, role(step), names ? wording.variable(step) : "");
    }

    /** What is known now. */
    Moment now() {
        return moment(0, Role.NONE, "");
    }

    private Moment moment(int number, Role role, String variable) {
        return new Moment(
                number,
                role,
                variable,
                values.values().stream().map(this::value).toList(),
                threads.stream().sorted().flatMap(this::held).toList(),
                waits.among(threads, this::holderOf, wording));
    }

    private Role role(Noted step) {
        if (race != null && step == race.later().step()) {
            return Role.LATER_ACCESS;
        }
        boolean earlier =
                race != null && race.earlier() != null && step == race.earlier().step();
        return earlier ? Role.EARLIER_ACCESS : step.named ? Role.NAMED : Role.NONE;
    }

    private Value value(Known known) {
        return new Value(wording.variable(known.access()), wording.value(known.value()));
    }

    private Stream<Held> held(int thread) {
        List<String> locks = held.getOrDefault(thread, List.of()).stream()
                .map(wording::name)
                .distinct()
                .toList();
        return locks.isEmpty() ? Stream.of() : Stream.of(new Held(thread, locks));
    }

    private int holderOf(Object lock, int except) {
        return held.entrySet().stream()
                .filter(each -> each.getKey() != except)
                .filter(each -> each.getValue().stream().anyMatch(it -> it == lock))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Moment.Wait.NOBODY);
    }
}
