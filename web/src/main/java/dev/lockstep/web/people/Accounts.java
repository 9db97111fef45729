package dev.lockstep.web.people;

import dev.lockstep.web.storage.Secret;
import dev.lockstep.web.storage.Storage;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Who may sign in, and what they may do then. Thread-safe. */
public final class Accounts {

    private final Storage storage;
    private final InstantSource clock;
    private final OneTimeLinks links;

    public Accounts(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
        this.links = new OneTimeLinks(clock);
    }

    /** What came of adding somebody. */
    public sealed interface Adding {

        /**
         * They are there, and may sign in once they have a password.
         *
         * @param secret lets them choose it
         */
        record Added(Account account, String secret) implements Adding {}

        /** Somebody signs in by that name already. */
        record NameTaken() implements Adding {}
    }

    /** What came of changing what somebody may do. */
    public enum Changing {
        DONE,
        /** Nobody would be left who may say who may do what. */
        LAST_ADMIN,
        /** There is no such account. */
        NOT_THERE
    }

    /** All, those who may sign in first, by their names. */
    public List<Account> all() {
        return storage.read(handle -> AccountRows.all(handle)
                .map((row, _) -> AccountRows.account(row))
                .list());
    }

    public Optional<Account> find(LearnerId id) {
        return storage.read(handle -> AccountRows.find(handle, id));
    }

    /** Whether there is any. */
    public boolean isEmpty() {
        return storage.read(handle -> handle.createQuery("select count(*) from account")
                        .mapTo(Long.class)
                        .one())
                == 0;
    }

    public Adding add(NewPerson person, AccountRole role) {
        LearnerId id = new LearnerId(Secret.id());
        return storage.write(handle -> {
            AccountRows.lock(handle);
            if (isTaken(handle, person.signInName())) {
                return new Adding.NameTaken();
            }
            AccountRows.insert(handle, id, person, role, clock);
            return new Adding.Added(AccountRows.find(handle, id).orElseThrow(), links.password(handle, id));
        });
    }

    static boolean isTaken(Handle handle, SignInName name) {
        return AccountRows.named(handle, name)
                .map((row, _) -> AccountRows.account(row))
                .findOne()
                .isPresent();
    }

    /** From the next request on. */
    public Changing changeRole(LearnerId id, AccountRole role) {
        return change(
                id,
                handle -> handle.createUpdate("update account set role = :role where learner = :id")
                        .bind("role", role.name())
                        .bind("id", id.text())
                        .execute());
    }

    /** Ends their sessions and links; what they have done stays. */
    public Changing deactivate(LearnerId id) {
        return change(id, handle -> {
            setActive(handle, id, false);
            links.revoke(handle, id);
            Sessions.endAll(handle, id);
        });
    }

    /** They may sign in again, by the password that they had. */
    public Changing activate(LearnerId id) {
        return change(id, handle -> setActive(handle, id, true));
    }

    private static void setActive(Handle handle, LearnerId id, boolean active) {
        handle.createUpdate("update account set active = :active where learner = :id")
                .bind("active", active)
                .bind("id", id.text())
                .execute();
    }

    private Changing change(LearnerId id, Consumer<Handle> work) {
        try {
            return storage.write(handle -> changed(handle, id, work));
        } catch (NobodyLeftException _) {
            return Changing.LAST_ADMIN;
        }
    }

    private static Changing changed(Handle handle, LearnerId id, Consumer<Handle> work) {
        AccountRows.lock(handle);
        if (AccountRows.find(handle, id).isEmpty()) {
            return Changing.NOT_THERE;
        }
        work.accept(handle);
        if (AccountRows.admins(handle) == 0) {
            throw new NobodyLeftException();
        }
        return Changing.DONE;
    }

    /** Undoes what was written. */
    private static final class NobodyLeftException extends RuntimeException {
        private static final long serialVersionUID = 1;

        NobodyLeftException() {
            super("there would be no admin", null, false, false);
        }
    }

    /** A secret by which somebody chooses a new password, once, within three days; empty if they may not sign in. */
    public Optional<String> newLink(LearnerId id) {
        return storage.write(handle ->
                AccountRows.find(handle, id).filter(Account::active).map(account -> links.password(handle, id)));
    }
}
