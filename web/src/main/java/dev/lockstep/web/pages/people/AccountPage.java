package dev.lockstep.web.pages.people;

import dev.lockstep.web.people.Account;
import dev.lockstep.web.people.Session;
import java.util.List;

/**
 * What somebody sees of their own account.
 *
 * @param changed whether the password was changed just now
 * @param sessions with which they are signed in
 * @param here the id of the one that this browser has
 */
public record AccountPage(Account account, Form form, boolean changed, List<Session> sessions, String here) {

    public AccountPage {
        sessions = List.copyOf(sessions);
    }
}
