package dev.lockstep.web.pages.people;

import dev.lockstep.web.people.Account;
import dev.lockstep.web.people.LearnerId;
import java.util.List;
import java.util.Optional;

/**
 * What admins see of everybody's accounts.
 *
 * @param me who looks at it
 * @param form in which somebody is added
 * @param sent the link that was made just now
 */
public record PeoplePage(List<Account> accounts, LearnerId me, Form form, Optional<Sent> sent) {

    public PeoplePage {
        accounts = List.copyOf(accounts);
    }

    /**
     * A one-time link to choose a password.
     *
     * @param account whose
     * @param link whole, with the server's name
     */
    public record Sent(Account account, String link) {}
}
