package dev.lockstep.core.kata.format;

import tools.jackson.databind.JsonNode;

/** Says what stands in a file in a few words, for messages. */
public final class Seen {

    private static final int LONGEST = 80;

    private Seen() {}

    /** The text in quotation marks, on one line, shortened if it is long. */
    public static String quoted(String text) {
        String line = text.replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n");
        return '"' + shortened(line) + '"';
    }

    static String value(JsonNode node) {
        return switch (node.getNodeType()) {
            case MISSING -> "nothing";
            case NULL -> "null";
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case STRING -> quoted(node.stringValue());
            case BOOLEAN, NUMBER, BINARY, POJO -> shortened(node.toString());
        };
    }

    private static String shortened(String line) {
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
