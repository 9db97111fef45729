package dev.lockstep.cli.fuzz;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes a JSON document with a few things wrong: types, names, numbers, doubled fields, deep nesting, half characters. */
final class OddJson {

    private static final int USUALLY = 25;
    private static final int DEEP = 3_000;

    private static final List<String> ODD_VALUES = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "\"\"",
            "0",
            "-1",
            "01",
            "+1",
            "1.0",
            "1e0",
            "-0",
            "100",
            "1e999999999",
            "2147483648",
            "99999999999999999999",
            "9".repeat(2_000),
            "0." + "0".repeat(2_000) + "1",
            "NaN",
            "Infinity",
            "'text'",
            "// a remark\n1",
            "\"\\ud800\"",
            "\"\\u0000\\u001b[2J\"",
            "\"a line\n\"",
            "\"\\x\"",
            "[".repeat(DEEP),
            "[".repeat(DEEP) + "]".repeat(DEEP),
            "{\"a\":".repeat(DEEP),
            "{\"a\":".repeat(400) + "1" + "}".repeat(400),
            "[" + "{},".repeat(500) + "1]",
            "");

    private final Dice dice;
    private final StringBuilder out = new StringBuilder();

    private OddJson(Dice dice) {
        this.dice = dice;
    }

    static String of(String json, Dice dice) {
        OddJson odd = new OddJson(dice);
        odd.put(JsonMapper.shared().readTree(json));
        return odd.out.toString();
    }

    private void put(JsonNode node) {
        if (dice.onceIn(USUALLY)) {
            putOddValue();
        } else if (node.isObject()) {
            putObject(node);
        } else if (node.isArray()) {
            putArray(node);
        } else {
            out.append(node);
        }
    }

    private void putOddValue() {
        if (dice.either()) {
            out.append(dice.oneOf(ODD_VALUES));
        } else {
            putText(OddText.of(dice));
        }
    }

    private void putObject(JsonNode object) {
        out.append('{');
        String comma = "";
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            for (int times = timesOfOne(); times > 0; times--) {
                out.append(comma);
                putText(dice.onceIn(2 * USUALLY) ? OddText.of(dice) : field.getKey());
                out.append(": ");
                put(field.getValue());
                comma = ", ";
            }
        }
        out.append('}');
    }

    private void putArray(JsonNode array) {
        out.append('[');
        String comma = "";
        for (JsonNode element : array) {
            for (int times = timesOfOne(); times > 0; times--) {
                out.append(comma);
                put(element);
                comma = ", ";
            }
        }
        out.append(']');
    }

    /** Usually once; sometimes left out, twice, or far too often. */
    private int timesOfOne() {
        return dice.onceIn(2 * USUALLY) ? dice.oneOf(List.of(0, 0, 2, 2, 500)) : 1;
    }

    /** A string, spelled as it is or in escapes. */
    private void putText(String text) {
        boolean escaped = dice.either();
        out.append('"');
        text.chars().forEach(unit -> {
            boolean must = unit < ' ' || unit == '"' || unit == '\\';
            if ((escaped && must) || dice.onceIn(500)) {
                out.append("\\u%04x".formatted(unit));
            } else {
                out.append((char) unit);
            }
        });
        out.append('"');
    }
}
