package dev.lockstep.web.grading;

import dev.lockstep.core.outcome.Stage;

/**
 * What is told of a grading while it goes on.
 *
 * @param permille how much of the check under way is done, in thousandths
 */
record Progress(Stage stage, long explored, int checksDone, int checksTotal, int permille) {

    static final Progress NONE = new Progress(Stage.PREPARE, 0, 0, 0, 0);

    Progress at(Stage next) {
        return new Progress(next, explored, checksDone, checksTotal, permille);
    }

    Progress withChecks(int done, int total) {
        return new Progress(stage, explored, done, total, permille);
    }

    Progress withExplored(long schedules) {
        return new Progress(stage, schedules, checksDone, checksTotal, permille);
    }

    Progress within(double part) {
        return new Progress(stage, explored, checksDone, checksTotal, (int) Math.round(part * 1000));
    }
}
