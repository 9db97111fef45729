import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.text.BreakIterator;
import java.text.Collator;
import java.text.DateFormat;
import java.text.NumberFormat;
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.chrono.HijrahDate;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.WeekFields;
import java.util.Base64;
import java.util.Calendar;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Scanner;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

public class Tally {
    private int sum;
    private boolean asked;

    public synchronized void add(int amount) {
        if (!asked) {
            asked = true;
            ask();
        }
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }

    private static void ask() {
        for (Locale locale : new Locale[] {Locale.GERMANY, Locale.JAPAN, Locale.forLanguageTag("ar-EG"), Locale.FRANCE}) {
            DateFormat.getDateTimeInstance(DateFormat.FULL, DateFormat.FULL, locale).format(new Date(0));
            NumberFormat.getCurrencyInstance(locale).format(1234.5);
            Calendar.getInstance(locale).getFirstDayOfWeek();
            WeekFields.of(locale).getFirstDayOfWeek();
            Currency.getInstance(locale).getSymbol(locale);
            Collator.getInstance(locale).compare("a", "b");
            BreakIterator.getSentenceInstance(locale).setText("One. Two.");
            locale.getDisplayCountry(locale);
            String.format(locale, "%,.2f %tc %s", 1234.5, new Date(0), Optional.empty());
            DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(LocalDate.EPOCH);
        }
        ZonedDateTime.of(2026, 3, 29, 2, 30, 0, 0, ZoneId.of("America/New_York")).toInstant();
        ZoneId.systemDefault().getRules().isFixedOffset();
        TimeZone.getTimeZone("Asia/Tokyo").getOffset(0);
        TimeZone.getDefault().getDisplayName(Locale.ITALY);
        new SimpleDateFormat("yyyy-MM-dd HH:mm z", Locale.ROOT).format(new Date(0));
        JapaneseDate.now();
        HijrahDate.now();
        Instant.now();
        UUID.randomUUID();
        new Random().nextInt();
        RandomGenerator.getDefault().nextInt();
        RandomGeneratorFactory.all().count();
        Charset.forName("Shift_JIS").name();
        "text".getBytes(Charset.forName("IBM1047"));
        Character.getName('x');
        Character.codePointOf("LATIN SMALL LETTER X");
        "\u00DF".toUpperCase(Locale.GERMANY);
        java.text.Normalizer.normalize("\u00E9", java.text.Normalizer.Form.NFD);
        Pattern.compile("\\p{IsGreek}\\b\\X", Pattern.UNICODE_CHARACTER_CLASS).matcher("\u03B1").find();
        Pattern.compile("\\N{LATIN SMALL LETTER X}").matcher("x").matches();
        new Scanner("1 2,5").useLocale(Locale.GERMANY).nextInt();
        Base64.getMimeEncoder().encodeToString(new byte[100]);
        new BigDecimal("1e1000").toPlainString();
        Runtime.getRuntime().availableProcessors();
        System.out.println("\u00E9");
        IntStream.range(0, 100).parallel().sum();
        CompletableFuture.supplyAsync(() -> 1).orTimeout(1, TimeUnit.SECONDS).join();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            executor.submit(() -> 1);
        }
        new Throwable().printStackTrace(System.out);
    }
}
