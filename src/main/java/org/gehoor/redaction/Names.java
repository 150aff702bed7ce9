package org.gehoor.redaction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds names of people where words around them say that they are names: after a title, after "my name is", at the end of a letter, and where a common
/// first name stands.
final class Names {

    private static final String EDGE = "(?<![\\p{L}\\d])";
    private static final String PARTICLE = "(?i:van|de|der|den|het|'t|ten|ter|te|von|zu|zum|zur|du|des|la|le|el|al|bin|ben|da|dos|di|del|della|d'|o'|mc|mac|st\\.?)";
    private static final String PART = "(?:\\p{Lu}\\.|\\p{Lu}\\p{L}{0,30}(?:['-]\\p{L}{1,30}){0,3})";
    /// Jan Jansen, J. van den Berg, M. Janssens-De Wit
    private static final String NAME = PART + "(?:[ \\t]{0,2}(?:" + PARTICLE + "[ \\t]?){0,3}" + PART + "){0,3}";
    private static final String SURNAME = "(?:" + PARTICLE + "[ \\t]?){0,3}" + NAME;
    private static final String WORD = "(?!(?i:but|and|en|maar|et|mais|und|aber|ik|ich|heb|have|is|of|with|mijn|my)\\b)[\\p{L}'-]{1,31}\\.?";
    private static final String ANY = WORD + "(?:[ \\t]{1,2}" + WORD + "){0,3}";

    private static final Pattern TITLED = Pattern.compile(EDGE + "(?i:mevrouw|mevr\\.?|mw\\.?|meneer|mijnheer|dhr\\.?|de heer|fam\\.?|familie|mr\\.?|mrs\\.?|ms\\.?|miss|mister|madam|sir|dr\\.?|drs\\.?|"
            + "ir\\.?|ing\\.?|prof\\.?|monsieur|madame|mademoiselle|mme\\.?|mlle\\.?|m\\.|herrn?|frau|fraulein|sig\\.?|senor|senora)[ \\t]{1,2}(" + SURNAME + ")");
    private static final Pattern SAID = Pattern.compile(EDGE + "(?i:mijn naam is|m'n naam is|naam is|ik heet|ik ben|u spreekt met|je spreekt met|je praat met|met|namens|t\\.?n\\.?v\\.?|t\\.?a\\.?v\\.?|ter attentie van|op naam van|"
            + "my name is|my name's|name is|name's|i am|i'm|this is|speaking with|on behalf of|call me|je m'appelle|je suis|mon nom est|au nom de|ich heisse|ich bin|mein name ist|im namen von|hier ist)"
            + "[ \\t,:]{1,3}(" + SURNAME + ")");
    private static final Pattern SAID_SMALL = Pattern.compile(EDGE + "(?i:mijn naam is|m'n naam is|ik heet|u spreekt met|my name is|my name's|je m'appelle|mon nom est|ich heisse|mein name ist)"
            + "[ \\t,:]{1,3}(" + ANY + ")");
    private static final Pattern LABELLED = Pattern.compile(EDGE + "(?i:naam|voornaam|achternaam|name|first name|last name|surname|user|customer|klant|nom|prenom|vorname|nachname|billing address|address|adres)"
            + "[ \\t]{0,2}[:=]\\s{0,3}(" + ANY + ")");
    private static final Pattern CLOSING = Pattern.compile(EDGE + "(?i:groeten?|groetjes|gr\\.|mvg|hoogachtend|regards|sincerely|yours truly|best wishes|cheers|cordialement|salutations|bien a vous|grussen?|gruesse|"
            + "lg|mfg|hochachtungsvoll)[ \\t]{0,3}[,.!:;-]{0,2}\\s{1,6}(" + ANY + ")");
    private static final Pattern GREETED = Pattern.compile(EDGE + "(?i:beste|hallo|hoi|hi|hello|hey|dag|geachte|lieve|dear|cher|chere|bonjour|liebe|lieber|sehr geehrter?|guten tag)[ \\t]{1,2}(" + SURNAME + ")");
    private static final Pattern CAPITALISED = Pattern.compile(EDGE + NAME);
    private static final Pattern FIRST_PART = Pattern.compile("\\p{L}+");
    private static final Set<String> ALONE_NO_NAME = Set.of("van", "de", "der", "den", "het", "t", "ten", "ter", "te", "von", "zu", "du", "des", "la", "le", "el", "al");
    private static final Set<String> FIRST = firstNames();
    /// What is written with a capital at the beginning of a sentence, and what people are besides their name.
    private static final Set<String> NO_NAME = Set.copyOf(List.of("ik", "de", "het", "een", "the", "a", "i", "klant", "customer", "al", "niet", "not", "uw", "u", "je", "jullie", "iemand", "internet",
            "wifi", "mijn", "my", "team", "allemaal", "all", "there", "daar", "hulp", "help", "nederland", "belgie", "samen", "collega", "support", "klantenservice", "vriendelijke",
            "vriendelijk", "kind", "best", "warm", "zonder", "dit", "dat", "deze", "die", "wat", "wie", "hoe", "waarom", "goed", "goede", "dank", "bedankt", "thanks", "en", "and", "et", "und",
            "maar", "but", "mais", "aber", "als", "if", "when", "wanneer", "waar", "where", "why", "how", "what", "who", "is", "are", "was", "heb", "have", "kan", "kunt", "can", "could",
            "er", "hij", "zij", "wij", "we", "he", "she", "it", "they", "you", "your", "our", "onze", "ons", "op", "in", "on", "at", "to", "from", "van", "voor", "for", "met", "with", "naar",
            "this", "that", "these", "here", "hier", "please", "graag", "bij", "na", "after", "before", "sinds", "since", "vandaag", "gisteren", "morgen", "today", "yesterday", "hallo", "hello", "hi",
            "dag", "beste", "dear", "geachte", "goedemorgen", "goedemiddag", "goedenavond", "good", "mon", "ma", "mes", "le", "la", "les", "un", "une", "je", "vous", "nous", "il", "elle",
            "bonjour", "merci", "pourquoi", "comment", "quand", "ich", "wir", "sie", "er", "es", "der", "die", "das", "ein", "eine", "mein", "meine", "warum", "wie", "wann", "wo", "guten",
            "tag", "danke", "nee", "ja", "no", "yes", "non", "oui", "nein", "also", "ook", "nog", "now", "nu", "dus", "so", "want", "because", "my", "his", "her", "their", "new", "nieuwe",
            "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"));

    private Names() {}

    static List<Found> of(String text) {
        var found = new ArrayList<Found>();
        for (Pattern shape : List.of(TITLED, SAID, SAID_SMALL, LABELLED, CLOSING, GREETED)) {
            Matcher matcher = shape.matcher(text);
            for (int at = 0; at <= text.length() && matcher.find(at); at = matcher.start(1)) {
                if (!NO_NAME.contains(firstPart(matcher.group(1)))) {
                    found.add(new Found(matcher.start(1), matcher.end(1), Kind.NAME));
                }
            }
        }
        CAPITALISED.matcher(text).results().forEach(one -> firstName(one.group(), one.start(), found));
        return found;
    }

    /// A common first name and what follows with capitals; or two parts of which neither is an ordinary beginning of a sentence.
    private static void firstName(String words, int start, List<Found> found) {
        Matcher part = FIRST_PART.matcher(words);
        int from = -1;
        int parts = 0;
        while (part.find()) {
            String plain = part.group().toLowerCase(Locale.ROOT);
            if (plain.equals(part.group())) {
                continue;
            }
            boolean ordinary = NO_NAME.contains(plain);
            from = ordinary ? -1 : from < 0 ? part.start() : from;
            parts = ordinary ? 0 : parts + 1;
            if (FIRST.contains(plain) || parts > 1) {
                found.add(new Found(start + from, start + words.length(), Kind.NAME));
                return;
            }
        }
    }

    /// The first part that is more than "de" or "van".
    private static String firstPart(String words) {
        return FIRST_PART.matcher(words).results().map(part -> part.group().toLowerCase(Locale.ROOT)).filter(part -> !ALONE_NO_NAME.contains(part))
                .findFirst().orElse("");
    }

    private static Set<String> firstNames() {
        try (InputStream file = Names.class.getResourceAsStream("first_names.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .flatMap(line -> List.of(line.strip().split("\\s+")).stream()).filter(name -> !name.isEmpty()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
