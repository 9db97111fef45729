package dev.lockstep.web.serve;

import dev.lockstep.core.kata.Catalogue;
import dev.lockstep.core.sandbox.SandboxChoice;
import dev.lockstep.web.storage.DatabaseUrl;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a server is to run on this machine.
 *
 * @param port to listen at; 0 for any that is free
 * @param database where everything is kept
 * @param catalogue the katas; asked for its hidden tests only by what grades
 * @param sandbox where submissions run
 * @param cacheFolder where what can be made again is kept
 * @param gradingsAtOnce at least 1
 * @param version of Lockstep; empty if unknown
 * @param audience who comes to it
 */
public record ServeSettings(
        int port,
        DatabaseUrl database,
        Catalogue catalogue,
        SandboxChoice sandbox,
        Path cacheFolder,
        int gradingsAtOnce,
        Optional<String> version,
        Audience audience) {

    /** For whoever sits at this machine. */
    public ServeSettings(
            int port,
            DatabaseUrl database,
            Catalogue catalogue,
            SandboxChoice sandbox,
            Path cacheFolder,
            int gradingsAtOnce,
            Optional<String> version) {
        this(port, database, catalogue, sandbox, cacheFolder, gradingsAtOnce, version, new Audience.WhoeverIsHere());
    }

    /** The same for others. */
    public ServeSettings with(Audience others) {
        return new ServeSettings(port, database, catalogue, sandbox, cacheFolder, gradingsAtOnce, version, others);
    }
}
