@NullMarked
package dev.lockstep.web.serve;

import org.jspecify.annotations.NullMarked;
