package dev.lockstep.web.pages.people;

import dev.lockstep.web.people.Account;

/**
 * The form in which somebody chooses a password by a one-time link.
 *
 * @param path where it is sent: the link itself
 * @param account whose password it will be
 */
public record PasswordPage(String path, Account account, Form form) {}
