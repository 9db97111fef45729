package dev.lockstep.web.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Accounts as they stand in the database. */
final class AccountRows {

    private static final String SELECT = """
        select account.learner, account.sign_in_name, learner.name, account.role, account.active, account.password_hash
        from account join learner on learner.id = account.learner
        """;

    private AccountRows() {}

    /**
     * Waits until nobody else changes who may do what: what is read after this is still so when the transaction ends.
     */
    static void lock(Handle handle) {
        handle.execute("update team set changes = changes + 1 where id = 1");
    }

    static Query all(Handle handle) {
        return handle.createQuery(SELECT + "order by account.active desc, lower(learner.name), account.sign_in_name");
    }

    static Optional<Account> find(Handle handle, LearnerId id) {
        return handle.createQuery(SELECT + "where account.learner = :id")
                .bind("id", id.text())
                .map((row, _) -> account(row))
                .findOne();
    }

    static Query named(Handle handle, SignInName name) {
        return handle.createQuery(SELECT + "where account.sign_in_name = :name").bind("name", name.text());
    }

    static void insert(Handle handle, LearnerId id, NewPerson person, AccountRole role, InstantSource clock) {
        handle.createUpdate("insert into learner (id, name, created_at) values (:id, :name, :now)")
                .bind("id", id.text())
                .bind("name", person.name())
                .bind("now", clock.millis())
                .execute();
        handle.createUpdate("""
            insert into account (learner, sign_in_name, role, active, created_at)
            values (:id, :signInName, :role, true, :now)\
            """)
                .bind("id", id.text())
                .bind("signInName", person.signInName().text())
                .bind("role", role.name())
                .bind("now", clock.millis())
                .execute();
    }

    static void setPassword(Handle handle, LearnerId id, String hash) {
        handle.createUpdate("update account set password_hash = :hash where learner = :id")
                .bind("hash", hash)
                .bind("id", id.text())
                .execute();
    }

    /** How many could sign in as an admin. */
    static long admins(Handle handle) {
        return handle.createQuery("""
            select count(*) from account
            where role = 'ADMIN' and active and password_hash is not null\
            """).mapTo(Long.class).one();
    }

    static Account account(ResultSet row) throws SQLException {
        return new Account(
                new LearnerId(row.getString("learner")),
                new SignInName(row.getString("sign_in_name")),
                row.getString("name"),
                AccountRole.valueOf(row.getString("role")),
                row.getBoolean("active"),
                row.getString("password_hash") != null);
    }
}
