package dev.lockstep.engine.replay;

import dev.lockstep.engine.explore.Body;
import dev.lockstep.engine.explore.Discovery;
import dev.lockstep.engine.explore.Exploration;
import dev.lockstep.engine.explore.Settings;
import dev.lockstep.engine.model.Programs;
import dev.lockstep.engine.trace.Interleaving;
import dev.lockstep.engine.trace.Step;
import java.util.List;

/** Tells the gravest finding of a program as a candidate would see it: the classes in it are handed in, the rest of it is the check. */
final class Tellings {

    private static final int FEW = 50;

    private Tellings() {}

    static Interleaving of(Class<?> program) {
        return of(program, Settings.USUAL);
    }

    static Interleaving of(Class<?> program, Settings settings) {
        Body body = Programs.bodyOf(program);
        Discovery found = new Exploration(body, settings.withBudget(FEW, FEW))
                .run()
                .gravest()
                .orElseThrow();
        return Interleavings.of(body, Shrinking.of(body, found), name -> name.startsWith(program.getName() + "$"));
    }

    /** The words of all steps of the thread with this name. */
    static List<String> wordsOf(String thread, Interleaving told) {
        return told.steps().stream()
                .filter(step -> told.nameOf(step.thread()).equals(thread))
                .map(Step::words)
                .toList();
    }

    /** The only step that begins with these words. */
    static Step step(String words, Interleaving told) {
        List<Step> all = told.steps().stream()
                .filter(step -> step.words().startsWith(words))
                .toList();
        if (all.size() != 1) {
            throw new AssertionError("%d steps begin with \"%s\": %s".formatted(all.size(), words, told.steps()));
        }
        return all.getFirst();
    }
}
