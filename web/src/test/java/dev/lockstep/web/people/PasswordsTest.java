package dev.lockstep.web.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("a password")
class PasswordsTest {

    /** From the tests of the reference implementation, P-H-C/phc-winner-argon2, for "password" and "somesalt". */
    private static final String OF_REFERENCE =
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    private static final SignInName ADA = new SignInName("ada.lovelace");

    private final Passwords passwords = new Passwords();

    @Test
    void isHashedAsTheReferenceDoes() {
        assertTrue(passwords.isRight("password", OF_REFERENCE));
        assertFalse(passwords.isRight("Password", OF_REFERENCE));
    }

    @Test
    void isHashedAnotherWayEachTime() {
        String one = passwords.hash("same");
        String other = passwords.hash("same");
        assertNotEquals(one, other);
        assertTrue(passwords.isRight("same", one));
        assertTrue(passwords.isRight("same", other));
    }

    @Test
    void isLookedAtInTheSameWayIfThereIsNobodyWhoseItIs() {
        String nobodys = passwords.nobodys();
        assertFalse(passwords.isRight("same", nobodys));
        String hash = passwords.hash("same");
        int costs = hash.lastIndexOf('$', hash.lastIndexOf('$') - 1);
        assertEquals(hash.substring(0, costs), nobodys.substring(0, costs));
        assertEquals(hash.length(), nobodys.length());
    }

    @Test
    void isTheSameOnAKeyboardThatComposesItsLetters() {
        assertTrue(passwords.isRight("pa\u0308sswo\u0308rter", passwords.hash("p\u00e4ssw\u00f6rter")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "zwölf Zeichen!", "密码密码一二三四五六七八九十"})
    void willDoIfItIsLong(String password) {
        assertEquals(Optional.empty(), PasswordRules.problem(password, ADA));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "eleven char", "aaaaaaaaaaaaaaaa", "ababababababab", "Ada.Lovelace", "ada.lovelace2026"})
    void willNotDoIfItIsSoonGuessed(String password) {
        assertTrue(PasswordRules.problem(password, ADA).isPresent());
    }

    @Test
    void isNoNovel() {
        assertTrue(PasswordRules.problem("0123456789".repeat(21), ADA)
                .orElseThrow()
                .contains("has 210"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", " ADA@example.org ", "9to5", "ada.b+c-d_e", "žofie"})
    void belongsToANameThatIsAWord(String typed) {
        assertEquals(
                typed.strip().toLowerCase(java.util.Locale.ROOT),
                SignInName.typed(typed).orElseThrow().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "@ada", "<ada>", "a\u0000", "\u202eada"})
    void belongsToNoOtherName(String typed) {
        assertEquals(Optional.empty(), SignInName.typed(typed));
    }
}
