@NullMarked
package dev.lockstep.web.pages.assignments;

import org.jspecify.annotations.NullMarked;
