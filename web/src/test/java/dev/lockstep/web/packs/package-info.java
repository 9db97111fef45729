@NullMarked
package dev.lockstep.web.packs;

import org.jspecify.annotations.NullMarked;
