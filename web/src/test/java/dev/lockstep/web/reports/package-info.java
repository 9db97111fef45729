@NullMarked
package dev.lockstep.web.reports;

import org.jspecify.annotations.NullMarked;
