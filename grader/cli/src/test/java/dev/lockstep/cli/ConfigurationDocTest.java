package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

@DisplayName("the table of all configuration in docs/serving.md")
class ConfigurationDocTest {

    private static final Path CHECKOUT = Path.of("../..");

    /** {@code | `--option` | `VARIABLE` | `key` | commands | ... |}, and what is not there is empty. */
    private static final Pattern ROW = Pattern.compile(
            "\\| (?:`(--[a-z-]+)[^`|]*` )?\\| (?:`([A-Z_]+)` )?\\| (?:`([a-z-]+)` )?\\| ([a-z, ]+) \\|.*");

    private static final List<String> COMMANDS = List.of("serve", "worker", "backup", "restore");

    private static final Pattern VARIABLE = Pattern.compile("LOCKSTEP_[A-Z][A-Z_]*");

    /** The launcher tells the program by it what was typed; the tests, which PostgreSQL there is. */
    private static final Set<String> NOBODYS = Set.of("LOCKSTEP_COMMAND", "LOCKSTEP_TEST_POSTGRES");

    /** The texts are empty where there is nothing. */
    private record Row(String option, String variable, String key, Set<String> commands) {}

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(CHECKOUT.resolve("docs/serving.md")).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .filter(row -> row.group(1) != null || row.group(2) != null)
                .map(row -> new Row(
                        text(row, 1),
                        text(row, 2),
                        text(row, 3),
                        Set.of(row.group(4).split(", "))))
                .toList();
    }

    private static String text(Matcher row, int group) {
        return row.group(group) == null ? "" : row.group(group);
    }

    @ParameterizedTest
    @FieldSource("COMMANDS")
    void hasAllOptionsOfACommandAndNoOthers(String command, @TempDir Path folder) throws Exception {
        Set<String> listed = rows().stream()
                .filter(row -> row.commands().contains(command))
                .map(Row::option)
                .filter(option -> !option.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(optionsOf(command, folder), listed);
    }

    private static Set<String> optionsOf(String command, Path folder) throws IOException {
        return commandOf(new World(folder).commandLine(), command).options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp() && !option.hidden())
                .map(OptionSpec::longestName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static CommandSpec commandOf(CommandLine all, String command) {
        return Objects.requireNonNull(all.getSubcommands().get(command)).getCommandSpec();
    }

    /** What the environment and the file may say as well; that of {@code --config} is looked for apart. */
    private static Set<String> configurable(Path folder) throws IOException {
        CommandLine all = new World(folder).commandLine();
        return COMMANDS.stream()
                .flatMap(command -> Configuration.options(commandOf(all, command)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void saysHowEachOptionIsCalledElsewhere(@TempDir Path folder) throws Exception {
        Set<String> configurable = configurable(folder);
        for (Row row : rows()) {
            if (configurable.contains(row.option())) {
                assertEquals(Configuration.variable(row.option()), row.variable());
                assertEquals(Configuration.key(row.option()), row.key());
            } else {
                assertEquals("", row.key(), row.option());
            }
        }
    }

    @Test
    void hasAllVariablesThatTheProgramAsksForAndNoOthers(@TempDir Path folder) throws IOException {
        Set<String> asked = new TreeSet<>();
        configurable(folder).forEach(option -> asked.add(Configuration.variable(option)));
        asked.add(Configuration.variable(Configuration.OPTION));
        for (String part :
                List.of("grader/core/src/main", "grader/cli/src/main", "web/src/main/java", "web/src/main/resources")) {
            try (Stream<Path> files = Files.walk(CHECKOUT.resolve(part))) {
                for (Path file : files.filter(ConfigurationDocTest::isText).toList()) {
                    asked.addAll(variablesIn(file));
                }
            }
        }
        asked.addAll(variablesIn(CHECKOUT.resolve("lockstep")));
        asked.removeAll(NOBODYS);
        Set<String> listed = rows().stream()
                .map(Row::variable)
                .filter(variable -> variable.startsWith("LOCKSTEP_"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(asked, listed);
    }

    private static boolean isText(Path file) {
        return file.toString().endsWith(".java") || file.toString().endsWith(".xml");
    }

    private static Set<String> variablesIn(Path file) throws IOException {
        return VARIABLE.matcher(Files.readString(file))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }
}
