package dev.lockstep.core.text;

/** What a piece of text stands for; a terminal shows it in a colour of its own. */
public enum Colour {
    GOOD("32"),
    BAD("31"),
    UNSURE("33"),
    STRONG("1"),
    FAINT("2");

    private final String code;

    Colour(String code) {
        this.code = code;
    }

    /** The ECMA-48 "select graphic rendition" parameter. */
    String code() {
        return code;
    }
}
