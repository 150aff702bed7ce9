package org.gehoor.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gehoor.testing.Cast.FIRST_LINE;
import static org.gehoor.testing.Cast.SAMIRA;
import static org.gehoor.testing.Cast.YARA;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.gehoor.conversation.Answers;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Turn;
import org.gehoor.staff.Staff;
import org.gehoor.staff.Teams;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;
import org.junit.jupiter.api.Test;

/// What the other tests stand on.
class TheHouseItselfTest extends InTheBrowser {

    @Test
    void a_conversation_can_be_made_in_every_turn() {
        assertThat(turn(a.conversation().withAssistant())).isInstanceOf(Turn.WithAssistant.class);
        assertThat(turn(a.conversation().with(SAMIRA))).isInstanceOf(Turn.WithPerson.class);
        assertThat(turn(a.conversation().answeredBy(SAMIRA))).isInstanceOf(Turn.WaitingForCustomer.class);
        assertThat(turn(a.conversation().closedAfter(SAMIRA))).isInstanceOf(Turn.Closed.class);
        assertThat(turn(a.conversation().setAsideBy(SAMIRA))).isInstanceOf(Turn.SetAside.class);
        assertThat(turn(a.conversation().waiting())).isInstanceOf(Turn.WaitingForPerson.class);
    }

    @Test
    void a_conversation_prints_itself_on_one_line() {
        ConversationId id = a.conversation().from(YARA).saying("Waarom is mijn account geblokkeerd?").waiting();
        assertThat(Story.of(house, id)).isEqualTo("10.00 customer: message, 10.00 customer: person asked, "
                + "10.00 computer: promise made (person) | waiting for person, Eerste lijn");
    }

    @Test
    void a_fresh_house_is_empty_and_it_is_tuesday_ten_o_clock_again() {
        a.conversation().waiting();
        house.arrives(SAMIRA);
        house.later(Duration.ofHours(1));
        assertThat(house.get(Staff.class).isWorking(SAMIRA.id())).isTrue();

        TestHouse.fresh();

        assertThat(house.clock().instant()).isEqualTo(TestHouse.TUESDAY_TEN);
        assertThat(house.get(Staff.class).isWorking(SAMIRA.id())).isFalse();
        assertThat(house.db().sql("select count(*) from conversation").query(Integer.class).single()).isZero();
    }

    @Test
    void furniture_that_was_moved_is_put_back() {
        house.db().sql("update team set name = 'Nachtploeg' where id = :id").param("id", FIRST_LINE.id().value()).update();
        TestHouse.fresh();
        assertThat(house.get(Teams.class).get(FIRST_LINE.id())).isEqualTo(FIRST_LINE);
    }

    @Test
    void a_page_is_served_and_checked_with_and_without_scripts() {
        Page page = browser.window();
        page.navigate("/there-is-no-such-page");
        axe(page);
        assertThat(page.locator("h1").count()).isOne();

        Page plain = browser.withoutJavaScript();
        plain.navigate("/there-is-no-such-page");
        axe(plain);
        assertThat(plain.locator("h1").count()).isOne();
    }

    @Test
    void a_page_that_not_everybody_can_use_is_found() {
        Page page = browser.window();
        page.navigate("/there-is-no-such-page");
        page.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=\"x\">')");
        assertThatThrownBy(() -> axe(page)).hasMessageContaining("image-alt").hasMessageContaining("in light");
        page.evaluate("document.querySelector('img').remove(); document.querySelector('h1').style.width = '60rem'");
        assertThatThrownBy(() -> axe(page)).hasMessageContaining("at 390 px");
    }

    @Test
    void the_machine_can_be_taken_away_and_comes_back() {
        var machine = house.find(Answers.class);
        assertThat(machine.getIfAvailable()).isNotNull();

        house.answers().takeAway();
        assertThat(machine.getIfAvailable()).isNull();

        house.answers().asInTheBuild();
        house.answers().breakDown();
        assertThatThrownBy(() -> machine.getObject().answer(Answers.Question.first("Wat kost bellen in Zwitserland?", Language.NL)))
                .hasMessageContaining("broken");
    }

    @Test
    void somebody_signs_in_in_two_windows() {
        browser.of(SAMIRA);
        browser.of(SAMIRA);
        assertThat(house.db().sql("select count(*) from staff_session where second_done").query(Integer.class).single()).isEqualTo(2);
    }

    private Turn turn(ConversationId id) {
        return house.get(Conversations.class).get(id).turn();
    }
}
