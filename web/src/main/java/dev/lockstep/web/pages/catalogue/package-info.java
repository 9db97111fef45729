/**
 * The first page: all katas, what was learnt so far, and what comes next.
 *
 * <p>{@link dev.lockstep.web.pages.catalogue.CatalogueRoutes} is the way in.
 */
@NullMarked
package dev.lockstep.web.pages.catalogue;

import org.jspecify.annotations.NullMarked;
