/** The web server: pages, accounts and storage, by feature. */
@NullMarked
package dev.lockstep.web;

import org.jspecify.annotations.NullMarked;
