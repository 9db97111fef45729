@NullMarked
package dev.lockstep.web.pages.catalogue;

import org.jspecify.annotations.NullMarked;
