package dev.lockstep.core.isolation;

/** One thing that keeps a submission from the machine, beside a JVM of its own and the rules on its code. */
public enum Layer {
    /** A strict system-call filter on all threads of the process, before anything foreign is loaded. */
    INNER_FILTER("inner filter", "system calls of the running submission"),

    /** A filter that the process is born with. */
    OUTER_FILTER("outer filter", "system calls from the process's birth"),

    /** Landlock: the process is born without any file but the JDK and its own archives. */
    FILES("files", "files that the process can reach"),

    /** Limits of the kernel on memory, processor time, files and threads, set and read back before the job is sent. */
    LIMITS("limits", "memory, processor time, open files"),

    /** A user of the machine for each grading that nobody else uses. */
    OWN_USER("own user", "other processes, and a count of threads of its own"),

    /** A control group for each grading. */
    CONTROL_GROUP("control group", "number of threads, whoever starts them");

    private final String label;
    private final String guards;

    Layer(String label, String guards) {
        this.label = label;
        this.guards = guards;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** What it guards. */
    public String guards() {
        return guards;
    }
}
