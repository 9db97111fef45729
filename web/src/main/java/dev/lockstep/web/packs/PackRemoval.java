package dev.lockstep.web.packs;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Removes packs, in the transaction of a handle. */
final class PackRemoval {

    private final Handle handle;
    private final CheckEntries checks;

    PackRemoval(Handle handle, CheckEntries checks) {
        this.handle = handle;
        this.checks = checks;
    }

    /**
     * Removes a pack unless an assignment has a kata of it.
     *
     * @return whether it was removed
     */
    boolean remove(String pack) {
        if (isAssigned(pack)) {
            return false;
        }
        List<String> ownChecks = strings("select distinct kata_check from pack_version_kata where pack = :pack", pack);
        List<String> hashes = strings("""
                select distinct kata_check.pack from pack_version_kata join kata_check on kata_check.id = kata_check
                where pack_version_kata.pack = :pack""", pack);
        for (String table : List.of("pack_version_kata", "pack_version", "pack_slug")) {
            change("delete from " + table + " where pack = :it", pack);
        }
        change("delete from pack where id = :it", pack);
        ownChecks.forEach(check -> checks.forget(handle, check)); // an id is of one pack only, so are its checks
        hashes.forEach(this::forgetKata);
        return true;
    }

    private boolean isAssigned(String pack) {
        return handle.createQuery("""
                        select count(*) from assignment_kata where pack in (
                            select kata_check.pack from pack_version_kata join kata_check on kata_check.id = kata_check
                            where pack_version_kata.pack = :pack)""").bind("pack", pack).mapTo(Long.class).one() > 0;
    }

    /** Unless something was graded by it, which can be graded by it again. */
    private void forgetKata(String hash) {
        change("""
                delete from kata_pack where hash = :it
                  and not exists (select 1 from submission where pack = :it)
                  and not exists (select 1 from kata_check where pack = :it)""", hash);
    }

    private List<String> strings(String query, String pack) {
        return handle.createQuery(query).bind("pack", pack).mapTo(String.class).list();
    }

    private void change(String statement, String it) {
        handle.createUpdate(statement).bind("it", it).execute();
    }
}
