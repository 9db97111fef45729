@NullMarked
package dev.lockstep.web.interviews;

import org.jspecify.annotations.NullMarked;
