package dev.lockstep.web.pages.report;

import dev.lockstep.web.reports.Assessments;

/**
 * The form for a note.
 *
 * @param text what was typed
 * @param problem what is wrong with it; empty if nothing is
 */
public record NoteForm(String text, String problem) {

    static final NoteForm EMPTY = new NoteForm("", "");

    static NoteForm refused(String text) {
        return new NoteForm(
                text,
                text.isEmpty()
                        ? "There is nothing in this note. Write something first."
                        : "A note has at most %,d letters, this one has %,d. Make two of it."
                                .formatted(Assessments.MOST_LETTERS, text.length()));
    }
}
