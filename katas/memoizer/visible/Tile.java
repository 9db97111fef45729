/** A drawn tile. Its colours are painted after it was made, and it is not at all safe by itself. */
final class Tile {

    private final String place;
    private int colours;

    Tile(String place) {
        this.place = place;
    }

    void paint() {
        colours = 3;
    }

    String place() {
        return place;
    }

    int colours() {
        return colours;
    }
}
