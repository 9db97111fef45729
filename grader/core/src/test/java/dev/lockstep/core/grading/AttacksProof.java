package dev.lockstep.core.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.core.sandbox.ContainerSandbox;
import dev.lockstep.core.sandbox.Forgery;
import dev.lockstep.core.sandbox.ProcessSandbox;
import dev.lockstep.core.sandbox.Sandbox;
import dev.lockstep.core.sandbox.SandboxChoice;
import dev.lockstep.core.selfcheck.BusyProcessors;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All attacks and forged reports on one sandbox, in rounds, each of them with the grading of a correct submission after it; too long
 * for every build, so the launcher asks for it by name.
 */
@DisplayName("the proof that all attacks end as they declare")
class AttacksProof {

    private final SandboxChoice choice =
            SandboxChoice.in(Map.of(SandboxChoice.VARIABLE, System.getProperty("lockstep.sandbox", "process")));
    private final int rounds = Integer.getInteger("lockstep.rounds", 1);
    private final boolean busy = Boolean.getBoolean("lockstep.busy");
    private final List<Attack> attacks =
            Stream.concat(Attack.all().stream(), GoldenAttacks.all().stream()).toList();
    private final List<Forgery> forgeries = Forgery.all();

    private int told;
    private int different;

    @TempDir
    private Path folder;

    @Test
    void everyAttackEndsAsItDeclares() throws Exception {
        try (var _ = busy ? BusyProcessors.start() : BusyProcessors.NONE) {
            attack();
        }
        assertEquals(0, different, "attacks that ended otherwise");
    }

    private void attack() throws Exception {
        if (choice == SandboxChoice.CONTAINER) {
            ContainerSandbox sandbox = ContainerSandbox.open();
            attack(AttackedLine.in(sandbox), sandbox);
        } else {
            attack(AttackedLine.inProcesses(), ProcessSandbox.withoutCache());
        }
    }

    private void attack(AttackedLine line, Sandbox sandbox) throws Exception {
        for (int round = 1; round <= rounds; round++) {
            for (Attack attack : attacks) {
                tell(round, attack.name(), () -> line.differences(attack, folder), line);
            }
            for (Forgery forgery : forgeries) {
                tell(
                        round,
                        forgery.name(),
                        () -> line.differences(
                                () -> forgery.difference(sandbox).stream().toList()),
                        line);
            }
        }
    }

    private void tell(int round, String name, Callable<List<String>> attack, AttackedLine line) throws Exception {
        List<String> differences = new ArrayList<>(attack.call());
        differences.addAll(line.differencesOfACorrectOne());
        told++;
        System.out.printf(
                "round %d of %d  %3d of %d  %-44s %s%n",
                round,
                rounds,
                told - (round - 1) * ofOneRound(),
                ofOneRound(),
                name,
                differences.isEmpty() ? "as declared" : "DIFFERENT");
        differences.forEach(difference -> System.out.println("  " + difference));
        different += differences.isEmpty() ? 0 : 1;
    }

    private int ofOneRound() {
        return attacks.size() + forgeries.size();
    }
}
