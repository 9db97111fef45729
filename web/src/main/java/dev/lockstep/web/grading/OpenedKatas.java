package dev.lockstep.web.grading;

import dev.lockstep.core.kata.Implementation;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.core.kata.TestSentences;
import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.packs.OpenedKata;
import java.util.stream.Stream;

/** Takes out of a kata what interviewers may read of it. */
final class OpenedKatas {

    private OpenedKatas() {}

    static OpenedKata of(Kata kata) {
        return kata.asksForATest() ? ofImplementations(kata) : ofTests(kata);
    }

    private static OpenedKata ofTests(Kata kata) {
        return new OpenedKata(
                PublicKata.of(kata),
                kata.discussion(),
                TestSentences.in(kata.visibleTests()),
                TestSentences.in(kata.hiddenTests()),
                kata.hiddenTests().stream()
                        .map(file -> inFolder("hidden", file))
                        .toList());
    }

    private static OpenedKata ofImplementations(Kata kata) {
        return new OpenedKata(
                PublicKata.of(kata),
                kata.discussion(),
                implementations(kata, true).map(Implementation::property).toList(),
                implementations(kata, false).map(Implementation::property).toList(),
                implementations(kata, false)
                        .flatMap(each -> each.files().stream().map(file -> inFolder(each.name(), file)))
                        .toList());
    }

    private static Stream<Implementation> implementations(Kata kata, boolean visible) {
        return kata.implementations().stream().filter(each -> (each.group() == Group.VISIBLE) == visible);
    }

    private static SourceFile inFolder(String folder, SourceFile file) {
        return new SourceFile(folder + "/" + file.name(), file.text());
    }
}
