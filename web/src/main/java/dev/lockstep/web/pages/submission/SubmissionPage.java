package dev.lockstep.web.pages.submission;

import dev.lockstep.core.kata.PublicKata;

/** What the page of one submission shows: how far it has come or what came of it, and the code itself. */
public record SubmissionPage(PublicKata kata, LivePart live) {

    /** The beginning of all addresses of its kata. */
    public String kataPath() {
        return "/katas/" + kata.id();
    }
}
