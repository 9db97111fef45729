package dev.lockstep.web.pages.people;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody has typed into a form, and what is wrong with it.
 *
 * @param typed by the names of fields; no passwords
 * @param problems by the names of fields; {@code ""} is the form as a whole
 */
public record Form(Map<String, String> typed, Map<String, String> problems) {

    /** With nothing in it. */
    public static final Form EMPTY = new Form(Map.of(), Map.of());

    public Form {
        typed = Map.copyOf(typed);
        problems = Map.copyOf(problems);
    }

    /** Those fields of what was sent; what was not sent is empty. */
    public static Form of(Context ctx, String... fields) {
        Map<String, String> typed = new HashMap<>();
        for (String field : fields) {
            typed.put(field, sent(ctx, field));
        }
        return new Form(typed, Map.of());
    }

    /** A field of what was sent, a password perhaps; empty if it was not sent. */
    public static String sent(Context ctx, String field) {
        String value = ctx.formParam(field);
        return value == null ? "" : value;
    }

    /** The same with something that is wrong. */
    public Form with(String field, String problem) {
        Map<String, String> more = new LinkedHashMap<>(problems);
        more.putIfAbsent(field, problem);
        return new Form(typed, more);
    }

    /** Whether nothing is wrong. */
    public boolean isRight() {
        return problems.isEmpty();
    }

    /** What was typed there; empty if nothing was. */
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What is wrong there; empty if nothing is. */
    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }
}
