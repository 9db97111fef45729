import java.io.Serializable;
import java.util.Objects;

sealed interface Shape permits Circle, Square, Unit {}

record Circle(double radius) implements Shape, Serializable {
    private static final long serialVersionUID = 1L;

    Circle {
        if (radius < 0) {
            throw new IllegalArgumentException("radius " + radius);
        }
    }
}

record Square(double side, String name) implements Shape {}

enum Unit implements Shape {
    NONE,
    ONE {
        @Override
        int size() {
            return 1;
        }
    };

    int size() {
        return 0;
    }
}

class Shapes {
    static final Shapes INSTANCE = new Shapes();

    String describe(Object object) {
        return switch (object) {
            case null -> "nothing";
            case Circle(double radius) when radius > 1 -> "big circle";
            case Circle circle -> circle.toString();
            case Square(var side, var name) -> name + side;
            case Unit.NONE -> "none";
            case Unit unit -> unit.name() + unit.ordinal() + Unit.valueOf("ONE").compareTo(unit) + Unit.values().length;
            case String text -> text.strip();
            case int[] numbers -> "numbers " + numbers.length;
            default -> object.getClass().getSimpleName();
        };
    }

    double area(Shape shape) {
        return switch (shape) {
            case Circle circle -> Math.PI * circle.radius();
            case Square square -> square.side();
            case Unit.NONE -> 0;
            case Unit.ONE -> 1;
        };
    }

    int old(Unit unit, String text) {
        switch (unit) {
            case NONE:
                return 0;
            default:
                break;
        }
        return switch (text) {
            case "a", "b" -> 1;
            default -> Objects.hash(unit, text);
        };
    }
}
