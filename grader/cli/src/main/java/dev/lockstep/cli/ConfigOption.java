package dev.lockstep.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where else a command finds its options; {@link Configuration} has read them before this is. */
final class ConfigOption {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = Configuration.OPTION,
            paramLabel = "FILE",
            description = "A file with lines such as public-url = https://HOST, for each option that is not typed; see "
                    + "docs/serving.md.")
    private @Nullable Path file;

    /** Refuses a file that cannot be used. */
    void requireUsable() throws UsageException {
        if (command != null) {
            Configuration.requireUsable(command);
        }
    }

    @Override
    public String toString() {
        return "configuration in " + file;
    }
}
