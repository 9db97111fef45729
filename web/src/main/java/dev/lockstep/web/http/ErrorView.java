package dev.lockstep.web.http;

/** Draws what somebody sees instead of what they asked for. */
public interface ErrorView {

    /**
     * What went wrong.
     *
     * @param status the HTTP status
     * @param title a few words
     * @param words what was seen, what was expected and what to do; may quote what the visitor sent
     * @param typed what the visitor has typed, to be given back; empty if nothing that is worth it
     * @param passes whether the same may be asked for again by itself, and be there before long
     */
    record Problem(int status, String title, String words, String typed, boolean passes) {}

    /** A whole page. */
    String page(Problem problem, Visit visit);

    /** A part of a page, to be put where the answer would have been. */
    String part(Problem problem);
}
