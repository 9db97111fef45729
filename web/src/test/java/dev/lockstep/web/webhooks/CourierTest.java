package dev.lockstep.web.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.web.people.AccountRole;
import dev.lockstep.web.storage.OnEachDatabase;
import dev.lockstep.web.storage.Storage;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;

@DisplayName("a courier")
class CourierTest {

    private record Sent(URI url, Map<String, String> headers, String body) {}

    /** Takes everything, and answers what a test wants. */
    private static final class Receiver implements Transport {

        private final List<Sent> sent = Collections.synchronizedList(new ArrayList<>());
        private volatile Answer answer = new Answer.Status(204);

        @Override
        public Answer post(URI url, Map<String, String> headers, String body) {
            sent.add(new Sent(url, headers, body));
            return answer;
        }
    }

    private final Receiver receiver = new Receiver();

    private Courier courier(WebhookWorld world) {
        return new Courier(world.deliveries, receiver, world.clock, Runnable::run);
    }

    private static Delivery only(WebhookWorld world, Webhook webhook) {
        assertEquals(1, world.deliveries.of(webhook, 10).size());
        return world.deliveries.of(webhook, 10).getFirst();
    }

    @OnEachDatabase
    void deliversEachEventOnceThatIsTaken(Storage storage) throws Exception {
        WebhookWorld world = new WebhookWorld(storage);
        String secret = world.webhooks.add(world.ada, WebhookWorld.URL);
        Webhook webhook = world.webhooks.of(world.ada).getFirst();
        world.invited();

        assertEquals(1, courier(world).round());
        assertEquals(0, courier(world).round());
        Sent sent = receiver.sent.getFirst();
        Delivery delivery = only(world, webhook);
        assertEquals(WebhookWorld.URL, sent.url());
        assertEquals(world.bodies().getFirst(), sent.body());
        assertEquals(
                Map.of(
                        "Lockstep-Event", "invited",
                        "Lockstep-Delivery", delivery.id(),
                        "Lockstep-Signature", Signature.header(secret, world.clock.instant(), sent.body())),
                sent.headers());
        assertEquals(Delivery.State.DELIVERED, delivery.state());
        assertEquals("answered 204", delivery.lastWords());
    }

    @OnEachDatabase
    void triesAgainLaterAndLaterWhileTheReceiverIsDown(Storage storage) throws Exception {
        WebhookWorld world = new WebhookWorld(storage);
        Webhook webhook = world.webhook(world.ada);
        world.invited();
        receiver.answer = new Answer.Status(503);
        for (int seconds : List.of(10, 60, 300)) {
            assertEquals(1, courier(world).round());
            world.clock.passSeconds(seconds - 1);
            assertEquals(0, courier(world).round(), "too early");
            world.clock.passSeconds(1);
        }
        receiver.answer = new Answer.None("no answer within 10 s");
        assertEquals(1, courier(world).round());
        assertEquals("no answer within 10 s", only(world, webhook).lastWords());
        assertEquals(Delivery.State.WAITING, only(world, webhook).state());
        world.clock.passSeconds(1800);
        receiver.answer = new Answer.Status(200);
        assertEquals(1, courier(world).round());
        assertEquals(Delivery.State.DELIVERED, only(world, webhook).state());
        assertEquals(5, only(world, webhook).attempts());
    }

    @OnEachDatabase
    void givesUpAfterADay(Storage storage) throws Exception {
        WebhookWorld world = new WebhookWorld(storage);
        Webhook webhook = world.webhook(world.ada);
        world.invited();
        receiver.answer = new Answer.Status(500);
        int tries = 0;
        for (int hour = 0; hour < 48; hour++) {
            tries += courier(world).round();
            world.clock.passSeconds(3600);
        }
        assertEquals(8, tries);
        assertEquals(Delivery.State.FAILED, only(world, webhook).state());
    }

    @OnEachDatabase
    void doesNotTryAgainWhatWouldBeAsVainTheNextTime(Storage storage) throws Exception {
        WebhookWorld world = new WebhookWorld(storage);
        Webhook webhook = world.webhook(world.ada);
        List<Answer> vain =
                List.of(new Answer.Status(404), new Answer.Status(302), new Answer.NotAllowed("not sent: private"));
        for (Answer answer : vain) {
            world.clock.passSeconds(1);
            world.invited();
            receiver.answer = answer;
            courier(world).round();
            assertEquals(
                    Delivery.State.FAILED,
                    world.deliveries.of(webhook, 1).getFirst().state(),
                    answer.toString());
        }
        world.clock.passSeconds(1_000_000);
        assertEquals(0, courier(world).round());
    }

    @OnEachDatabase
    void sendsOnceMoreWhatItsOwnerWants(Storage storage) throws Exception {
        WebhookWorld world = new WebhookWorld(storage);
        Webhook webhook = world.webhook(world.ada);
        world.invited();
        String id = only(world, webhook).id();
        assertFalse(world.deliveries.resend(world.ada, webhook.id(), id), "it is about to be sent");
        courier(world).round();
        assertFalse(world.deliveries.resend(world.person("eve", AccountRole.ADMIN), webhook.id(), id));
        assertTrue(world.deliveries.resend(world.ada, webhook.id(), id));
        assertEquals(1, courier(world).round());
        assertEquals(receiver.sent.getFirst().body(), receiver.sent.getLast().body());
    }

    @OnEachDatabase
    void leavesToOthersWhatItHadTakenWhenItDied(Storage storage) throws Exception {
        WebhookWorld world = new WebhookWorld(storage);
        world.webhook(world.ada);
        world.invited();
        assertEquals(1, world.deliveries.take(10, 10, Set.of()).size());
        assertEquals(0, courier(world).round(), "somebody is at it");
        world.clock.passSeconds(Duration.ofMinutes(2).toSeconds());
        assertEquals(1, courier(world).round());
    }

    @OnEachDatabase
    void doesNotUndoWhatALaterTryHasFoundOut(Storage storage) {
        WebhookWorld world = new WebhookWorld(storage);
        Webhook webhook = world.webhook(world.ada);
        world.invited();
        Attempt slow = world.deliveries.take(1, 1, Set.of()).getFirst();
        world.clock.passSeconds(Duration.ofMinutes(2).toSeconds());
        Attempt next = world.deliveries.take(1, 1, Set.of()).getFirst();
        world.deliveries.delivered(next, "answered 200");
        world.deliveries.missed(slow, "no answer");
        assertEquals(Delivery.State.DELIVERED, only(world, webhook).state());
    }

    /** One that answers only when a test wants it, and one that does at once. */
    private static final class SlowAndQuick implements Transport {

        private static final URI SLOW = URI.create("https://slow.example.org/");

        private final Semaphore slow = new Semaphore(0);
        private final Semaphore answered = new Semaphore(0);

        @Override
        public Answer post(URI url, Map<String, String> headers, String body) {
            if (url.equals(SLOW)) {
                slow.acquireUninterruptibly();
            }
            return new Answer.Status(204);
        }

        /** Runs tries on threads of their own, and counts those that have ended. */
        void run(ExecutorService threads, Runnable attempt) {
            threads.execute(() -> {
                attempt.run();
                answered.release();
            });
        }

        void await(int tries) throws InterruptedException {
            assertTrue(answered.tryAcquire(tries, 60, TimeUnit.SECONDS), "a try has not ended");
        }
    }

    @OnEachDatabase
    void holdsUpNobodyElseWhereAReceiverIsSlow(Storage storage) throws Exception {
        WebhookWorld world = new WebhookWorld(storage);
        Webhook quick = world.webhook(world.ada);
        world.webhooks.add(world.ada, SlowAndQuick.SLOW);
        SlowAndQuick receivers = new SlowAndQuick();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Courier courier =
                    new Courier(world.deliveries, receivers, world.clock, attempt -> receivers.run(threads, attempt));
            for (int event = 1; event <= 3; event++) {
                world.clock.passSeconds(1);
                world.invited();
                assertEquals(event == 1 ? 2 : 1, courier.round(), "a slow one is sent nothing before it has answered");
                receivers.await(1);
                assertEquals(
                        Delivery.State.DELIVERED,
                        world.deliveries.of(quick, 1).getFirst().state());
            }
            receivers.slow.release(3);
            receivers.await(1);
            assertEquals(2, courier.round());
            receivers.await(2);
        }
    }

    @OnEachDatabase
    void takesEachWebhooksFirstBeforeAnybodysSecond(Storage storage) {
        WebhookWorld world = new WebhookWorld(storage);
        Webhook first = world.webhook(world.ada);
        world.invited();
        world.invited();
        world.clock.passSeconds(1);
        world.webhooks.add(world.ada, SlowAndQuick.SLOW);
        world.invited();
        List<Attempt> taken = world.deliveries.take(3, 2, Set.of());
        assertEquals(
                List.of(WebhookWorld.URL, SlowAndQuick.SLOW, WebhookWorld.URL),
                taken.stream().map(Attempt::url).toList());
        assertEquals(List.of(), world.deliveries.take(10, 10, Set.of(first.id())));
        assertEquals(1, world.deliveries.take(10, 10, Set.of()).size());
    }

    @OnEachDatabase
    void keepsTheLogOfAMonth(Storage storage) {
        WebhookWorld world = new WebhookWorld(storage);
        Webhook webhook = world.webhook(world.ada);
        world.invited();
        world.clock.passSeconds(Duration.ofDays(30).toSeconds());
        world.deliveries.forgetOld();
        assertEquals(1, world.told(webhook).size());
        world.clock.passSeconds(1);
        world.deliveries.forgetOld();
        assertEquals(List.of(), world.told(webhook));
    }

    @OnEachDatabase
    void tellsAWebhookNothingThatItsOwnerHasDeleted(Storage storage) throws Exception {
        WebhookWorld world = new WebhookWorld(storage);
        Webhook webhook = world.webhook(world.ada);
        world.invited();
        world.webhooks.delete(world.person("eve", AccountRole.ADMIN), webhook.id());
        assertEquals(1, world.webhooks.of(world.ada).size());
        world.webhooks.delete(world.ada, webhook.id());
        assertEquals(0, courier(world).round());
        assertEquals(List.of(), world.webhooks.of(world.ada));
    }
}
