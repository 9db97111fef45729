package dev.lockstep.core.sandbox.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.CpuStatsConfig;
import com.github.dockerjava.api.model.CpuUsageConfig;
import com.github.dockerjava.api.model.Statistics;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The processor time that a container has used, as the engine tells it once a second. */
final class ProcessorTime {

    private final AtomicLong nanos = new AtomicLong();
    private final Statements statements = new Statements();

    /** Begins to listen: who asks only later would take for new what was used before. */
    void listen(DockerClient client, String id) {
        client.statsCmd(id).exec(statements);
    }

    Duration now() {
        return Duration.ofNanos(nanos.get());
    }

    void close() throws IOException {
        statements.close();
    }

    /** What the engine says. */
    private final class Statements extends ResultCallback.Adapter<Statistics> {

        @Override
        public void onNext(Statistics statistics) {
            Optional.ofNullable(statistics.getCpuStats())
                    .map(CpuStatsConfig::getCpuUsage)
                    .map(CpuUsageConfig::getTotalUsage)
                    .ifPresent(used -> nanos.accumulateAndGet(used, Math::max));
        }

        @Override
        public void onError(Throwable failure) {
            // The container has ended, or is about to.
        }
    }
}
