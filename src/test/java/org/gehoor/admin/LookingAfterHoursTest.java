package org.gehoor.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.gehoor.access.Audit;
import org.gehoor.queue.Lines;
import org.gehoor.testing.Cast;
import org.gehoor.testing.Form;
import org.gehoor.testing.InTheHouse;
import org.gehoor.testing.Visitor;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.OpeningHours;
import org.junit.jupiter.api.Test;

/// Tuesday 12 May 2026; Thursday 14 May is Ascension Day.
class LookingAfterHoursTest extends InTheHouse {

    private static final String PEOPLE = "/admin/hours/" + Cast.DUTCH.id() + "/people";
    private static final LocalDate ASCENSION = LocalDate.parse("2026-05-14");

    private final Visitor ruud = new Visitor(house.address(), Duration.ofSeconds(20));

    @Test
    void public_holidays_are_filled_in_with_their_names_and_customers_see_them() {
        ruud.signIn(house, Cast.RUUD);
        Form form = ruud.get("/admin/hours").form(PEOPLE).with("country", "NL").with("on_holidays", "closed");
        assertThat(ruud.send(form).next()).contains(PEOPLE);
        assertThat(ruud.get(PEOPLE).html()).contains("do 14 mei, Hemelvaartsdag", "ma 25 mei, Tweede pinksterdag", "Feestdagen van Nederland zijn al ingevuld");
        assertThat(hours().on(ASCENSION)).isEmpty();
        assertThat(guest(Duration.ofSeconds(433)).get("/").html()).contains("do 14 mei", "Hemelvaartsdag", "do 14 mei, Hemelvaartsdag: gesloten");
        assertThat(house.get(Audit.class).of("line:" + Cast.DUTCH.id())).extracting(Audit.Line::act).containsExactly("hours of people changed");
    }

    @Test
    void a_day_gets_other_hours_and_loses_them_again() {
        ruud.signIn(house, Cast.RUUD);
        ruud.send(ruud.get(PEOPLE).form(PEOPLE).with("country", "NL").with("on_holidays", "closed"));
        Form day = ruud.get(PEOPLE + "/days?first=2026-05-14&last=2026-05-14").form(PEOPLE + "/days");
        assertThat(ruud.send(day.with("times", "10.00 tot 17.00")).status()).isEqualTo(303);
        assertThat(hours().on(ASCENSION)).hasSize(1);
        assertThat(ruud.get(PEOPLE).html()).contains("do 14 mei, Hemelvaartsdag", "10.00 tot 17.00");
        ruud.send(ruud.get(PEOPLE).form(PEOPLE + "/days/removal"));
        assertThat(hours().on(ASCENSION)).isEmpty();
    }

    @Test
    void a_fortnight_is_added_at_once_and_stands_in_one_row() {
        ruud.signIn(house, Cast.RUUD);
        Form days = ruud.get(PEOPLE + "/days").form(PEOPLE + "/days");
        ruud.send(days.with("date", "21-12-2026").with("until", "3-1-2027").with("name", "Kerstsluiting"));
        assertThat(hours().on(LocalDate.parse("2026-12-31"))).isEmpty();
        assertThat(ruud.get(PEOPLE).html()).contains("ma 21 december tot en met zo 3 januari 2027, Kerstsluiting");
    }

    @Test
    void what_cannot_be_is_said_at_its_field_and_what_was_typed_stays() {
        ruud.signIn(house, Cast.RUUD);
        Visitor.Answer week = ruud.send(ruud.get(PEOPLE).form(PEOPLE).with("day-1", "9.00 tot 13.00, 12.00 tot 17.00").with("day-2", "17.00 tot 9.00")
                .with("day-3", "8.00 tot 25.00").with("day-4", "altijd").with("day-5", "10.00 tot 11.00"));
        assertThat(week.status()).isEqualTo(422);
        assertThat(week.html()).contains("9.00–13.00, 12.00–17.00 lopen door elkaar", "17.00–9.00 sluit voor het opent", "25.00 bestaat niet",
                "Schrijf de tijden als 8.00 tot 21.00", "value=\"9.00 tot 13.00, 12.00 tot 17.00\"", "value=\"altijd\"", "value=\"10.00 tot 11.00\"");
        Form never = ruud.get(PEOPLE).form(PEOPLE);
        for (int day = 1; day <= 7; day++) {
            never = never.with("day-" + day, day == 1 ? "dicht" : "");
        }
        assertThat(ruud.send(never).html()).contains("Vul minstens één dag in waarop er iemand is");
        assertThat(hours().week()).isEqualTo(Cast.HOURS.week());
    }

    @Test
    void a_date_that_does_not_exist_is_over_or_there_already_is_refused() {
        ruud.signIn(house, Cast.RUUD);
        assertThat(day("31-2-2027", "").html()).contains("Vul een datum in die bestaat", "value=\"31-2-2027\"");
        assertThat(day("11-5-2026", "").html()).contains("Deze dag is al voorbij");
        assertThat(day("1-6-2030", "").html()).contains("Kies een dag in de komende twee jaar");
        assertThat(day("20-5-2026", "19-5-2026").html()).contains("Deze dag ligt voor de eerste");
        assertThat(day("20-5-2026", "20-5-2027").html()).contains("meer dan 62 dagen");
        assertThat(day("20-5-2026", "22-5-2026").status()).isEqualTo(303);
        assertThat(day("21-5-2026", "").html()).contains("do 21 mei staat er al");
    }

    @Test
    void of_two_administrators_the_second_sees_what_the_first_wrote_and_loses_nothing() {
        ruud.signIn(house, Cast.RUUD);
        Form first = ruud.get(PEOPLE).form(PEOPLE).with("day-1", "9.00 tot 17.00");
        Form second = ruud.get(PEOPLE).form(PEOPLE).with("day-1", "10.00 tot 11.00");
        assertThat(ruud.send(first).status()).isEqualTo(303);
        Visitor.Answer refused = ruud.send(second);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html()).contains("Iemand anders heeft deze tijden net gewijzigd", "maandag: 9.00 tot 17.00", "value=\"10.00 tot 11.00\"");
        assertThat(ruud.send(refused.form(PEOPLE)).status()).as("who saw it may save all the same").isEqualTo(303);
    }

    @Test
    void a_channel_gets_hours_of_its_own_and_the_page_for_customers_says_so() {
        ruud.signIn(house, Cast.RUUD);
        String mail = "/admin/hours/" + Cast.DUTCH.id() + "/mail";
        ruud.send(ruud.get(mail).form(mail).with("day-1", "9-17").with("day-2", "9-17"));
        assertThat(house.get(Lines.class).get(Cast.DUTCH.id()).byChannel()).containsOnlyKeys(Channel.MAIL);
        assertThat(guest(Duration.ofSeconds(557)).get("/").html()).contains("maandag tot en met dinsdag: 9.00 tot 17.00");
    }

    @Test
    void a_shop_that_is_open_while_nobody_is_there_is_pointed_out() {
        ruud.signIn(house, Cast.RUUD);
        assertThat(ruud.get(PEOPLE).html()).doesNotContain("De winkel is langer open");
        ruud.send(ruud.get(PEOPLE).form(PEOPLE).with("country", "NL").with("on_holidays", "closed").with("day-7", ""));
        String shop = "/admin/hours/" + Cast.DUTCH.id() + "/shop";
        Form form = ruud.get(shop).form(shop);
        for (int day = 1; day <= 7; day++) {
            form = form.with("day-" + day, "8.00 tot 21.00");
        }
        ruud.send(form.with("on_holidays", "open"));
        assertThat(ruud.get(PEOPLE).html()).contains("De winkel is langer open dan de klantendienst", "zondag: 8.00 tot 21.00",
                "do 14 mei, Hemelvaartsdag: 8.00 tot 21.00", "Ley 10/2025");
    }

    @Test
    void only_administrators_may_and_what_is_not_there_is_not_found() {
        ruud.signIn(house, Cast.NOOR);
        assertThat(ruud.get("/admin/hours").status()).isEqualTo(403);
        Visitor right = new Visitor(house.address(), Duration.ofSeconds(20));
        right.signIn(house, Cast.RUUD);
        assertThat(right.get("/admin/hours/nothing/people").status()).isEqualTo(404);
        assertThat(right.get("/admin/hours/" + Cast.DUTCH.id() + "/everybody").status()).isEqualTo(404);
    }

    private Visitor.Answer day(String date, String until) {
        return ruud.send(ruud.get(PEOPLE + "/days").form(PEOPLE + "/days").with("date", date).with("until", until));
    }

    /// Somebody who comes later, at a time at which nobody else does: what everybody asks for is kept for some seconds.
    private Visitor guest(Duration later) {
        house.later(later);
        return new Visitor(house.address(), Duration.ofSeconds(20));
    }

    private OpeningHours hours() {
        return house.get(Lines.class).get(Cast.DUTCH.id()).hours();
    }
}
