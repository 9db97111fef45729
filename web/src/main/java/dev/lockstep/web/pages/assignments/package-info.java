/**
 * What interviewers do: assign katas, invite candidates, and see how they get on.
 *
 * <p>{@link dev.lockstep.web.pages.assignments.AssignmentRoutes} is the way in. An assignment is there for its owner, for those with whom it
 * is shared, and for admins; everybody else is answered as if it were not.
 */
@NullMarked
package dev.lockstep.web.pages.assignments;

import org.jspecify.annotations.NullMarked;
