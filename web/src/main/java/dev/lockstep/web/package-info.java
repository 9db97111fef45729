/** The web server: pages, accounts and storage, by feature. Empty until the browser comes. */
@NullMarked
package dev.lockstep.web;

import org.jspecify.annotations.NullMarked;
