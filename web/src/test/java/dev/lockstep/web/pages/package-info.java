@NullMarked
package dev.lockstep.web.pages;

import org.jspecify.annotations.NullMarked;
