package dev.lockstep.core.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Mutation")
class MutationTest {

    @Test
    @DisplayName("names a mutant by its operator, its member and a number, whatever is around it")
    void ids() throws Exception {
        var mutation = Mutation.of(
                List.of(
                        new SourceFile(
                                "A.java",
                                "class A { static class B { volatile int a, b; } A() { synchronized (this) {} } }"),
                        new SourceFile("D.java", """
                        class D {
                            Runnable r = new Runnable() { public synchronized void run() {} };
                            void m() { synchronized (this) {} }
                            void m(int i) {
                                class E { synchronized void n() {} }
                                synchronized (this) {}
                            }
                        }
                        """)),
                List.of());
        assertEquals(
                List.of(
                        "drop-volatile/A.B.a/1",
                        "drop-volatile/A.B.b/1",
                        "drop-synchronized/A.new/1",
                        "drop-synchronized/D.r.run/1",
                        "drop-synchronized/D.m/1",
                        "drop-synchronized/D.m.E.n/1",
                        "drop-synchronized/D.m/2"),
                mutation.mutants().stream().map(Mutant::id).toList());
        var last = mutation.mutants().getLast();
        assertEquals("A.java", last.files().getFirst().name());
        assertEquals(last.mutated(), last.files().getLast());
        assertEquals("D.java", last.original().name());
    }

    @Test
    @DisplayName("counts what does not compile and gives it to nobody, but keeps its number")
    void notCompiling() throws Exception {
        var mutation = Mutation.of(List.of(new SourceFile("C.java", """
                class C {
                    synchronized int await() throws InterruptedException {
                        while (true) {
                            wait();
                            if (hashCode() == 0) break;
                        }
                        while (hashCode() > 0) {
                            wait();
                        }
                        return 1;
                    }
                }
                """)), List.of());
        var loops = mutation.mutants().stream()
                .filter(mutant -> mutant.operator() == Operator.WHILE_TO_IF)
                .map(Mutant::id)
                .toList();
        assertEquals(List.of("while-to-if/C.await/2"), loops);
        assertEquals(1, mutation.notCompiling());
    }

    @Test
    @DisplayName("refuses code that does not compile without any mistake, and says why not")
    void originalDoesNotCompile() {
        var files = List.of(new SourceFile("C.java", "class C {\n  Helper h;\n}\n"));
        var refusal = assertThrows(DoesNotCompileException.class, () -> Mutation.of(files, List.of()));
        assertTrue(String.valueOf(refusal.getMessage()).startsWith("line 2: cannot find symbol"), refusal::toString);
    }

    @Test
    @DisplayName("makes no mistake in what is supplied, and leaves out what the code has itself")
    void supplied() throws Exception {
        var clock = new SourceFile(
                "Clock.java", "abstract class Clock { synchronized void tick() {} abstract long now(); }");
        var uses = new SourceFile("C.java", "class C { volatile Clock clock; }");
        var owns = new SourceFile("C.java", "class C { volatile Clock clock; } class Clock {}");
        for (var file : List.of(uses, owns)) {
            var mutation = Mutation.of(List.of(file), List.of(clock));
            assertEquals(
                    List.of("drop-volatile/C.clock/1"),
                    mutation.mutants().stream().map(Mutant::id).toList());
            assertEquals(1, mutation.mutants().getFirst().files().size());
        }
    }
}
