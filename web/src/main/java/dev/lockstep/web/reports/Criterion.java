package dev.lockstep.web.reports;

/** What interviewers rate, each with 1 to {@value #MOST} points. */
public enum Criterion {
    CORRECTNESS("Correct under threads", "The code keeps its promises under every interleaving."),
    REASONING("Reasoning", "Explains what threads can see and do, and why the code is right."),
    DEBUGGING("Finding and fixing", "Gets from a failing interleaving to its cause, and from there to a repair."),
    READABILITY("Readable code", "Others could read it, and change it without breaking it."),
    COMMUNICATION("Talking about it", "Asks, listens, and says what is not known.");

    /** The most points. */
    public static final int MOST = 4;

    private final String title;
    private final String meaning;

    Criterion(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    public String title() {
        return title;
    }

    /** What it is about, in a sentence. */
    public String meaning() {
        return meaning;
    }

    /** What so many points mean. */
    public static String words(int points) {
        return switch (points) {
            case 1 -> "1 – not shown";
            case 2 -> "2 – partly";
            case 3 -> "3 – well";
            case MOST -> "4 – very well";
            default -> throw new IllegalArgumentException("expected 1 to %d, got %d".formatted(MOST, points));
        };
    }
}
