/**
 * The catalogue's self-check: every accepted solution is accepted, and every rejected one fails for its declared cause.
 *
 * <p>{@link dev.lockstep.core.selfcheck.SelfCheck} is the way in, {@link dev.lockstep.core.selfcheck.SelfCheckReport} what comes out.
 * Public beside them are what they are made of: {@link dev.lockstep.core.selfcheck.Solutions} and what these declare, the {@link
 * dev.lockstep.core.selfcheck.SubmissionSource} that reads them, and the {@link dev.lockstep.core.selfcheck.SelfCheckListener}. {@link
 * dev.lockstep.core.selfcheck.Gradings} finds and grades solutions, here and for what else looks at them: the matrix and the mutants. {@link
 * dev.lockstep.core.selfcheck.BusyProcessors} disturb whoever is to say the same on a busy machine.
 */
@NullMarked
package dev.lockstep.core.selfcheck;

import org.jspecify.annotations.NullMarked;
