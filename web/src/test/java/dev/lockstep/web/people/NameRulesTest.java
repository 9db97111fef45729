package dev.lockstep.web.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("a name")
class NameRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada",
                "李",
                "O'Neil-Śmith, 2nd",
                "می\u200cخواهم",
                "क\u094d\u200dष",
                "Team 👩\u200d💻\ufe0f",
                "Zo\u0308e",
                "!"
            })
    void mayHaveAllThatPeopleWriteNamesWith(String name) {
        assertEquals(Optional.empty(), NameRules.flaw(name));
    }

    @ParameterizedTest
    @CsvSource({
        "A\u202eda, U+202E",
        "A\u2067da, U+2067",
        "A\u200bda, U+200B",
        "A\u0007da, U+0007",
        "A\u00adda, U+00AD",
        "A\u2028da, U+2028",
        "A\u3164da, U+3164",
        "A\ud800da, U+D800",
        "A\u061cda, U+061C"
    })
    void hasNoSignThatNobodyCanSee(String name, String sign) {
        assertEquals(Optional.of("has a sign that nobody can see, " + sign), NameRules.flaw(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0\u2003", "\u200d", "\u0301", "\ue000"})
    void hasSomethingThatCanBeSeen(String name) {
        assertEquals(Optional.of("has nothing that can be seen"), NameRules.flaw(name));
    }

    @Test
    void isNoLongerThanItMayBe() {
        assertTrue(NameRules.isName("Ada", 3));
        assertFalse(NameRules.isName("Adam", 3));
        assertFalse(NameRules.isName("A\u202e", 3));
    }

    @Test
    void toSignInWithIsNotMadeOfLettersThatNobodyCanSee() {
        assertEquals(Optional.empty(), SignInName.typed("\u3164"));
        assertEquals(Optional.of(new SignInName("ada")), SignInName.typed("Ada"));
    }
}
