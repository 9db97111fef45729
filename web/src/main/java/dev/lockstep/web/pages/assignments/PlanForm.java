package dev.lockstep.web.pages.assignments;

import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.interviews.Plan;
import dev.lockstep.web.interviews.Shown;
import dev.lockstep.web.pages.people.Form;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody has typed to say what an assignment asks for.
 *
 * @param form its single fields
 * @param katas their ids in order
 * @param shown what candidates may see
 */
public record PlanForm(Form form, List<String> katas, Set<Shown> shown) {

    static final String TITLE = "title";
    static final String MINUTES = "minutes";
    static final String OPENS = "opens";
    static final String CLOSES = "closes";
    static final String ZONE = "zone";
    static final String KATAS = "katas";
    static final String VERSION = "version";

    private static final String KATA = "kata";
    private static final String ADDED = "added";
    private static final String SHOWN = "shown";
    private static final Duration USUAL = Duration.ofMinutes(60);
    private static final Set<Shown> USUALLY_SHOWN = EnumSet.of(Shown.HIDDEN_CHECKS, Shown.SCORE);

    public PlanForm {
        katas = List.copyOf(katas);
        shown = Set.copyOf(shown);
    }

    /** For an assignment that is to be made. */
    static PlanForm blank(ZoneId zone) {
        Map<String, String> typed = Map.of(MINUTES, String.valueOf(USUAL.toMinutes()), ZONE, zone.getId());
        return new PlanForm(new Form(typed, Map.of()), List.of(), USUALLY_SHOWN);
    }

    /** For one that is to be changed. */
    static PlanForm of(Assignment assignment) {
        Plan plan = assignment.plan();
        Map<String, String> typed = Map.of(
                TITLE,
                plan.title(),
                MINUTES,
                String.valueOf(plan.timeLimit().toMinutes()),
                OPENS,
                typed(plan.window().opensAt(), assignment.zone()),
                CLOSES,
                typed(plan.window().closesAt(), assignment.zone()),
                ZONE,
                assignment.zone().getId(),
                VERSION,
                assignment.version());
        return new PlanForm(new Form(typed, Map.of()), plan.katas(), plan.shown());
    }

    private static String typed(Optional<Instant> moment, ZoneId zone) {
        return moment.map(at -> Moments.typed(at, zone)).orElse("");
    }

    /** What was sent. A kata that is chosen to be added, and was not yet, is in: whoever sent it has seen it there. */
    static PlanForm of(Context ctx) {
        KataOrder order = new KataOrder(List.copyOf(new LinkedHashSet<>(ctx.formParams(KATA))));
        String added = Form.sent(ctx, ADDED);
        KataOrder moved = move(ctx).map(move -> order.after(move, added)).orElseGet(() -> order.with(added));
        return new PlanForm(Form.of(ctx, TITLE, MINUTES, OPENS, CLOSES, ZONE, VERSION), moved.katas(), shown(ctx));
    }

    /** The button by which somebody arranges katas; empty if they want to be done. */
    static Optional<String> move(Context ctx) {
        return Optional.of(Form.sent(ctx, "move")).filter(move -> !move.isEmpty());
    }

    /** The kata that this button is about; empty if it is to add one, and none is chosen. */
    static String moved(Context ctx) {
        String move = move(ctx).orElse("");
        return move.equals("add") ? Form.sent(ctx, ADDED) : move.substring(move.indexOf(' ') + 1);
    }

    private static Set<Shown> shown(Context ctx) {
        List<String> sent = ctx.formParams(SHOWN);
        return Stream.of(Shown.values())
                .filter(each -> sent.contains(value(each)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** By what a form names it. */
    public static String value(Shown shown) {
        return shown.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a person reads beside its box. */
    public static String words(Shown shown) {
        return switch (shown) {
            case HINTS -> "The katas' hints";
            case HIDDEN_CHECKS -> "The sentences of hidden checks, and which of them hold";
            case SCORE -> "The points";
            case COVERAGE -> "How many interleavings were looked at";
        };
    }

    /** The version of the assignment that whoever types has before their eyes; empty for one that is to be made. */
    public String version() {
        return form.typed(VERSION);
    }

    /** The same of somebody who was told of another version. */
    PlanForm awareOf(String version) {
        Map<String, String> typed = new HashMap<>(form.typed());
        typed.put(VERSION, version);
        return new PlanForm(new Form(typed, form.problems()), katas, shown);
    }

    /** The same with something that is wrong. */
    PlanForm with(String field, String problem) {
        return new PlanForm(form.with(field, problem), katas, shown);
    }
}
