@NullMarked
package dev.lockstep.web.operate;

import org.jspecify.annotations.NullMarked;
