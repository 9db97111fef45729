package dev.lockstep.bench.web;

/** Where {@code ./lockstep bench interview} ends up. */
public final class InterviewMain {

    private InterviewMain() {}

    /** Runs the command and ends the JVM: as {@link Main} does, and with 1 if something was lost that had been acknowledged. */
    public static void main(String[] arguments) {
        System.exit(Main.run(new InterviewCommand(), arguments));
    }
}
