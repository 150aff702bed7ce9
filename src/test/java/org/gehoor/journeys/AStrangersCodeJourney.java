package org.gehoor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gehoor.access.Browsers;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Text;
import org.gehoor.html.SafeHtml;
import org.gehoor.pages.Framed;
import org.gehoor.pages.Refusal;
import org.gehoor.testing.Cast;
import org.gehoor.testing.Findings;
import org.gehoor.testing.HostileStrings;
import org.gehoor.testing.Mailing;
import org.gehoor.testing.Trap;
import org.gehoor.testing.Visitor;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Secret;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// "They opened my mail, and somebody else was in their system."
///
/// Each hostile string stands in subject, words, HTML, sender's name and file name of a mail, and is opened at the desk and on the
/// customer's page: nothing runs, nothing leaves, nothing jumps.
class AStrangersCodeJourney extends CustomerJourney {

    private static final int BATCH = 60;

    @Test
    void what_is_hostile_fires_where_nothing_protects() {
        List<HostileStrings> firing = strings(HostileStrings.all()).stream().filter(HostileStrings::fires).toList();
        try (var trap = new Trap(house)) {
            trap.raw(firing.stream().map(HostileStrings::html).toList());
            trap.until(() -> trap.ran().size() >= firing.size() * 2 / 3);
            trap.raw(List.of("<img src=https://elsewhere.example/seen.png>", "<meta http-equiv=refresh content='0;url=/elders'>"));
            trap.until(() -> !trap.left().isEmpty() && !trap.jumped().isEmpty());
            assertThat(trap.left()).containsExactly("https://elsewhere.example/seen.png");
            assertThat(trap.jumped()).hasSize(1);
        }
    }

    @Test
    void some_of_every_kind_do_nothing_to_staff_nor_to_customers() {
        Map<String, Long> kinds = open(strings(HostileStrings.some(4)), 8);

        assertThat(kinds).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    @Tag("sweep")
    @Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void none_of_all_does_anything_to_staff_nor_to_customers() {
        List<HostileStrings> all = strings(HostileStrings.all());
        Map<String, Long> kinds = open(all, 8);

        Findings.tell("hostile-mail", "Hostile strings in mail, in five places each, at the desk and on the customer's page\n"
                + kinds.entrySet().stream().map(kind -> "%-24s%d".formatted(kind.getKey(), kind.getValue())).collect(Collectors.joining("\n"))
                + "\nscripts run 0, requests left 0, pages jumped 0, refused by the browser 0");
    }

    private static List<HostileStrings> strings(List<HostileStrings> found) {
        Assumptions.assumeFalse(found.isEmpty(), "the samples are absent");
        return found;
    }

    /// @param every of how many mails one is also opened on a page of its own
    private Map<String, Long> open(List<HostileStrings> strings, int every) {
        try (var desk = new Trap(house); var customer = new Trap(house)) {
            browser.signIn(desk.page(), Cast.SAMIRA);
            for (int at = 0; at < strings.size(); at += BATCH) {
                List<HostileStrings> batch = strings.subList(at, Math.min(strings.size(), at + BATCH));
                ConversationId id = a.conversation().saying(readable(batch)).waiting();
                List<Long> numbers = batch.stream().map(one -> mail(one.html()).into(id, house)).map(Entry::sequence).toList();
                letsSee(customer, id);
                String conversation = "/desk/conversations/" + id;
                String page = "/cases/" + id;
                desk.open(conversation);
                assertThat(desk.page().locator("#log .mail-head").count()).isEqualTo(batch.size());
                customer.open(page);
                assertThat(customer.page().locator(".mail-head").count()).isEqualTo(batch.size());
                desk.frames(html(conversation, numbers), Framed.SANDBOX);
                customer.frames(html(page, numbers), Framed.SANDBOX);
                IntStream.range(0, numbers.size()).filter(n -> n % every == 0).forEach(n -> {
                    desk.open(conversation + "/mails/" + numbers.get(n));
                    customer.open(page + "/mails/" + numbers.get(n));
                });
                desk.raw(batch.stream().map(one -> SafeHtml.of(one.html(), false).html()).toList());
                nothingHappened(desk, batch);
                nothingHappened(customer, batch);
            }
        }
        return strings.stream().collect(Collectors.groupingBy(HostileStrings::source, TreeMap::new, Collectors.counting()));
    }

    private static void nothingHappened(Trap trap, List<HostileStrings> batch) {
        String between = batch.getFirst().id() + " and " + batch.getLast().id();
        assertThat(trap.ran()).as("scripts that ran, between %s", between).isEmpty();
        assertThat(trap.left()).as("requests that left, between %s", between).isEmpty();
        assertThat(trap.jumped()).as("pages that jumped, between %s", between).isEmpty();
        assertThat(trap.tried()).as("what only the browser held back, between %s", between).isEmpty();
    }

    private static Mailing mail(String hostile) {
        return Mailing.of(hostile, hostile, "<p>voor</p>" + hostile + "<p>na</p>").from(hostile, "j.vos@voorbeeld.example")
                .with(new Visitor.Chosen(hostile, "niets".getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> html(String conversation, List<Long> numbers) {
        return numbers.stream().map(number -> conversation + "/mails/" + number + "/html").toList();
    }

    /// The first of them that can be the first words of a conversation.
    private static String readable(List<HostileStrings> batch) {
        return Stream.concat(batch.stream().map(HostileStrings::html), Stream.of("Vraag")).filter(AStrangersCodeJourney::canBeSaid).findFirst().orElseThrow();
    }

    private static boolean canBeSaid(String words) {
        try {
            return !Text.read(words).words().isEmpty();
        } catch (Refusal _) {
            return false;
        }
    }

    private void letsSee(Trap trap, ConversationId id) {
        Secret secret = Secret.random();
        house.get(Browsers.class).grant(secret, id);
        trap.page().context().addCookies(List.of(new com.microsoft.playwright.options.Cookie("gehoor_browser", secret.reveal())
                .setDomain(house.address().getHost()).setPath("/").setHttpOnly(true)));
    }
}
