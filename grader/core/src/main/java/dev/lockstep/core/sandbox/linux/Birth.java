package dev.lockstep.core.sandbox.linux;

import dev.lockstep.runner.linux.Landlock;
import dev.lockstep.runner.linux.RefusedByKernelException;
import dev.lockstep.runner.linux.Seccomp;
import dev.lockstep.runner.linux.ThreadNiceness;
import dev.lockstep.runner.linux.ThreadUser;
import java.util.List;
import java.util.Optional;

/**
 * The locks that a process is born with.
 *
 * @param user whom it acts as; empty for the grader's user
 * @param files all that it can reach; empty for no such lock
 * @param filtered whether its system calls are filtered from the start
 * @param niceness how much further it stands back than the grader when both want a processor
 */
record Birth(Optional<Integer> user, Optional<List<Landlock.Allowed>> files, boolean filtered, int niceness) {

    static final Birth FREE = new Birth(Optional.empty(), Optional.empty(), false, 0);

    /** About a third of the processor time of one that does not give way, where both could use all. */
    private static final int GIVING_WAY = 5;

    Birth as(int one) {
        return new Birth(Optional.of(one), files, filtered, niceness);
    }

    Birth within(List<Landlock.Allowed> these) {
        return new Birth(user, Optional.of(these), filtered, niceness);
    }

    Birth filteredFromTheStart() {
        return new Birth(user, files, true, niceness);
    }

    Birth givingWay() {
        return new Birth(user, files, filtered, GIVING_WAY);
    }

    /** Locks the calling thread for good. The filter comes last: it would refuse the others. */
    void lockThisThread() throws RefusedByKernelException {
        if (niceness > 0) {
            ThreadNiceness.add(niceness);
        }
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
