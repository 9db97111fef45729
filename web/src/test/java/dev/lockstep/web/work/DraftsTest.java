package dev.lockstep.web.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.people.Learners;
import dev.lockstep.web.storage.OnEachDatabase;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.storage.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;

@DisplayName("a draft")
class DraftsTest {

    private static final String KATA = "race-free-counter";

    private final TestClock clock = new TestClock();

    private Drafts drafts(Storage storage) {
        new Learners(storage, clock).local();
        return new Drafts(storage, clock);
    }

    private static final LearnerId ME = new LearnerId("local");

    private static List<SourceFile> files(String text) {
        return List.of(new SourceFile("Second.java", text), new SourceFile("First.java", "class First {}"));
    }

    @OnEachDatabase
    void isNotThereAtFirst(Storage storage) {
        assertEquals(Optional.empty(), drafts(storage).find(ME, KATA));
    }

    @OnEachDatabase
    void isThereWhenTheServerStartsAgainItsFilesInTheirOrder(TestDatabase database) {
        try (Storage storage = database.open()) {
            assertEquals(new Saving.Saved(1), drafts(storage).save(ME, KATA, files("ä \u0000 \"'\n"), 0));
        }
        assertEquals(
                Optional.of(new Draft(1, files("ä \u0000 \"'\n"), clock.instant())),
                drafts(database.open()).find(ME, KATA));
    }

    @OnEachDatabase
    void goesOnFromTheVersionThatWasEdited(Storage storage) {
        Drafts drafts = drafts(storage);
        drafts.save(ME, KATA, files("one"), 0);
        assertEquals(new Saving.Saved(2), drafts.save(ME, KATA, files("two"), 1));
        assertEquals(files("two"), drafts.find(ME, KATA).orElseThrow().files());
    }

    @OnEachDatabase
    void isNotOverwrittenByATabThatHasNotSeenIt(Storage storage) {
        Drafts drafts = drafts(storage);
        drafts.save(ME, KATA, files("one"), 0);
        drafts.save(ME, KATA, files("of this tab"), 1);
        Saving.Conflict conflict =
                assertInstanceOf(Saving.Conflict.class, drafts.save(ME, KATA, files("of the other"), 1));
        assertEquals(files("of this tab"), conflict.current().files());
        assertEquals(2, conflict.current().version());
    }

    @OnEachDatabase
    void mayBeSentTwiceWhereTheAnswerWasLost(Storage storage) {
        Drafts drafts = drafts(storage);
        drafts.save(ME, KATA, files("one"), 0);
        assertEquals(new Saving.Saved(1), drafts.save(ME, KATA, files("one"), 0));
    }

    @OnEachDatabase
    void isEachLearnersAndEachKatasOwn(Storage storage) {
        Drafts drafts = drafts(storage);
        drafts.save(ME, KATA, files("one"), 0);
        assertEquals(Optional.empty(), drafts.find(ME, "bounded-buffer"));
        assertEquals(Optional.empty(), drafts.find(new LearnerId("another"), KATA));
    }

    @OnEachDatabase
    void comesBackAfterAReset(Storage storage) {
        Drafts drafts = drafts(storage);
        drafts.save(ME, KATA, files("mine"), 0);
        Draft before = drafts.replace(ME, KATA, files("starter")).orElseThrow();
        assertEquals(files("starter"), drafts.find(ME, KATA).orElseThrow().files());
        Draft restored = drafts.restore(ME, KATA, before.version()).orElseThrow();
        assertEquals(files("mine"), restored.files());
        assertEquals(3, restored.version());
    }

    @OnEachDatabase
    void cannotBeRestoredToWhatItNeverWas(Storage storage) {
        Drafts drafts = drafts(storage);
        drafts.save(ME, KATA, files("mine"), 0);
        assertEquals(Optional.empty(), drafts.restore(ME, KATA, 7));
        assertEquals(files("mine"), drafts.find(ME, KATA).orElseThrow().files());
    }

    /** Saves so many versions, with so much time after each. */
    private Drafts typed(Storage storage, int versions, long seconds) {
        Drafts drafts = drafts(storage);
        for (int version = 0; version < versions; version++) {
            drafts.save(ME, KATA, files("version " + version), version);
            clock.passSeconds(seconds);
        }
        return drafts;
    }

    /** The newest first. */
    private static List<Long> remembered(Drafts drafts) {
        return drafts.former(ME, KATA, 0, 1_000).stream().map(Draft::version).toList();
    }

    private static List<Long> downwards(long from, long by, int often) {
        return LongStream.range(0, often).mapToObj(step -> from - step * by).toList();
    }

    @OnEachDatabase
    void isRememberedOnceInTenSecondsOfTyping(Storage storage) {
        assertEquals(List.of(21L, 11L, 1L), remembered(typed(storage, 25, 1)));
    }

    @OnEachDatabase
    void isRememberedForEachTenMinutesWhenItIsLongAgo(Storage storage) {
        List<Long> all = remembered(typed(storage, 201, 60));
        assertEquals(downwards(200, 1, 60), all.subList(0, 60));
        assertEquals(downwards(140, 10, 14), all.subList(60, all.size()));
    }

    @OnEachDatabase
    void isForgottenAfterTwoHundredOthers(Storage storage) {
        assertEquals(downwards(220, 1, 200), remembered(typed(storage, 221, 600)));
    }

    @OnEachDatabase
    void isListedAPageAtATime(Storage storage) {
        Drafts drafts = typed(storage, 6, 10);
        assertEquals(
                List.of(3L, 2L),
                drafts.former(ME, KATA, 2, 2).stream().map(Draft::version).toList());
    }
}
