package org.gehoor.assistant;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Words that ask nothing: a greeting, or thanks. Every word must be one of these; one word more, and it is a question.
final class Courtesy {

    private static final int MOST_READ = 120;

    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Set<String> GREETING = words("hallo hoi hey hee hi hello goedemorgen goedemiddag goedenmiddag goedenavond goedendag dag moin bonjour bonsoir "
            + "salut guten goede good servus gruezi yo");
    private static final Set<String> BESIDE_GREETING = words("daar allemaal there tag morgen morning afternoon middag evening avond abend day meneer mevrouw team zusammen u "
            + "jij jullie alles goed madame monsieur messieurs dames heren everyone all");
    private static final Set<String> THANKS = words("dank dankje dankjewel dankuwel dankewel bedankt thanks thank thx tnx cheers merci danke dankeschon ok oke okay okee prima "
            + "top super fijn perfect helder duidelijk gelukt opgelost great parfait klar clear ja yes oui yep");
    private static final Set<String> BESIDE_THANKS = words("u je wel jullie hartelijk heel erg veel zeer hoor voor de het dat dit is was helpt hielp geholpen hulp uw helemaal goed very much you so a lot "
            + "for your the that this it helps helped help solved beaucoup bien vous pour votre l aide ca m a aide vielen schon sehr gut fur ihre die hilfe hat geholfen das hilft");

    private Courtesy() {}

    static boolean isGreeting(String words) {
        return isOnly(words, GREETING, BESIDE_GREETING);
    }

    static boolean isThanks(String words) {
        return isOnly(words, THANKS, BESIDE_THANKS);
    }

    private static boolean isOnly(String words, Set<String> meant, Set<String> beside) {
        if (words.length() > MOST_READ || words.contains("?")) {
            return false;
        }
        List<String> said = List.of(plain(words).split(" "));
        return said.stream().anyMatch(meant::contains) && said.stream().allMatch(word -> meant.contains(word) || beside.contains(word));
    }

    private static String plain(String words) {
        String letters = Normalizer.normalize(words.toLowerCase(Locale.ROOT).replace("ß", "ss"), Normalizer.Form.NFKD);
        return NO_LETTER.matcher(MARK.matcher(letters).replaceAll("")).replaceAll(" ").strip();
    }

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.split(" ")));
    }
}
