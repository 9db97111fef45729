package dev.lockstep.web.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody has typed into a form of ours that was refused: it is given back, because the page with the form may not have it any more. */
final class TypedText {

    private static final String OURS = "lockstep.own-form";

    /** Passwords are not shown, and tokens were not typed. */
    private static final Set<String> LEFT_OUT = Set.of(CsrfGuard.FIELD, "password", "again", "former");

    private TypedText() {}

    /** Remembers that no page of another site has sent the form: what that wants to have shown here is not shown. */
    static void isFromOurPage(Context ctx) {
        ctx.attribute(OURS, true);
    }

    /** The fields with more than one word, which nobody likes to type again; empty if there are none. */
    static String of(Context ctx) {
        if (ctx.attribute(OURS) == null || !ctx.isFormUrlencoded()) {
            return "";
        }
        return ctx.formParamMap().entrySet().stream()
                .filter(field -> !LEFT_OUT.contains(field.getKey()))
                .map(Map.Entry::getValue)
                .flatMap(List::stream)
                .filter(text -> text.strip().matches("(?s)\\S+\\s.*"))
                .collect(Collectors.joining("\n\n"));
    }
}
