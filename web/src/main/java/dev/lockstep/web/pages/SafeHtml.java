package dev.lockstep.web.pages;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * HTML that may be put into a page as it is: made by us, or sanitised.
 *
 * @param html a run of complete elements
 */
public record SafeHtml(String html) implements Content {

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(html);
    }

    @Override
    public boolean isEmptyContent() {
        return html.isEmpty();
    }
}
