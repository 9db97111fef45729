package dev.lockstep.core.sandbox;

import dev.lockstep.core.compile.Diagnosis;
import dev.lockstep.core.compile.Diagnostics;
import dev.lockstep.core.source.SourceFile;
import java.time.Duration;
import java.util.List;

/** A grader in a process of its own, with processes in every state that they can wait in; it says so, and waits to be killed. */
final class GraderOfItsOwn {

    /** Spares for checks and compilations, one that was handed out, one compiler that has answered. */
    static final int PROCESSES = 4;

    private static final ProcessLimits LIMITS = new ProcessLimits(64, Duration.ofMinutes(2), Duration.ofMinutes(8), 64);

    private GraderOfItsOwn() {}

    @SuppressWarnings("resource") // Whoever is killed closes nothing.
    public static void main(String[] arguments) throws Exception {
        WarmSandbox sandbox = new WarmSandbox(ProcessSandbox.withoutCache(), 1);
        sandbox.startForChecks(LIMITS);
        Diagnostics diagnostics = new Diagnostics(sandbox, 1, 10);
        Diagnosis said = new Diagnosis.Unknown("nobody was asked");
        for (int i = 0; i < 5 && said instanceof Diagnosis.Unknown; i++) {
            // A machine that is very busy needs more than one try.
            said = diagnostics.of(List.of(new SourceFile("A.java", "class A {}")));
        }
        sandbox.awaitSpares();
        // One more is at its beginning when this is killed.
        sandbox.startForChecks(LIMITS);
        System.out.println(said.equals(new Diagnosis.Clean()) ? "waiting" : said);
        Thread.sleep(Duration.ofMinutes(9));
    }
}
