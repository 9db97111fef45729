package dev.lockstep.web.pages.submission;

import dev.lockstep.core.report.InterleavingReader;
import dev.lockstep.engine.trace.Interleaving;
import dev.lockstep.engine.trace.Lane;
import dev.lockstep.engine.trace.Place;
import dev.lockstep.engine.trace.Step;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** An interleaving as a picture that stands alone: a column for each thread, time downward. */
final class InterleavingSvg {

    private static final int COLUMN = 280;
    private static final int MARGIN = 40;
    private static final int LINE = 17;
    private static final int LETTERS = 36; // that fit beside each other in a column
    private static final List<String> COLOURS =
            List.of("#0b6bcb", "#b4480f", "#2e7d32", "#8e24aa", "#00796b", "#ad1457");

    private final Interleaving interleaving;
    private final StringBuilder body = new StringBuilder();
    private int y = MARGIN;

    private InterleavingSvg(Interleaving interleaving) {
        this.interleaving = interleaving;
    }

    /** The picture, as a document. */
    static String of(JsonNode interleaving) {
        return new InterleavingSvg(InterleavingReader.read(interleaving)).document();
    }

    private String document() {
        int width = 2 * MARGIN + COLUMN * Math.max(1, interleaving.threads().size());
        paragraph(interleaving.headline(), width, "font-weight=\"600\"");
        paragraph(interleaving.explanation(), width, "");
        heads();
        int number = 0;
        for (Step step : interleaving.steps()) {
            step(step, step.kind() == Step.Kind.FOLDED ? "" : Integer.toString(++number));
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" font-family="system-ui, sans-serif" font-size="13">
                <title>%s</title>
                <desc>%s</desc>
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                %s</svg>
                """.formatted(
                        width,
                        y + MARGIN,
                        width,
                        y + MARGIN,
                        escaped(interleaving.headline()),
                        escaped("One column for each thread, time downward. " + interleaving.explanation()),
                        body);
    }

    private void paragraph(String text, int width, String attributes) {
        if (!text.isBlank()) {
            wrapped(text, (width - 2 * MARGIN) / 8).forEach(line -> text(MARGIN, line, attributes));
        }
    }

    private void heads() {
        int top = y + LINE;
        List<Lane> lanes = interleaving.threads();
        for (int i = 0; i < lanes.size(); i++) {
            int x = MARGIN + i * COLUMN;
            y = top;
            String fill = "font-weight=\"600\" fill=\"" + colour(i) + "\"";
            wrapped(lanes.get(i).name(), LETTERS).stream().limit(2).forEach(line -> text(x, line, fill));
        }
        y = top + 2 * LINE;
    }

    private void step(Step step, String number) {
        int lane = lane(step.thread());
        int x = MARGIN + lane * COLUMN;
        int top = y;
        List<String> lines = new ArrayList<>(wrapped(step.words(), LETTERS));
        step.place().map(Place::words).filter(words -> !words.isEmpty()).ifPresent(lines::add);
        if (!step.locksHeld().isEmpty()) {
            lines.addAll(wrapped("holds " + String.join(", ", step.locksHeld()), LETTERS));
        }
        body.append("<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"3\"/>\n"
                .formatted(
                        x - 8,
                        x - 8,
                        top + 4,
                        top + lines.size() * LINE + 2,
                        number.isEmpty() ? "#bbbbbb" : colour(lane)));
        body.append("<text x=\"6\" y=\"%d\" fill=\"#767676\">%s</text>\n".formatted(top + LINE - 3, number));
        for (int i = 0; i < lines.size(); i++) {
            text(x, lines.get(i), i == 0 && !number.isEmpty() ? "" : "fill=\"#595959\"");
        }
        y += LINE / 2;
    }

    private int lane(int thread) {
        List<Lane> lanes = interleaving.threads();
        for (int i = 0; i < lanes.size(); i++) {
            if (lanes.get(i).number() == thread) {
                return i;
            }
        }
        return 0;
    }

    private static String colour(int lane) {
        return COLOURS.get(lane % COLOURS.size());
    }

    private void text(int x, String line, String attributes) {
        body.append("<text x=\"%d\" y=\"%d\" %s>%s</text>\n".formatted(x, y + LINE - 3, attributes, escaped(line)));
        y += LINE;
    }

    /** Lines of about so many letters, broken between words where that is possible. */
    private static List<String> wrapped(String text, int letters) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > letters) {
            int space = rest.lastIndexOf(' ', letters);
            int end = space > letters / 3 ? space : letters;
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
