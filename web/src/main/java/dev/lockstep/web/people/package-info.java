/**
 * Who uses the server: learners, accounts and sessions.
 *
 * <p>{@link dev.lockstep.web.people.Accounts} says who may sign in, {@link dev.lockstep.web.people.SignIn} finds out whether it is they, and
 * {@link dev.lockstep.web.people.Sessions} remembers it. {@link dev.lockstep.web.people.SetUp} is how the first admin comes in. A server of one
 * machine knows one {@linkplain dev.lockstep.web.people.Learners learner} and none of that.
 */
@NullMarked
package dev.lockstep.web.people;

import org.jspecify.annotations.NullMarked;
