package dev.lockstep.web.pages.invited;

/** Whether candidates may start. */
public enum Opening {
    NOT_YET,
    OPEN,
    CLOSED
}
