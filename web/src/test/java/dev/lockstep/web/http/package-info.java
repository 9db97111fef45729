@NullMarked
package dev.lockstep.web.http;

import org.jspecify.annotations.NullMarked;
