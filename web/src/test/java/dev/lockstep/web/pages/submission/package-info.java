@NullMarked
package dev.lockstep.web.pages.submission;

import org.jspecify.annotations.NullMarked;
