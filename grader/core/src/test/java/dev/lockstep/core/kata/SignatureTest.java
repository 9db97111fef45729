package dev.lockstep.core.kata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.kata.format.KataProblem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The signature of a required member")
class SignatureTest {

    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    new()                                      | <init>    | false | ()V
                    new(int, long[])                           | <init>    | false | (I[J)V
                    void put(String)                           | put       | false | (Ljava/lang/String;)V
                    boolean flip( boolean,byte )               | flip      | false | (ZB)Z
                    static char[][] grid(short, float, double) | grid      | true  | (SFD)[[C
                    java.util.Map snapshot()                   | snapshot  | false | ()Ljava/util/Map;
                    java.util.Map$Entry[] entries(Thread$State)| entries   | false | (Ljava/lang/Thread$State;)[Ljava/util/Map$Entry;
                    java.lang.Object take()                    | take      | false | ()Ljava/lang/Object;
                    void sql(java.sql.Connection)              | sql       | false | (Ljava/sql/Connection;)V
                    Counter plus(Counter[])                    | plus      | false | ([LCounter;)LCounter;
                    """)
    @DisplayName("becomes a descriptor")
    void isUnderstood(String words, String name, boolean isStatic, String descriptor) {
        RequiredMember member =
                requiring(words).load().facts().types().getFirst().members().getFirst();
        assertEquals(name, member.name());
        assertEquals(isStatic, member.isStatic());
        assertEquals(descriptor, member.type().descriptorString());
        assertEquals(words, member.words());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    java.util.List<String> all()    | an erased type: java.util.List instead of java.util.List<String> instead of "java.util.List<String>"
                    void all(String...)             | an array: String[] instead of String... instead of "String..."
                    void all(java.util.Map.Entry)   | a type of Java SE; did you mean java.util.Map$Entry? instead of "java.util.Map.Entry"
                    void all(java.utl.List)         | a type of Java SE instead of "java.utl.List"
                    void all(org.junit.Test)        | a type of Java SE instead of "org.junit.Test"
                    void all(sun.misc.Unsafe)       | a type of Java SE instead of "sun.misc.Unsafe"
                    void all(void)                  | a parameter type other than void instead of "void"
                    void[] all()                    | an array type that Java allows instead of "void[]"
                    void all(int,)                  | a type name such as String, int[] or java.util.Map instead of ""
                    void all(int[)                  | a type name such as String, int[] or java.util.Map instead of "int["
                    void while()                    | a method name that Java allows instead of while
                    static new()                    | a method name that Java allows instead of new
                    """)
    @DisplayName("with a mistake is refused with advice")
    void isRefused(String words, String expected) {
        assertEquals(
                List.of(new KataProblem("kata.json", "submission.types.Counter[0]", '"' + words + '"', expected)),
                requiring(words).problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "total", "total()", "long total", "new(", "a b c()", "long total() throws X"})
    @DisplayName("of another shape is refused with the right one")
    void hasAShape(String words) {
        KataProblem problem = requiring(words).problems().getFirst();
        assertEquals("submission.types.Counter[0]", problem.field());
        assertTrue(problem.expected().startsWith("new(type, …) or [static] type name(type, …)"), problem.message());
    }

    @Test
    @DisplayName("with an unknown simple name is told which names there are")
    void unknownSimpleName() {
        KataProblem problem = requiring("void put(Strng)").problems().getFirst();
        assertTrue(
                problem.expected().contains("a type of java.lang, one of this kata's required types"),
                problem.message());
    }

    @Test
    @DisplayName("with several unknown types is told about each")
    void severalUnknownTypes() {
        assertEquals(2, requiring("Foo put(Bar, int)").problems().size());
    }

    @Test
    @DisplayName("may not be called like another one")
    void overloadsDiffer() {
        KataFolder folder = KataFolder.good(root).saying("\"new()\"", "\"long increment(String)\"");
        KataProblem problem = folder.problems().getFirst();
        assertEquals("submission.types.Counter[1]", problem.field());
        assertEquals("\"void increment(String)\", which another member is called like", problem.seen());
    }

    private KataFolder requiring(String words) {
        return KataFolder.good(root).saying("\"new()\"", '"' + words + '"');
    }
}
