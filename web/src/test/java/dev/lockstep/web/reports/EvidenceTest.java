package dev.lockstep.web.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("what a report shows about the code")
class EvidenceTest {

    @Test
    void isWhatEachCheckHasSaid() {
        Evidence evidence = Evidence.read("""
                {"verdict": "DL", "cause": "DEADLOCK", "checks": [
                  {"id": "visible-1", "result": "passed"},
                  {"id": "concurrency-1", "result": "not-run", "why": "others decided"},
                  {"id": "concurrency-2", "result": "failed", "findings": [{"cause": "DATA_RACE"}, {"cause": "DEADLOCK"}]}]}""");
        assertEquals(Set.of("visible-1", Evidence.SOURCE), evidence.passed());
        assertEquals(Map.of("concurrency-2", Set.of(Cause.DATA_RACE, Cause.DEADLOCK)), evidence.failed());
    }

    @Test
    void isAboutTheSourceWhereNothingRan() {
        Evidence evidence = Evidence.read("""
                {"verdict": "CE", "cause": "DOES_NOT_COMPILE", "problems": [{"message": "';' expected"}], "checks": []}""");
        assertEquals(Map.of(Evidence.SOURCE, Set.of(Cause.DOES_NOT_COMPILE)), evidence.failed());
        assertEquals(Set.of(), evidence.passed());
    }

    @Test
    void isNothingWhereTheGraderFailed() {
        assertEquals(
                Evidence.NONE,
                Evidence.read("{\"verdict\": \"IE\", \"fault\": {\"stage\": \"RUN\", \"detail\": \"x\"}}"));
    }
}
