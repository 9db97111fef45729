package dev.lockstep.core.isolation;

import java.util.Set;

/** How far a submission is kept from the machine that grades it, least first. */
public enum IsolationLevel {
    /** A JVM of its own, rules on its code, a watchdog; the kernel keeps it from nothing. */
    PROCESS("no isolation: your own code only"),

    /** What runs cannot open files, start programs or use the network; but one layer is all that stands there. */
    FILTERED("one layer of the kernel's: code of people you know"),

    /** Two independent layers of the kernel's and limits, from the process's birth. The least that strangers may be served with. */
    CONFINED("several layers of the kernel's: strangers' code"),

    /** The same, and gradings cannot disturb each other or the grader by signals or by the number of their threads. */
    ISOLATED("several layers of the kernel's, and each grading by itself: strangers' code");

    /** The least that code of people whom nobody knows may be graded at. */
    public static final IsolationLevel LEAST_FOR_STRANGERS = CONFINED;

    private final String meaning;

    IsolationLevel(String meaning) {
        this.meaning = meaning;
    }

    /** What it is good for, in words. */
    public String meaning() {
        return meaning;
    }

    /** The layers that it takes. */
    Set<Layer> layers() {
        return switch (this) {
            case PROCESS -> Set.of();
            case FILTERED -> Set.of(Layer.INNER_FILTER);
            case CONFINED -> Set.of(Layer.INNER_FILTER, Layer.OUTER_FILTER, Layer.FILES, Layer.LIMITS);
            case ISOLATED -> Set.of(Layer.INNER_FILTER, Layer.OUTER_FILTER, Layer.FILES, Layer.LIMITS, Layer.OWN_USER);
        };
    }

    /** Whether code of people whom nobody knows may be graded. */
    public boolean isSafeForStrangers() {
        return compareTo(LEAST_FOR_STRANGERS) >= 0;
    }
}
