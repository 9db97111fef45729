package dev.lockstep.web.serve;

import dev.lockstep.web.http.Metrics;
import dev.lockstep.web.http.Readiness;
import dev.lockstep.web.http.RequestTimes;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.operate.Operations;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;

/** What whoever looks after the server may ask. Thread-safe. */
final class Watch {

    private final Operations operations;
    private final Set<InetAddress> metricsReaders;
    private final RequestTimes times = new RequestTimes();
    private volatile boolean stopping;

    /**
     * @param metricsReaders who may read them, besides this machine
     */
    Watch(Operations operations, Set<InetAddress> metricsReaders) {
        this.operations = operations;
        this.metricsReaders = metricsReaders;
    }

    List<Route> routes() {
        return List.of(
                Readiness.route(this::obstacles),
                Metrics.route(metricsReaders, List.of(operations::tell, times::tell)));
    }

    Operations.View view() {
        return operations.view();
    }

    RequestTimes times() {
        return times;
    }

    /** From now on nobody new is to be sent here. */
    void stopping() {
        stopping = true;
    }

    private List<String> obstacles() {
        return stopping ? List.of("the server is being stopped") : operations.obstacles();
    }
}
