package dev.lockstep.web.packs;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Asks for self-checks, in the transaction of a handle. Thread-safe. */
final class CheckEntries {

    private final CheckQueue queue;

    CheckEntries(CheckQueue queue) {
        this.queue = queue;
    }

    /** Asks for the self-check of a kata, unless somebody has for just this one. */
    void ask(Handle handle, PackedKata kata, Instant now) {
        handle.createUpdate("""
                        insert into kata_pack (hash, kata, content, stored_at) values (:hash, :kata, :content, :now)
                        on conflict (hash) do nothing""")
                .bind("hash", kata.hash())
                .bind("kata", kata.id())
                .bind("content", kata.content())
                .bind("now", now.toEpochMilli())
                .execute();
        int isNew = handle.createUpdate("""
                        insert into kata_check (id, kata, pack, solutions, state, attempt, done, total, problems, asked_at)
                        values (:id, :kata, :hash, :solutions, 'CHECKING', 0, 0, :parts, '[]', :now)
                        on conflict (id) do nothing""")
                .bind("id", kata.check())
                .bind("kata", kata.id())
                .bind("hash", kata.hash())
                .bind("solutions", kata.solutions())
                .bind("parts", kata.parts())
                .bind("now", now.toEpochMilli())
                .execute();
        if (isNew == 1) {
            queue.addCheck(handle, kata.check(), now);
        }
    }

    /** Asks once more for those self-checks of a version that have ended and are not green. */
    void askAgain(Handle handle, String pack, long number, Instant now) {
        List<String> checks = handle.createQuery(
                        "select kata_check from pack_version_kata where pack = :pack and number = :number")
                .bind("pack", pack)
                .bind("number", number)
                .mapTo(String.class)
                .list();
        checks.forEach(check -> askAgain(handle, check, now));
    }

    /** Asks once more for a self-check, if it has ended and is not green. */
    void askAgain(Handle handle, String check, Instant now) {
        int again = handle.createUpdate("""
                        update kata_check set state = 'CHECKING', attempt = 0, done = 0, problems = '[]', asked_at = :now, ended_at = null
                        where id = :id and state in ('WRONG', 'UNKNOWN')""")
                .bind("id", check)
                .bind("now", now.toEpochMilli())
                .execute();
        if (again == 1) {
            queue.addCheck(handle, check, now);
        }
    }

    /** Nobody wants it any more. */
    void forget(Handle handle, String check) {
        queue.removeCheck(handle, check);
        handle.createUpdate("delete from kata_check where id = :id")
                .bind("id", check)
                .execute();
    }
}
