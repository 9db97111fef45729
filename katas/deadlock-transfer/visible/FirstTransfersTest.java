import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FirstTransfersTest {

    private final Bank bank = new Bank(3, 100);

    @Test
    @DisplayName("every account starts with the opening balance")
    void opens() {
        assertEquals(100, bank.balance(0));
        assertEquals(100, bank.balance(2));
        assertEquals(List.of(100L, 100L, 100L), bank.balances());
    }

    @Test
    @DisplayName("a covered transfer moves the money and answers true")
    void moves() {
        assertTrue(bank.transfer(0, 2, 30));
        assertEquals(List.of(70L, 100L, 130L), bank.balances());
    }

    @Test
    @DisplayName("a transfer that is not covered changes nothing and answers false")
    void refuses() {
        assertFalse(bank.transfer(0, 2, 101));
        assertEquals(List.of(100L, 100L, 100L), bank.balances());
    }

    @Test
    @DisplayName("an account that the bank does not have is an IllegalArgumentException")
    void knowsItsAccounts() {
        assertThrows(IllegalArgumentException.class, () -> bank.transfer(0, 3, 1));
        assertThrows(IllegalArgumentException.class, () -> bank.balance(-1));
    }
}
