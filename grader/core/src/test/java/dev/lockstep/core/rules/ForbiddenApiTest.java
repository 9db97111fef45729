package dev.lockstep.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lockstep.core.outcome.SourceProblem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ForbiddenApiTest {

    /** Each statement, and how the message about it must begin. */
    static Stream<Arguments> forbiddenStatements() {
        return Stream.of(
                arguments("System.exit(1);", "System.exit(int)"),
                arguments("java.util.function.IntConsumer c = System::exit;", "System.exit(int)"),
                arguments("new Thread(() -> System.exit(0)).start();", "System.exit(int)"),
                arguments("Runtime.getRuntime().exit(1);", "Runtime.exit(int)"),
                arguments("Runtime.getRuntime().halt(1);", "Runtime.halt(int)"),
                arguments("Runtime.getRuntime().addShutdownHook(new Thread());", "Runtime.addShutdownHook(Thread)"),
                arguments("Runtime.getRuntime().exec(new String[0]);", "Runtime.exec(String[])"),
                arguments("new ProcessBuilder(\"ls\").start();", "new ProcessBuilder(String[])"),
                arguments("ProcessHandle.current();", "ProcessHandle.current()"),
                arguments("System.setOut(null);", "System.setOut(PrintStream)"),
                arguments("System.setSecurityManager(null);", "System.setSecurityManager(SecurityManager)"),
                arguments("System.getProperty(\"x\");", "System.getProperty(String)"),
                arguments("System.getenv();", "System.getenv()"),
                arguments("System.load(\"x\");", "System.load(String)"),
                arguments("Object in = System.in;", "System.in"),
                arguments("System.getLogger(\"x\").log(System.Logger.Level.INFO, \"x\");", "System.getLogger(String)"),
                arguments("Class.forName(\"java.lang.Shutdown\");", "Class.forName(String)"),
                arguments("getClass().getClassLoader();", "Class.getClassLoader()"),
                arguments("getClass().getDeclaredFields();", "Class.getDeclaredFields()"),
                arguments("getClass().getResourceAsStream(\"x\");", "Class.getResourceAsStream(String)"),
                arguments("String.class.getMethod(\"x\").setAccessible(true);", "Class.getMethod(String, Class[])"),
                arguments("java.lang.reflect.Proxy.newProxyInstance(null, null, null);", "java.lang.reflect.Proxy."),
                arguments("new ClassLoader() {};", "new ClassLoader()"),
                arguments("Thread.currentThread().getContextClassLoader();", "Thread.getContextClassLoader()"),
                arguments(
                        "new Thread() { { setContextClassLoader(null); } };",
                        "Thread.setContextClassLoader(ClassLoader)"),
                arguments(
                        "new java.util.concurrent.ForkJoinWorkerThread(null) { { getContextClassLoader(); } };",
                        "Thread.getContextClassLoader()"),
                arguments("Thread.getAllStackTraces();", "Thread.getAllStackTraces()"),
                arguments("Thread.enumerate(new Thread[1]);", "Thread.enumerate(Thread[])"),
                arguments(
                        "Thread.setDefaultUncaughtExceptionHandler(null);",
                        "Thread.setDefaultUncaughtExceptionHandler(Thread.UncaughtExceptionHandler)"),
                arguments("Thread.currentThread().getThreadGroup().interrupt();", "ThreadGroup.interrupt()"),
                arguments("new ThreadGroup(\"x\") { { getParent(); } };", "ThreadGroup.getParent()"),
                arguments("StackWalker.getInstance();", "StackWalker.getInstance()"),
                arguments("java.lang.ref.Cleaner.create();", "java.lang.ref.Cleaner.create()"),
                arguments(
                        "java.lang.invoke.MethodHandles.lookup().unreflect(null);",
                        "java.lang.invoke.MethodHandles.Lookup.unreflect(Method)"),
                arguments(
                        "java.lang.invoke.MethodHandles.privateLookupIn(null, null);",
                        "java.lang.invoke.MethodHandles.privateLookupIn("),
                arguments(
                        "java.lang.invoke.LambdaMetafactory.metafactory(null, null, null, null, null, null);",
                        "java.lang.invoke.LambdaMetafactory.metafactory("),
                arguments("java.lang.foreign.Arena.global();", "java.lang.foreign.Arena.global()"),
                arguments(
                        "java.lang.management.ManagementFactory.getThreadMXBean();",
                        "java.lang.management.ManagementFactory.getThreadMXBean()"),
                arguments(
                        "java.util.logging.Logger.getLogger(\"x\").info(\"y\");",
                        "java.util.logging.Logger.getLogger(String)"),
                arguments("java.util.ServiceLoader.load(Runnable.class);", "java.util.ServiceLoader.load(Class)"),
                arguments("java.util.ResourceBundle.getBundle(\"x\");", "java.util.ResourceBundle.getBundle(String)"),
                arguments("java.util.Locale.setDefault(java.util.Locale.ROOT);", "java.util.Locale.setDefault(Locale)"),
                arguments("java.util.TimeZone.setDefault(null);", "java.util.TimeZone.setDefault(TimeZone)"),
                arguments("java.util.SimpleTimeZone.setDefault(null);", "java.util.TimeZone.setDefault(TimeZone)"),
                arguments("new java.util.Formatter(\"/etc/passwd\");", "new java.util.Formatter(String)"),
                arguments("new java.io.PrintStream(\"x\");", "new java.io.PrintStream(String)"),
                arguments("new java.io.PrintWriter(\"x\");", "new java.io.PrintWriter(String)"),
                arguments("new java.io.PrintStream(\"x\") {};", "new java.io.PrintStream(String)"),
                arguments("new java.io.FileReader(\"x\");", "new java.io.FileReader(String)"),
                arguments("new java.io.File(\"x\").delete();", "new java.io.File(String)"),
                arguments(
                        "java.nio.file.Files.readString(java.nio.file.Path.of(\"x\"));",
                        "java.nio.file.Files.readString(Path)"),
                arguments("java.nio.ByteBuffer.allocateDirect(1);", "java.nio.ByteBuffer.allocateDirect(int)"),
                arguments(
                        "new java.io.ObjectInputStream(null).readObject();",
                        "new java.io.ObjectInputStream(InputStream)"),
                arguments("new java.net.Socket(\"x\", 1);", "new java.net.Socket(String, int)"),
                arguments("java.net.http.HttpClient.newHttpClient();", "java.net.http.HttpClient.newHttpClient()"),
                arguments("new javax.swing.JFrame();", "new javax.swing.JFrame()"),
                arguments(
                        "java.sql.DriverManager.getConnection(\"x\");", "java.sql.DriverManager.getConnection(String)"),
                arguments("java.security.PrivilegedAction<String> a = () -> \"x\";", "java.security.PrivilegedAction"),
                arguments("Object o = java.nio.file.Path.class;", "java.nio.file.Path"),
                arguments("Object o = new java.net.URL[1][2];", "java.net.URL"),
                arguments("Object o = this; boolean b = o instanceof Process;", "Process"),
                arguments(
                        "Object o = (Runnable & java.io.Serializable) () -> {};", "java.lang.invoke.SerializedLambda"),
                arguments("super.finalize();", "Object.finalize()"));
    }

    @ParameterizedTest
    @MethodSource("forbiddenStatements")
    void aForbiddenStatementIsRefusedInWordsOfTheSource(String statement, String words) {
        var problems = AllowList.check(
                Compiled.classes("class Counter {\n void run() throws Throwable {\n" + statement + " } }"));

        assertTrue(
                problems.stream().anyMatch(problem -> problem.message().startsWith(words)),
                () -> "expected a refusal of " + words + ", got " + problems);
        assertTrue(problems.stream()
                .allMatch(problem -> problem.message().contains(" may not be used here: ")
                        || problem.message().startsWith("The method ")));
    }

    @Test
    void aRefusalNamesFileAndLineAndSaysWhatToDo() {
        var problems = AllowList.check(Compiled.classes("""
                class Counter {
                    static int count;

                    static {
                        System.exit(0);
                    }
                }
                """));

        assertEquals(
                List.of(
                        new SourceProblem(
                                "Counter.java",
                                5,
                                0,
                                "System.exit(int) may not be used here: a submission may not end the JVM. Return or throw instead.")),
                problems);
    }

    @Test
    void aTypeWhoseMembersWereRefusedIsNotMentionedTwice() {
        var problems = AllowList.check(
                Compiled.classes("class Counter { Object run() { return new java.net.ServerSocket[] {}; }\n"
                        + "Object all() throws Exception { return new java.net.Socket(); } }"));

        assertEquals(List.of(1, 2), problems.stream().map(SourceProblem::line).toList());
    }

    @Test
    void inheritanceThroughClassesOfTheSubmissionHidesNothing() {
        var problems = AllowList.check(Compiled.classes("""
                class Base extends Thread {}
                class Middle extends Base {}
                class Counter {
                    Object run() {
                        return new Middle().getContextClassLoader();
                    }
                }
                """));

        assertEquals(1, problems.size());
        assertTrue(problems.getFirst().message().startsWith("Thread.getContextClassLoader() may not be used here"));
        assertEquals(5, problems.getFirst().line());
    }

    @Test
    void anOverriddenMethodIsTheSubmissionsOwnButTheOneAboveItIsNot() {
        var problems = AllowList.check(Compiled.classes("""
                class Counter extends Thread {
                    @Override
                    public ClassLoader getContextClassLoader() {
                        return null;
                    }
                    Object own() {
                        return getContextClassLoader();
                    }
                    Object above() {
                        return super.getContextClassLoader();
                    }
                }
                """));

        assertEquals(List.of(10), problems.stream().map(SourceProblem::line).toList());
    }

    @Test
    void aForbiddenSuperclassIsRefusedAtTheLineOfTheClass() {
        var problems = AllowList.check(Compiled.classes("\n\nabstract class Counter implements java.nio.file.Path {}"));

        assertEquals(List.of(3), problems.stream().map(SourceProblem::line).toList());
        assertTrue(problems.getFirst().message().startsWith("java.nio.file.Path may not be used here"));
    }

    @Test
    void nativeMethodsAreRefused() {
        assertRefused("native void run();", "The method run() is native");
    }

    @Test
    void finalizersAreRefused() {
        assertRefused("protected void finalize() {}", "The method finalize() is a finalizer");
    }

    @Test
    void hooksOfSerializationAreRefused() {
        assertRefused(
                "private Object readResolve() { return this; }", "The method readResolve() is a hook of serialization");
        assertRefused(
                "private void readObject(java.io.ObjectInputStream in) {}", "The method readObject(ObjectInputStream)");
    }

    private static void assertRefused(String member, String words) {
        var problems = AllowList.check(Compiled.classes("class Counter {\n" + member + "\n}"));

        assertTrue(
                problems.stream().anyMatch(problem -> problem.message().startsWith(words)),
                () -> "expected a refusal of " + words + ", got " + problems);
    }
}
