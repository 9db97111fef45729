/**
 * What the program asks of the Linux kernel to lock itself or a child in: system-call filters, Landlock, users, limits.
 *
 * <p>Inside the sandbox nobody but the runner sees this package: its module does not export it, and native access is granted to
 * that module only. The grader, which has no modules, uses it before it starts a process. Each call's return code is checked;
 * {@link dev.lockstep.runner.linux.RefusedByKernelException} says which one failed, and with what.
 */
@NullMarked
package dev.lockstep.runner.linux;

import org.jspecify.annotations.NullMarked;
