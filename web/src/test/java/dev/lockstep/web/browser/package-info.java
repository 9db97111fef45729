/** The pages in a real Chromium: what people do, what they see, and whether everybody can. */
@NullMarked
package dev.lockstep.web.browser;

import org.jspecify.annotations.NullMarked;
