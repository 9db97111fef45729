package dev.lockstep.core.kata;

import dev.lockstep.core.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A project in which a learner works on a kata in an editor: the statement, the starter, the visible tests, and what Maven and editors
 * need to run them.
 */
public final class Workspace {

    /** Where the learner's own files are, below the project's folder. */
    public static final String SOURCES = "src/main/java";

    private static final String TESTS = "src/test/java";

    private Workspace() {}

    /**
     * What tests need to run.
     *
     * @param junit JUnit's version
     * @param engine archives: the engine's and those that it needs
     */
    public record Tools(String junit, List<Path> engine) {
        public Tools {
            engine = List.copyOf(engine);
        }
    }

    /**
     * Writes a project; on any failure nothing of it is left.
     *
     * @param folder becomes the project's; it must not be there yet
     * @throws IOException if it is there, or cannot be written
     */
    public static void write(PublicKata kata, Path folder, Tools tools) throws IOException {
        try (StagedFolder project = StagedFolder.beside(folder)) {
            project.write("pom.xml", pom(kata.id(), tools));
            project.write(".vscode/settings.json", resource("settings.json"));
            project.write("statement.md", kata.statement());
            write(project, SOURCES, kata.starter());
            write(project, TESTS, kata.visibleTests());
            project.publish();
            project.keep();
        }
    }

    private static void write(StagedFolder project, String folder, List<SourceFile> files) throws IOException {
        for (SourceFile file : files) {
            project.write(folder + "/" + file.name(), file.text());
        }
    }

    private static String pom(String id, Tools tools) throws IOException {
        String jars = tools.engine().stream().map(Workspace::dependency).collect(Collectors.joining("\n"));
        return resource("pom.xml")
                .replace("@ID@", id)
                .replace("@JUNIT@", tools.junit())
                .replace("@JARS@", jars);
    }

    /** By its path: nobody has to install the engine first. */
    private static String dependency(Path jar) {
        return """
                    <dependency>
                      <groupId>lockstep</groupId>
                      <artifactId>%s</artifactId>
                      <version>1</version>
                      <scope>system</scope>
                      <systemPath>%s</systemPath>
                    </dependency>""".formatted(
                        jar.getFileName().toString().replaceFirst("(-[0-9.]+.*)?\\.jar$", ""),
                        escaped(jar.toAbsolutePath().toString()))
                .indent(4)
                .stripTrailing();
    }

    private static String escaped(String path) {
        return path.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Workspace.class.getResourceAsStream("workspace/" + name)) {
            if (in == null) {
                throw new IOException(
                        "the project's " + name + " is missing from this build of Lockstep; build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
