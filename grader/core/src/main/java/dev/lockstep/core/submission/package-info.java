/** What somebody sends: read from a path, and held against the rules for source files before anything runs. */
@NullMarked
package dev.lockstep.core.submission;

import org.jspecify.annotations.NullMarked;
