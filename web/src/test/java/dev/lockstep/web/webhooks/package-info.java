@NullMarked
package dev.lockstep.web.webhooks;

import org.jspecify.annotations.NullMarked;
