package dev.lockstep.web.packs;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Where self-checks wait for a worker. Thread-safe. */
public interface CheckQueue {

    /**
     * Adds a self-check, unless it is there, in the transaction of {@code handle}.
     *
     * @param check its id
     */
    void addCheck(Handle handle, String check, Instant now);

    /** Takes out a self-check that no worker has taken, in the transaction of {@code handle}. */
    void removeCheck(Handle handle, String check);

    /** Something was added: whoever grades in this process should look now. */
    void wake();
}
