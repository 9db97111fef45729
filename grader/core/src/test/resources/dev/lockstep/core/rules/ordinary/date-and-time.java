import java.time.*;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;

class Times {
    private final Clock clock = Clock.systemUTC();

    boolean late(Instant since, Duration limit) {
        long start = System.nanoTime();
        var elapsed = Duration.between(since, clock.instant());
        var time = LocalTime.now().truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_LOCAL_TIME);
        System.out.println(time + LocalDateTime.now() + ZonedDateTime.now(ZoneId.of("UTC")) + LocalDate.EPOCH.getDayOfWeek());
        return elapsed.compareTo(limit) > 0
                || TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) > System.currentTimeMillis()
                || limit.toNanos() > limit.plusMillis(1).getSeconds();
    }
}
