package dev.lockstep.web.webhooks;

/** What came of sending something. */
sealed interface Answer {

    /** The receiver has answered with this HTTP status. */
    record Status(int code) implements Answer {}

    /**
     * There was no answer.
     *
     * @param why without anything that the receiver has said
     */
    record None(String why) implements Answer {}

    /** Nothing may be sent there. */
    record NotAllowed(String why) implements Answer {}
}
