package dev.lockstep.web.serve;

import dev.lockstep.core.kata.Catalogue;
import dev.lockstep.core.sandbox.SandboxChoice;
import dev.lockstep.web.storage.DatabaseUrl;
import dev.lockstep.web.webhooks.WebhookUrls;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

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
 * @param metricsReaders who may read its figures, besides this machine
 * @param webhooks where webhooks may be
 * @param furtherKatas folders of the catalogue whose katas are checked here before they are assigned; the others were before
 */
public record ServeSettings(
        int port,
        DatabaseUrl database,
        Catalogue catalogue,
        SandboxChoice sandbox,
        Path cacheFolder,
        int gradingsAtOnce,
        Optional<String> version,
        Audience audience,
        Set<InetAddress> metricsReaders,
        WebhookUrls webhooks,
        Set<Path> furtherKatas) {

    public ServeSettings {
        metricsReaders = Set.copyOf(metricsReaders);
        furtherKatas = Set.copyOf(furtherKatas);
    }

    /** For whoever sits at this machine, which only may read its figures. */
    public ServeSettings(
            int port,
            DatabaseUrl database,
            Catalogue catalogue,
            SandboxChoice sandbox,
            Path cacheFolder,
            int gradingsAtOnce,
            Optional<String> version) {
        this(
                port,
                database,
                catalogue,
                sandbox,
                cacheFolder,
                gradingsAtOnce,
                version,
                new Audience.WhoeverIsHere(),
                Set.of(),
                new WebhookUrls(false),
                Set.of());
    }

    /** The same for others. */
    public ServeSettings with(Audience others) {
        return new ServeSettings(
                port,
                database,
                catalogue,
                sandbox,
                cacheFolder,
                gradingsAtOnce,
                version,
                others,
                metricsReaders,
                webhooks,
                furtherKatas);
    }

    /** The same, for these readers of its figures. */
    public ServeSettings metricsTo(Set<InetAddress> readers) {
        return new ServeSettings(
                port,
                database,
                catalogue,
                sandbox,
                cacheFolder,
                gradingsAtOnce,
                version,
                audience,
                readers,
                webhooks,
                furtherKatas);
    }

    /** The same, with webhooks there. */
    public ServeSettings webhooksTo(WebhookUrls others) {
        return new ServeSettings(
                port,
                database,
                catalogue,
                sandbox,
                cacheFolder,
                gradingsAtOnce,
                version,
                audience,
                metricsReaders,
                others,
                furtherKatas);
    }

    /** The same, with katas from these folders that nobody has checked. */
    public ServeSettings further(Set<Path> folders) {
        return new ServeSettings(
                port,
                database,
                catalogue,
                sandbox,
                cacheFolder,
                gradingsAtOnce,
                version,
                audience,
                metricsReaders,
                webhooks,
                folders);
    }
}
