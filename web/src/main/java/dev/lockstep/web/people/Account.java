package dev.lockstep.web.people;

/**
 * Somebody who may sign in.
 *
 * @param id by which their drafts and submissions are kept, too
 * @param name as it is shown; hostile text
 * @param active whether they may sign in at present
 * @param hasPassword whether they have chosen one; else a link is on its way to them
 */
public record Account(
        LearnerId id, SignInName signInName, String name, AccountRole role, boolean active, boolean hasPassword) {}
