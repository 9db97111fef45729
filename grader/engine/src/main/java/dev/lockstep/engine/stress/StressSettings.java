package dev.lockstep.engine.stress;

import java.time.Duration;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a run of stress tests can be told from outside, by JUnit configuration parameters.
 *
 * @param seed {@code lockstep.stress.seed}: what start orders and delays are drawn from
 * @param patience {@code lockstep.stress.patienceSeconds}: how long one iteration may take before it is given up as
 *     inconclusive
 */
record StressSettings(long seed, Duration patience) {

    static StressSettings of(ExtensionContext context) {
        return new StressSettings(
                context.getConfigurationParameter("lockstep.stress.seed", Long::parseLong)
                        .orElse(20_261L),
                context.getConfigurationParameter("lockstep.stress.patienceSeconds", Long::parseLong)
                        .map(Duration::ofSeconds)
                        .orElse(Duration.ofSeconds(30)));
    }
}
