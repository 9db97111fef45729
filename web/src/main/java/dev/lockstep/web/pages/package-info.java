/**
 * What all pages share: the frame around them, templates, Markdown, and HTML that is safe to show.
 *
 * <p>{@link dev.lockstep.web.pages.Templates} turns a page's record into HTML; the packages below have one page, or a few that belong
 * together, each.
 */
@NullMarked
package dev.lockstep.web.pages;

import org.jspecify.annotations.NullMarked;
