package dev.lockstep.web.pages.kata;

import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.web.pages.Markdown;
import dev.lockstep.web.pages.SafeHtml;
import dev.lockstep.web.work.Epilogue;
import java.util.List;

/**
 * What somebody may read who has solved a kata.
 *
 * @param approaches compared; may be empty
 * @param discussion questions with what good answers cover; may be empty
 * @param unreadable the files of solutions that are missing here, because they cannot be read
 */
public record EpiloguePage(
        PublicKata kata,
        SafeHtml approaches,
        SafeHtml discussion,
        List<Epilogue.Solution> solutions,
        List<String> unreadable) {

    public EpiloguePage {
        solutions = List.copyOf(solutions);
        unreadable = List.copyOf(unreadable);
    }

    static EpiloguePage of(PublicKata kata, Epilogue epilogue) {
        return new EpiloguePage(
                kata,
                Markdown.body(epilogue.approaches()),
                Markdown.body(epilogue.discussion()),
                epilogue.solutions(),
                epilogue.unreadable());
    }

    /** An approach's name as people write it. */
    public static String words(String approach) {
        return approach.replace('-', ' ');
    }
}
