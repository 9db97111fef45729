package dev.lockstep.web.interviews;

import static dev.lockstep.web.interviews.InterviewWorld.PLAN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.storage.OnEachDatabase;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.work.Draft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("a recording of a candidate's draft")
class RecordingsTest {

    private static final String KATA = "memoizer";

    private static List<SourceFile> files(String text) {
        return List.of(new SourceFile("Memoizer.java", text), new SourceFile("Other.java", "class Other {}"));
    }

    private static LearnerId candidate(InterviewWorld world) {
        AssignmentId assignment =
                world.assignments.create(world.interviewer("ada"), PLAN).id();
        return world.invites.invite(assignment, "Cleo").candidate();
    }

    @OnEachDatabase
    void hasEachVersionWithItsTime(Storage storage) {
        InterviewWorld world = new InterviewWorld(storage);
        LearnerId cleo = candidate(world);
        List<Draft> written = new ArrayList<>();
        String[] texts = {"class A {}", "class A { \"\n\t\u0000 }", "class A { 😀 }", "class A { 😁 }", "", "}😁"};
        for (String text : texts) {
            Instant now = world.clock.instant();
            world.drafts.save(cleo, KATA, files(text), written.size());
            written.add(new Draft(written.size() + 1L, files(text), now));
            world.clock.passSeconds(1);
        }
        assertEquals(written, world.recordings.of(cleo, KATA));
        assertEquals(List.of(), world.recordings.of(cleo, "bounded-buffer"));
    }

    @OnEachDatabase
    void hasWhatAResetOrARestoreMadeOfIt(Storage storage) {
        InterviewWorld world = new InterviewWorld(storage);
        LearnerId cleo = candidate(world);
        world.drafts.save(cleo, KATA, files("mine"), 0);
        world.drafts.replace(cleo, KATA, files("starter"));
        world.drafts.restore(cleo, KATA, 1);
        assertEquals(
                List.of(files("mine"), files("starter"), files("mine")),
                world.recordings.of(cleo, KATA).stream().map(Draft::files).toList());
    }

    @OnEachDatabase
    void hasNothingThatWasNotSaved(Storage storage) {
        InterviewWorld world = new InterviewWorld(storage);
        LearnerId cleo = candidate(world);
        world.drafts.save(cleo, KATA, files("one"), 0);
        world.drafts.save(cleo, KATA, files("one"), 0);
        world.drafts.save(cleo, KATA, files("of another tab"), 0);
        assertEquals(1, world.recordings.of(cleo, KATA).size());
    }

    @OnEachDatabase
    void isOfCandidatesOnly(Storage storage) {
        InterviewWorld world = new InterviewWorld(storage);
        LearnerId ada = world.interviewer("ada");
        world.drafts.save(ada, KATA, files("mine"), 0);
        assertEquals(List.of(), world.recordings.of(ada, KATA));
    }

    @OnEachDatabase
    void beginsWithAllOfADraftThatWasThereBefore(Storage storage) {
        InterviewWorld world = new InterviewWorld(storage);
        LearnerId cleo = candidate(world);
        world.drafts.save(cleo, KATA, files("before"), 0);
        storage.change(handle -> handle.execute("delete from recorded_draft"));
        world.drafts.save(cleo, KATA, files("before and after"), 1);
        assertEquals(
                List.of(files("before and after")),
                world.recordings.of(cleo, KATA).stream().map(Draft::files).toList());
    }

    @ParameterizedTest
    @CsvSource({"abcdef,abXdef,2,3,X", "aaa,aaaa,3,0,a", "aaaa,aaa,3,0,''", "'',new,0,0,new", "same,same,4,0,''"})
    void keepsOnlyWhatWasChanged(String before, String after, int keptBefore, int keptAfter, String inserted) {
        Splice splice = Splice.between(before, after);
        assertEquals(new Splice(keptBefore, keptAfter, inserted), splice);
        assertEquals(after, splice.appliedTo(before));
    }

    @Test
    void cutsNoLetterInTwo() {
        assertEquals(new Splice(1, 1, "😁"), Splice.between("a😀b", "a😁b"));
        assertEquals(new Splice(1, 1, "\uD83D\uDE00"), Splice.between("a\uD83C\uDE00b", "a\uD83D\uDE00b"));
    }
}
