package dev.lockstep.engine.corpus.broken;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;

/**
 * Two classes whose static initialisers each need the other class.
 *
 * <p>One thread begins to initialise {@code Country}, the other {@code Currency}: each holds its class's initialisation
 * lock and waits for the other's.
 */
@Finds(Cause.DEADLOCK)
public final class InitialisersThatNeedEachOther implements Program {
    private static final class Country {
        private static final Country HOME = new Country("Freedonia", Currency.standard());
        private final String name;
        private final Currency currency;

        Country(String name, Currency currency) {
            this.name = name;
            this.currency = currency;
        }

        static Country home() {
            return HOME;
        }

        boolean isComplete() {
            return name != null && currency != null;
        }
    }

    private static final class Currency {
        private static final Currency STANDARD = new Currency(Country.home());
        private final Country issuer;

        Currency(Country issuer) {
            this.issuer = issuer;
        }

        static Currency standard() {
            return STANDARD;
        }

        boolean isIssued() {
            return issuer != null;
        }
    }

    @Override
    public void run() throws InterruptedException {
        var countries = new Thread(() -> Country.home().isComplete());
        var currencies = new Thread(() -> Currency.standard().isIssued());
        countries.start();
        currencies.start();
        countries.join();
        currencies.join();
    }
}
