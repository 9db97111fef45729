import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SingleTransferTest {

    private final Bank bank = new Bank(3, 100);

    @Test
    @DisplayName("an account can be emptied, but not by one more")
    void emptiesAnAccount() {
        assertFalse(bank.transfer(1, 0, 101));
        assertTrue(bank.transfer(1, 0, 100));
        assertFalse(bank.transfer(1, 2, 1));
        assertEquals(List.of(200L, 0L, 100L), bank.balances());
    }

    @Test
    @DisplayName("an amount of 0 can be moved even from an empty account")
    void movesNothing() {
        var empty = new Bank(2, 0);
        assertTrue(empty.transfer(0, 1, 0));
        assertEquals(List.of(0L, 0L), empty.balances());
    }

    @Test
    @DisplayName("a covered transfer to the same account answers true and changes nothing")
    void coveredToItself() {
        assertTrue(bank.transfer(2, 2, 100));
        assertEquals(List.of(100L, 100L, 100L), bank.balances());
    }

    @Test
    @DisplayName("a transfer to the same account that is not covered answers false")
    void uncoveredToItself() {
        assertFalse(bank.transfer(2, 2, 101));
        assertEquals(List.of(100L, 100L, 100L), bank.balances());
    }

    @Test
    @DisplayName("a negative amount is an IllegalArgumentException, whatever the accounts")
    void refusesNegativeAmounts() {
        assertThrows(IllegalArgumentException.class, () -> bank.transfer(0, 1, -1));
        assertThrows(IllegalArgumentException.class, () -> bank.transfer(1, 0, Long.MIN_VALUE));
        assertThrows(IllegalArgumentException.class, () -> bank.transfer(1, 1, -1));
        assertEquals(List.of(100L, 100L, 100L), bank.balances());
    }

    @Test
    @DisplayName("an unknown account is an IllegalArgumentException on either side, whatever the amount")
    void refusesUnknownAccounts() {
        assertThrows(IllegalArgumentException.class, () -> bank.transfer(3, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> bank.transfer(0, -1, 1_000));
        assertThrows(IllegalArgumentException.class, () -> bank.transfer(-1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> bank.transfer(3, 3, 0));
        assertThrows(IllegalArgumentException.class, () -> bank.balance(3));
        assertEquals(List.of(100L, 100L, 100L), bank.balances());
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("after transfers that were an IllegalArgumentException, other threads can use their accounts")
    void refusalsKeepNoAccount(Workers workers) {
        workers.start("asks for what nobody may ask for", () -> {
                    refusesNegativeAmounts();
                    refusesUnknownAccounts();
                })
                .join();
        workers.start("uses the same accounts", () -> {
                    assertTrue(bank.transfer(0, 1, 10));
                    assertTrue(bank.transfer(1, 2, 10));
                })
                .join();
        assertEquals(List.of(90L, 100L, 110L), bank.balances());
    }

    @Test
    @DisplayName("amounts may be as large as a long")
    void movesLargeAmounts() {
        long half = Long.MAX_VALUE / 2;
        var rich = new Bank(2, half);
        assertFalse(rich.transfer(0, 1, Long.MAX_VALUE));
        assertTrue(rich.transfer(0, 1, half));
        assertEquals(List.of(0L, Long.MAX_VALUE - 1), rich.balances());
    }

    @Test
    @DisplayName("the list of balances is the caller's own: later transfers do not change it")
    void givesItsOwnList() {
        List<Long> before = bank.balances();
        bank.transfer(0, 1, 10);
        assertEquals(List.of(100L, 100L, 100L), before);
        assertEquals(List.of(90L, 110L, 100L), bank.balances());
    }

    @Test
    @DisplayName("a bank without accounts has an empty list of balances")
    void canBeEmpty() {
        var none = new Bank(0, 100);
        assertEquals(List.of(), none.balances());
        assertThrows(IllegalArgumentException.class, () -> none.balance(0));
    }

    @Test
    @DisplayName("two banks keep their money apart")
    void banksAreApart() {
        var other = new Bank(3, 5);
        bank.transfer(0, 1, 50);
        assertEquals(List.of(5L, 5L, 5L), other.balances());
        assertEquals(List.of(50L, 150L, 100L), bank.balances());
    }
}
