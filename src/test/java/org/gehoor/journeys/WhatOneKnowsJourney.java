package org.gehoor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.gehoor.testing.Cast.NOOR;
import static org.gehoor.testing.Cast.SAMIRA;

import com.microsoft.playwright.Page;
import org.gehoor.testing.Browser.Look;
import org.gehoor.testing.Cast;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// "One of them knew it. The next one did not, and the website said nothing."
class WhatOneKnowsJourney extends CustomerJourney {

    @ParameterizedTest
    @EnumSource
    void what_one_colleague_writes_down_is_checked_and_found_by_everybody(Scripts scripts) {
        Page samira = at(SAMIRA, scripts);
        samira.navigate("/desk/knowledge");
        samira.getByText("Schrijf een artikel").first().click();
        samira.locator("#title").fill("Veerboot naar Terschelling: wie betaalt?");
        samira.locator("#answer").fill("Op de veerboot betaalt u zelf, behalve aan de kade.");
        samira.locator("#questions").fill("Waarom staat er scheepsnet op mijn rekening?");
        samira.locator("#topic").fill("Factuur en betalen");
        if (scripts == Scripts.WITH_JAVASCRIPT) {
            samira.locator("#body").fill("Hoe komt dat?");
            press(samira, "Kop");
            assertThat(samira.locator("#body")).hasValue("## Hoe komt dat?");
        } else {
            assertThat(button(samira, "Kop")).isHidden();
            samira.locator("#body").fill("## Hoe komt dat?");
        }
        press(samira, "Bekijk als klant");
        assertThat(samira.locator(".as-customer h2").last()).hasText("Hoe komt dat?");
        axe(samira, scripts);
        samira.getByText("Klaar om na te kijken").last().click();
        reads(samira, "Bewaard. Een collega kijkt het na");

        Page noor = at(NOOR, scripts);
        noor.navigate("/desk/knowledge?view=to_check");
        axe(noor, scripts);
        noor.getByText("Veerboot naar Terschelling").click();
        noor.getByText("Zet in gebruik").first().click();
        reads(noor, "In gebruik. Klanten en collega's lezen nu deze versie.");

        Page customer = window(scripts);
        customer.navigate("/help?q=scheepsnet");
        customer.getByText("Veerboot naar Terschelling").first().click();
        reads(customer, "Op de veerboot betaalt u zelf");

        again(samira);
        samira.locator("#answer").fill("Op de veerboot betaalt u altijd zelf.");
        samira.getByText("Stel deze versie voor").last().click();
        samira.getByText("Bekijk wat er anders is").click();
        assertThat(samira.locator("ins")).containsText("altijd");
        axe(samira, scripts);
        again(customer);
        reads(customer, "behalve aan de kade");
    }

    private Page at(Cast.Helper helper, Scripts scripts) {
        return scripts == Scripts.WITH_JAVASCRIPT ? browser.of(helper) : browser.of(helper, Look.WITHOUT_JAVASCRIPT);
    }
}
