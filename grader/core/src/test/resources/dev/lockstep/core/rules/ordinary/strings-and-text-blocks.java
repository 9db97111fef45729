import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;

class Text {
    String run(int n, char c, Object o, long l) {
        String block = """
                Hello, %s
                  and "goodbye"
                """.formatted(o);
        StringBuilder builder = new StringBuilder().append(n).append(c).append(block).reverse();
        builder.setLength(Math.min(builder.length(), 3));
        String upper = String.format(Locale.ROOT, "%05d", n).toUpperCase(Locale.ENGLISH);
        boolean match = Pattern.compile("a+").matcher(upper).find();
        int bytes = upper.getBytes(StandardCharsets.UTF_8).length;
        return n + ":" + c + o + l + true + 1.5f + match + bytes + new StringJoiner(",").add("x") + String.join("-", "a", "b")
                + "a,b".split(",").length + upper.chars().filter(Character::isDigit).count() + System.lineSeparator();
    }
}
