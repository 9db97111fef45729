package dev.lockstep.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Options that nobody has typed: from the environment, else from a file.
 *
 * <p>What {@code --public-url} says, {@code LOCKSTEP_PUBLIC_URL} and the line {@code public-url = ...} say as well. Picocli asks for them before it
 * reads what was typed, so the file is looked for among the arguments here.
 */
final class Configuration implements IDefaultValueProvider {

    static final String OPTION = "--config";

    /** What is done once, and is no setting of an installation. */
    private static final Set<String> TYPED_ONLY =
            Set.of(OPTION, "--help", "--version", "--open", "--new-admin", "--replace", "--rehearse", "--no-color");

    private final Map<String, String> environment;
    private final Optional<Path> file;
    private final Properties lines = new Properties();
    private String problem = "";

    private Configuration(Map<String, String> environment, Optional<Path> file) {
        this.environment = environment;
        this.file = file;
    }

    /** What environment and file say; a file that cannot be read is told of by {@link #requireUsable(CommandSpec)}. */
    static Configuration of(Map<String, String> environment, List<String> arguments) {
        Optional<Path> file = typed(arguments)
                .or(() -> Optional.ofNullable(environment.get(variable(OPTION))).filter(it -> !it.isEmpty()))
                .map(Path::of);
        Configuration configuration = new Configuration(environment, file);
        file.ifPresent(configuration::read);
        return configuration;
    }

    private static Optional<String> typed(List<String> arguments) {
        String found = null;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals(OPTION) && i + 1 < arguments.size()) {
                found = arguments.get(i + 1);
            } else if (argument.startsWith(OPTION + "=")) {
                found = argument.substring(OPTION.length() + 1);
            }
        }
        return Optional.ofNullable(found);
    }

    private void read(Path path) {
        try (Reader reader = Files.newBufferedReader(path)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            problem =
                    "The configuration %s cannot be read (%s). Expected a text file with lines such as public-url = https://HOST."
                            .formatted(path, e);
        }
    }

    /** The variable of the environment for an option. */
    static String variable(String option) {
        return "LOCKSTEP_" + key(option).replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** The word in a file for an option. */
    static String key(String option) {
        return option.substring(2);
    }

    /** The options of a command that can be given otherwise, by their long names. */
    static Set<String> options(CommandSpec command) {
        return command.options().stream()
                .map(OptionSpec::longestName)
                .filter(name -> !TYPED_ONLY.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || TYPED_ONLY.contains(option.longestName())) {
            return null;
        }
        String value = environment.getOrDefault(variable(option.longestName()), "");
        return value.isEmpty() ? lines.getProperty(key(option.longestName())) : value;
    }

    /**
     * Refuses a file that cannot be read, or in which there is a word that means nothing to this command or another one that has such a file.
     */
    static void requireUsable(CommandSpec command) throws UsageException {
        if (command.defaultValueProvider() instanceof Configuration configuration) {
            Set<String> known = new TreeSet<>();
            command.root().subcommands().values().stream()
                    .map(CommandLine::getCommandSpec)
                    .filter(other -> other.defaultValueProvider() == configuration)
                    .forEach(other -> options(other).forEach(option -> known.add(key(option))));
            configuration.requireUsable(known);
        }
    }

    private void requireUsable(Set<String> known) throws UsageException {
        if (!problem.isEmpty()) {
            throw new UsageException(problem);
        }
        Set<String> unknown = new TreeSet<>(lines.stringPropertyNames());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new UsageException("The configuration %s has %s, which means nothing. Expected some of: %s."
                    .formatted(
                            file.map(Path::toString).orElse(""), String.join(", ", unknown), String.join(", ", known)));
        }
    }
}
