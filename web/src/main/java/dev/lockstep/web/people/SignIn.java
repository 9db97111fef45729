package dev.lockstep.web.people;

import dev.lockstep.web.storage.Storage;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who somebody is, by their password. Thread-safe. */
public final class SignIn {

    private final Storage storage;
    private final OneTimeLinks links;
    private final Passwords passwords;

    /** It is looked at where there is nobody of that name, so that this takes the same time. */
    private final String nobodys;

    public SignIn(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.links = new OneTimeLinks(clock);
        this.passwords = new Passwords();
        this.nobodys = passwords.nobodys();
    }

    private record Known(Account account, @Nullable String hash) {}

    /**
     * Whose name and password that is. Takes the same time whether the name or the password is wrong.
     *
     * @return empty if it is nobody's, or of somebody who may not sign in
     */
    public Optional<Account> check(String typedName, String password) {
        Optional<Known> known = SignInName.typed(typedName).flatMap(this::known);
        String hash = known.map(Known::hash).orElse(nobodys);
        boolean right = passwords.isRight(password, hash);
        return known.map(Known::account).filter(account -> right && account.active() && account.hasPassword());
    }

    private Optional<Known> known(SignInName name) {
        return storage.read(handle -> AccountRows.named(handle, name)
                .map((row, _) -> new Known(AccountRows.account(row), row.getString("password_hash")))
                .findOne());
    }

    /** Who may choose a password by this link; empty if nobody, or not any more. */
    public Optional<Account> byLink(String secret) {
        return storage.read(handle -> links.owner(handle, secret).flatMap(owner -> AccountRows.find(handle, owner)));
    }

    /**
     * Uses the link up, and ends all sessions that there were.
     *
     * @return whose password it is now; empty if the link is none, or not any more
     */
    public Optional<Account> choosePassword(String secret, String password) {
        String hash = passwords.hash(password);
        return storage.write(handle -> links.owner(handle, secret)
                .filter(owner -> links.use(handle, OneTimeLinks.Purpose.PASSWORD, secret))
                .flatMap(owner -> {
                    AccountRows.setPassword(handle, owner, hash);
                    Sessions.endAll(handle, owner);
                    return AccountRows.find(handle, owner);
                }));
    }

    /**
     * Ends all sessions but the one that is used just now.
     *
     * @param session the secret of that one
     * @return false if {@code former} is not the password that it was
     */
    public boolean changePassword(LearnerId id, String former, String password, String session) {
        Optional<Known> known =
                storage.read(handle -> AccountRows.find(handle, id)).flatMap(account -> known(account.signInName()));
        if (known.isEmpty() || !passwords.isRight(former, known.map(Known::hash).orElse(nobodys))) {
            return false;
        }
        String hash = passwords.hash(password);
        storage.change(handle -> {
            AccountRows.setPassword(handle, id, hash);
            links.revoke(handle, id);
            Sessions.endOthers(handle, id, session);
        });
        return true;
    }
}
