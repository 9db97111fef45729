@NullMarked
package dev.lockstep.web.people;

import org.jspecify.annotations.NullMarked;
