package org.gehoor.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// What customers and colleagues might write: everyday words, some that few use, and a number that nobody else has.
final class Sentences {

    private static final String[] EVERYDAY = ("factuur internet storing modem abonnement verhuizing betaling televisie wifi snelheid opzegging nummer bestelling "
            + "monteur afspraak bedrag korting herinnering incasso wachtwoord toestel simkaart bundel buitenland gesprek verbinding router levering "
            + "terugbetaling klacht contract verlenging adres rekening maand glasvezel signaal zender pakket overstap").split(" ");
    private static final String[] BEGINNINGS = "ba be bo da de do fa fe fo ga ge go ha he ho ka ke ko la le lo ma me mo na ne no ra re ro sa se so ta te to va ve vo za ze".split(" ");
    private static final String[] ENDINGS = "ling ning ker der sel baar lijk heid ring tje pen ten sen ven gen bel del".split(" ");

    private final List<String> rare = new ArrayList<>();

    Sentences() {
        for (String first : BEGINNINGS) {
            for (String second : BEGINNINGS) {
                for (int i = 0; i < ENDINGS.length; i += 4) {
                    rare.add(first + second + ENDINGS[(i + first.charAt(0) + second.charAt(1)) % ENDINGS.length]);
                }
            }
        }
    }

    String customer(RandomGenerator dice, long number) {
        return "Goedemorgen, mijn %s klopt niet en de %s ook niet. Er staat %s en %s op, en %s. Kunt u het nakijken? Kenmerk %s.".formatted(everyday(dice),
                everyday(dice), rare(dice), rare(dice), everyday(dice), mark(number));
    }

    String colleague(RandomGenerator dice) {
        return "Dank voor uw bericht. Ik heb uw %s bekeken en %s hersteld. U hoort binnen een week van ons over %s.".formatted(everyday(dice), rare(dice), everyday(dice));
    }

    static String mark(long number) {
        return "k" + Long.toString(number * 2_654_435_761L % 1_000_000_007L, 36) + number;
    }

    String rare(RandomGenerator dice) {
        return rare.get(dice.nextInt(rare.size()));
    }

    static String everyday(RandomGenerator dice) {
        return EVERYDAY[dice.nextInt(EVERYDAY.length)];
    }
}
