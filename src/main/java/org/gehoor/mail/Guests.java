package org.gehoor.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Who is in. Strangers are counted, so that nobody takes all the room; who is known always comes in.
final class Guests {

    private static final long GRACE = TimeUnit.SECONDS.toNanos(5);

    private final SmtpSettings.Limits limits;
    private final Predicate<InetAddress> known;
    private final Set<SmtpWire> inside = new HashSet<>();
    private final Map<InetAddress, Integer> strangers = new HashMap<>();
    private int all;

    Guests(SmtpSettings.Limits limits, Predicate<InetAddress> known) {
        this.limits = limits;
        this.known = known;
    }

    /// Whether there is room; then they are in, until [#leave].
    synchronized boolean comeIn(SmtpWire wire) {
        if (!known.test(wire.guest())) {
            InetAddress net = net(wire.guest());
            if (all >= limits.connections() || strangers.getOrDefault(net, 0) >= limits.perAddress()) {
                return false;
            }
            all++;
            strangers.merge(net, 1, Integer::sum);
        }
        return inside.add(wire);
    }

    synchronized void leave(SmtpWire wire) {
        if (inside.remove(wire) && !known.test(wire.guest())) {
            all--;
            strangers.computeIfPresent(net(wire.guest()), (_, count) -> count == 1 ? null : count - 1);
        }
        notifyAll();
    }

    /// Hangs up on those whose time is over and who do not even hear that.
    void hangUpOnOverdue() {
        list().stream().filter(wire -> wire.isOverdue(System.nanoTime() - GRACE)).forEach(Guests::hangUp);
    }

    /// Hangs up on everybody.
    void hangUpOnAll() {
        list().forEach(Guests::hangUp);
    }

    /// Waits until nobody is in, for so many milliseconds at the most.
    synchronized void waitUntilEmpty(long most) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(most);
        for (long left = most; !inside.isEmpty() && left > 0; left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())) {
            wait(left);
        }
    }

    private synchronized List<SmtpWire> list() {
        return List.copyOf(inside);
    }

    private static void hangUp(SmtpWire wire) {
        try {
            wire.close();
        } catch (IOException gone) {
            // so they are out
        }
    }

    /// Who has one address of an IPv6 network of 64 bits has them all.
    private static InetAddress net(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 16 && !address.isLoopbackAddress()) {
            Arrays.fill(bytes, 8, 16, (byte) 0);
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
