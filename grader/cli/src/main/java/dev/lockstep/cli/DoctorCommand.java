package dev.lockstep.cli;

import dev.lockstep.core.isolation.Isolation;
import dev.lockstep.core.isolation.IsolationLevel;
import dev.lockstep.core.isolation.Layer;
import dev.lockstep.core.isolation.LayerState;
import dev.lockstep.core.text.Colour;
import dev.lockstep.core.text.Page;
import dev.lockstep.core.text.Printable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Says how far this machine can keep a submission from itself, why not farther, and what to do for more. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Say what this machine offers for the sandbox, and what to do for more.")
final class DoctorCommand implements Callable<Integer> {

    private static final int LABEL_WIDTH = 14;

    private final Lockstep lockstep;

    DoctorCommand(Lockstep lockstep) {
        this.lockstep = lockstep;
    }

    @Override
    public Integer call() {
        Isolation isolation = lockstep.surroundings().isolation().get();
        Page page = new Page(lockstep.layout());
        level(page, isolation.level());
        page.blank();
        isolation.layers().forEach(state -> layer(page, state));
        advise(page, isolation);
        page.blank();
        page.item(
                "Containers: ",
                12,
                Printable.line(lockstep.surroundings().containers().get()));
        lockstep.print(page.toString());
        return ExitCode.OK;
    }

    private void level(Page page, IsolationLevel level) {
        Colour colour = level.isSafeForStrangers() ? Colour.GOOD : Colour.UNSURE;
        String name = lockstep.layout().paint(Colour.STRONG, lockstep.layout().paint(colour, level.name()));
        page.item("Sandbox: " + name + "  ", 11 + level.name().length(), level.meaning());
        if (!level.isSafeForStrangers()) {
            page.words("", "Grade only code that you would also run yourself.");
        }
    }

    private void layer(Page page, LayerState state) {
        switch (state) {
            case LayerState.Reached(var layer, var how) -> item(page, there(), layer, how);
            case LayerState.Partial(var layer, var how, var gap, var _) ->
                item(page, lacking(), layer, "%s; but %s".formatted(how, gap));
            case LayerState.Missing(var layer, var why, var _) -> item(page, lacking(), layer, "missing: " + why);
        }
    }

    private String there() {
        return lockstep.layout().paint(Colour.GOOD, lockstep.layout().mark("✓", "+"));
    }

    private String lacking() {
        return lockstep.layout().paint(Colour.UNSURE, lockstep.layout().mark("✗", "x"));
    }

    private static void item(Page page, String mark, Layer layer, String text) {
        String lead = "  %s %s ".formatted(mark, ("%-" + LABEL_WIDTH + "s").formatted(layer.label()));
        page.item(lead, LABEL_WIDTH + 5, Printable.line(text));
    }

    private static void advise(Page page, Isolation isolation) {
        var remedies = isolation.layers().stream()
                .map(LayerState::remedy)
                .filter(remedy -> !remedy.isEmpty())
                .distinct()
                .toList();
        if (!remedies.isEmpty()) {
            page.blank();
            page.line("For more:");
            remedies.forEach(remedy -> page.item("  - ", 4, remedy));
        }
    }
}
