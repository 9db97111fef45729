package dev.lockstep.core.sandbox.linux;

import dev.lockstep.runner.linux.Landlock;
import dev.lockstep.runner.linux.RefusedByKernelException;
import dev.lockstep.runner.linux.Seccomp;
import dev.lockstep.runner.linux.ThreadUser;
import java.util.List;
import java.util.Optional;

/**
 * The locks that a process is born with.
 *
 * @param user whom it acts as; empty for the grader's user
 * @param files all that it can reach; empty for no such lock
 * @param filtered whether its system calls are filtered from the start
 */
record Birth(Optional<Integer> user, Optional<List<Landlock.Allowed>> files, boolean filtered) {

    static final Birth FREE = new Birth(Optional.empty(), Optional.empty(), false);

    Birth as(int one) {
        return new Birth(Optional.of(one), files, filtered);
    }

    Birth within(List<Landlock.Allowed> these) {
        return new Birth(user, Optional.of(these), filtered);
    }

    Birth filteredFromTheStart() {
        return new Birth(user, files, true);
    }

    /** Locks the calling thread for good. The filter comes last: it would refuse the others. */
    void lockThisThread() throws RefusedByKernelException {
        if (user.isPresent()) {
            ThreadUser.become(user.get());
        }
        if (files.isPresent() || filtered) {
            Seccomp.giveUpNewPrivileges();
        }
        if (files.isPresent()) {
            Landlock.restrictThisThread(files.get());
        }
        if (filtered) {
            Seccomp.filterThisThread(Seccomp.Purpose.STARTING);
        }
    }
}
