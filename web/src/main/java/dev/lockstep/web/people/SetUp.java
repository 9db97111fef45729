package dev.lockstep.web.people;

import dev.lockstep.web.storage.Secret;
import dev.lockstep.web.storage.Storage;
import java.time.InstantSource;
import java.util.Optional;

/** How the first admin comes into an installation that has none: by a link that the server prints when it starts. Thread-safe. */
public final class SetUp {

    private final Storage storage;
    private final InstantSource clock;
    private final OneTimeLinks links;
    private final Passwords passwords = new Passwords();

    public SetUp(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
        this.links = new OneTimeLinks(clock);
    }

    /** What came of using the link. */
    public sealed interface Result {

        /** There is an admin. */
        record Done(Account account) implements Result {}

        /** Somebody signs in by that name already. The link is still good. */
        record NameTaken() implements Result {}

        /** It is no link, or not any more. */
        record NoLink() implements Result {}
    }

    /** A secret for a link of one day, if nobody can sign in as an admin; earlier ones are good for nothing then. */
    public Optional<String> linkIfNeeded() {
        return storage.write(handle -> {
            AccountRows.lock(handle);
            return AccountRows.admins(handle) == 0 ? Optional.of(links.setUp(handle)) : Optional.empty();
        });
    }

    /** The same even if there are admins, for whoever runs the server and has lost them all. */
    public String link() {
        return storage.write(links::setUp);
    }

    /** Whether the link is good at present. */
    public boolean isGood(String secret) {
        return storage.read(handle -> links.isValid(handle, OneTimeLinks.Purpose.SET_UP, secret));
    }

    /** Uses the link up: makes an admin. */
    public Result use(String secret, NewPerson person, String password) {
        String hash = passwords.hash(password);
        LearnerId id = new LearnerId(Secret.id());
        return storage.write(handle -> {
            AccountRows.lock(handle);
            if (Accounts.isTaken(handle, person.signInName())) {
                return links.isValid(handle, OneTimeLinks.Purpose.SET_UP, secret)
                        ? new Result.NameTaken()
                        : new Result.NoLink();
            }
            if (!links.use(handle, OneTimeLinks.Purpose.SET_UP, secret)) {
                return new Result.NoLink();
            }
            AccountRows.insert(handle, id, person, AccountRole.ADMIN, clock);
            AccountRows.setPassword(handle, id, hash);
            return new Result.Done(AccountRows.find(handle, id).orElseThrow());
        });
    }
}
