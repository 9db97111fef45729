package dev.lockstep.web.pages;

import dev.lockstep.web.http.Assets;
import dev.lockstep.web.http.Visit;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Turns what a page shows into HTML. Templates were compiled with the program. Thread-safe. */
public final class Templates {

    private static final String PACKAGE = "dev.lockstep.web.templates";

    private final Assets assets;
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);

    public Templates(Assets assets) {
        this.assets = assets;
    }

    /**
     * Answers with a whole page.
     *
     * @param template its name, without a folder and an ending
     * @param model what it shows
     */
    public void page(Context ctx, String template, String title, Object model) {
        html(ctx, page(template, title, Visit.of(ctx), model));
    }

    String page(String template, String title, Visit visit, Object model) {
        return render(template, Map.of("frame", new Frame(title, visit, assets), "page", model));
    }

    /** Answers with a part of a page. */
    public void part(Context ctx, String template, Object model) {
        html(ctx, render(template, Map.of("visit", Visit.of(ctx), "page", model)));
    }

    /** A part of a page that is the same for whoever looks at it, to be sent by other ways. */
    public String text(String template, Object model) {
        return render(template, Map.of("page", model));
    }

    private static void html(Context ctx, String html) {
        ctx.contentType("text/html; charset=utf-8").result(html);
    }

    String render(String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput();
        engine.render(template + ".jte", parameters, output);
        return VisibleSigns.in(output.toString());
    }
}
