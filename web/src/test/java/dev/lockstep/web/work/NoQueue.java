package dev.lockstep.web.work;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Nobody grades but the test. */
public final class NoQueue implements JobQueue {

    @Override
    public void add(Handle handle, SubmissionId id, int priority, Instant now) {}

    @Override
    public void remove(Handle handle, SubmissionId id) {}

    @Override
    public void wake() {}
}
