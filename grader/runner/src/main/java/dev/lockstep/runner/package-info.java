/** Where the program inside the sandbox begins: it reads its one job and answers with messages. */
@NullMarked
package dev.lockstep.runner;

import org.jspecify.annotations.NullMarked;
