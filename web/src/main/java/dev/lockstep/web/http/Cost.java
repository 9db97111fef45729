package dev.lockstep.web.http;

/** What answering costs the server, which decides how often one visitor may ask. */
public enum Cost {
    /** Nothing to speak of: never refused. */
    NOTHING,
    /** A page, or a part of one. */
    READ,
    /** Something is stored. */
    WRITE,
    /** A password is looked at, which takes memory on purpose, and must not be tried often. */
    PASSWORD,
    /** Somebody's code is compiled. */
    COMPILE,
    /** Somebody's code is run under one schedule, and compiled before that if it is new. */
    PLAY,
    /** Somebody's code is compiled and run. */
    GRADE
}
