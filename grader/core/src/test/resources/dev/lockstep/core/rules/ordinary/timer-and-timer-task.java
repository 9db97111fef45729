import java.util.Timer;
import java.util.TimerTask;

class Later {
    private final Timer timer = new Timer("later", true);

    void run(Runnable action) {
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        action.run();
                        cancel();
                    }
                },
                10,
                10);
        timer.purge();
    }
}
