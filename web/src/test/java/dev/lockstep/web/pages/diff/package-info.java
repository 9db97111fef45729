@NullMarked
package dev.lockstep.web.pages.diff;

import org.jspecify.annotations.NullMarked;
