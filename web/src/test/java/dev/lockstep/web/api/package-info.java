@NullMarked
package dev.lockstep.web.api;

import org.jspecify.annotations.NullMarked;
