package dev.lockstep.web.serve;

import dev.lockstep.web.grading.Backoff;
import dev.lockstep.web.grading.DatabaseQueue;
import dev.lockstep.web.grading.KataIntake;
import dev.lockstep.web.grading.KataShelf;
import dev.lockstep.web.http.Assets;
import dev.lockstep.web.http.Health;
import dev.lockstep.web.http.HttpServer;
import dev.lockstep.web.http.PortInUseException;
import dev.lockstep.web.interviews.Recordings;
import dev.lockstep.web.interviews.Ticks;
import dev.lockstep.web.operate.Operations;
import dev.lockstep.web.pages.ErrorTemplates;
import dev.lockstep.web.pages.Site;
import dev.lockstep.web.pages.Templates;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.webhooks.Rounds;
import dev.lockstep.web.work.Drafts;
import dev.lockstep.web.work.Hints;
import dev.lockstep.web.work.LiveEvents;
import dev.lockstep.web.work.Submissions;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A server: pages, and grading in the same process. */
public final class WebServer implements AutoCloseable {

    /** After which grading is tried again that could not be got ready. */
    private static final Backoff RETRIES = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private final Storage storage;
    private final Watch watch;
    private final LiveEvents events;
    private final HttpServer http;
    private final GradingHere grading;
    private final Front front;
    private final Optional<Ticks> ticks;
    private final Optional<Rounds> webhooks;

    private WebServer(
            Storage storage,
            Watch watch,
            LiveEvents events,
            HttpServer http,
            GradingHere grading,
            Front front,
            Optional<Ticks> ticks,
            Optional<Rounds> webhooks) {
        this.storage = storage;
        this.watch = watch;
        this.events = events;
        this.http = http;
        this.grading = grading;
        this.front = front;
        this.ticks = ticks;
        this.webhooks = webhooks;
    }

    /**
     * Starts it. Pages are there at once; grading begins some moments later.
     *
     * @throws PortInUseException if somebody else listens there
     * @throws dev.lockstep.web.storage.StorageException if the database cannot be used
     */
    public static WebServer start(ServeSettings settings) throws PortInUseException {
        Storage storage = Storage.open(settings.database());
        try {
            return start(settings, storage);
        } catch (PortInUseException | RuntimeException e) {
            storage.close();
            throw e;
        }
    }

    private static WebServer start(ServeSettings settings, Storage storage) throws PortInUseException {
        InstantSource clock = storage.clock();
        KataIntake intake = new KataIntake(settings.cacheFolder(), settings.catalogue(), settings.furtherKatas());
        KataShelf shelf =
                new KataShelf(settings.catalogue(), storage, clock, settings.cacheFolder(), intake::isFromFolder);
        DatabaseQueue queue = new DatabaseQueue();
        Submissions submissions = new Submissions(storage, shelf, queue, clock);
        LiveEvents events = new LiveEvents(submissions);
        GradingHere grading =
                new GradingHere(() -> GradingTools.open(settings, storage, queue, events::changed), RETRIES);
        Watch watch = new Watch(
                new Operations(storage, settings.database(), settings.cacheFolder(), clock, grading::trouble),
                settings.metricsReaders());
        Assets assets = new Assets();
        Templates templates = new Templates(assets);
        Front front = Front.of(settings, storage, templates, shelf, clock);
        Site site = new Site(
                templates,
                shelf,
                new Drafts(storage, clock, new Recordings(storage)),
                new Hints(storage, clock),
                submissions,
                events,
                grading::diagnosis,
                new PlaysHere(settings.catalogue(), grading::plays),
                grading::trouble,
                front.whoAsks());
        Optional<Ticks> ticks = Optional.empty();
        try {
            ticks = front.candidates().map(candidates -> candidates.ticks(site));
            HttpServer http = HttpServer.start(
                    front.http(),
                    Stream.of(
                                    AllRoutes.of(site, assets, Health.glances(storage::condition), watch),
                                    front.routes().apply(site),
                                    InterviewRoutes.of(settings.audience(), site, storage, shelf, queue, clock),
                                    new PackSide(storage, clock, queue, shelf, intake)
                                            .routes(settings.audience(), site))
                            .flatMap(List::stream)
                            .toList(),
                    new ErrorTemplates(templates),
                    watch.times());
            grading.start();
            return new WebServer(storage, watch, events, http, grading, front, ticks, webhooks(settings, storage));
        } catch (PortInUseException | RuntimeException e) {
            events.close();
            ticks.ifPresent(Ticks::close);
            throw e;
        }
    }

    /** Whoever is here alone assigns nothing, so nobody is to be told anything. */
    private static Optional<Rounds> webhooks(ServeSettings settings, Storage storage) {
        return settings.audience() instanceof Audience.Team
                ? Optional.of(Rounds.start(storage, settings.webhooks(), storage.clock()))
                : Optional.empty();
    }

    /** Where people find it. */
    public URI address() {
        return front.http().reach().publicUrl().orElseGet(http::address);
    }

    /** Where the first admin comes in, once; empty if there is one. */
    public Optional<URI> setUpLink() {
        return front.setUpPath().map(address()::resolve);
    }

    /** Stops at once: hands back what is being graded, takes no more requests, and closes the database. */
    @Override
    public void close() {
        close(Duration.ZERO);
    }

    /**
     * Stops: begins no more gradings, and as soon as those have ended that there are, it ends the live streams, takes no more requests and
     * closes the database. Pages are there until then; what is submitted waits for the next start.
     *
     * @param patience how long to wait for gradings; those that have not ended then are handed back
     */
    public void close(Duration patience) {
        watch.stopping();
        grading.close(patience);
        webhooks.ifPresent(Rounds::close);
        events.close();
        http.close();
        ticks.ifPresent(Ticks::close);
        storage.close();
    }
}
