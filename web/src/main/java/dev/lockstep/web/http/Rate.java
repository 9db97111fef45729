package dev.lockstep.web.http;

import io.github.bucket4j.Bandwidth;
import java.time.Duration;

/**
 * How often one visitor may ask for something.
 *
 * @param burst how often at once; 1 or more
 * @param perMinute how often in the long run; 1 or more
 */
public record Rate(int burst, int perMinute) {

    public Rate {
        if (burst < 1 || perMinute < 1) {
            throw new IllegalArgumentException(
                    "a rate allows one request or more, got %d at once and %d a minute".formatted(burst, perMinute));
        }
    }

    Bandwidth bandwidth() {
        return Bandwidth.builder()
                .capacity(burst)
                .refillGreedy(perMinute, Duration.ofMinutes(1))
                .build();
    }
}
