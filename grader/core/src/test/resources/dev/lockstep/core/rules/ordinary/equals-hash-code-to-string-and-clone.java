import java.util.Arrays;

class Point implements Comparable<Point>, Cloneable {
    int[] coordinates = {1, 2};

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        if (other == null || getClass() != other.getClass()) {
            return false;
        }
        return Arrays.equals(coordinates, ((Point) other).coordinates);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(coordinates);
    }

    @Override
    public String toString() {
        return getClass().getName() + "@" + Integer.toHexString(System.identityHashCode(this));
    }

    @Override
    public Point clone() {
        try {
            Point copy = (Point) super.clone();
            copy.coordinates = coordinates.clone();
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public int compareTo(Point other) {
        return Integer.compare(coordinates[0], other.coordinates[0]);
    }
}
