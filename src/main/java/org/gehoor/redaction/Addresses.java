package org.gehoor.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds streets with a house number, postal codes of the Netherlands and its neighbours, and dates with a year written in words.
final class Addresses {

    private static final String EDGE = "(?<![\\p{L}\\d])";
    private static final String END = "(?![\\p{L}\\d])";
    private static final String CAPITAL = "\\p{Lu}[\\p{L}'.-]{0,30}";
    private static final String HOUSE = "\\d{1,5}(?: ?[a-zA-Z]" + END + ")?(?: ?[-/] ?\\d{1,4})?(?:,? (?:bus|bte|boite|app?t?\\.?|hs|huis|toev\\.?|Suite|Unit) ?[\\w-]{1,6})?";
    private static final String STREET = "(?:straat|str\\.?|laan|weg|plein|kade|gracht|singel|dreef|steeg|dijk|plantsoen|steenweg|kaai|hof|baan|lei|park|pad|wal|markt|ring"
            + "|strasse|gasse|allee|platz|ufer|damm|boulevard|vej|gatan|gata|vagen|tie|katu)";
    private static final String WAY = "(?:rue|avenue|av\\.?|boulevard|bd\\.?|blvd|chemin|ch\\.|place|pl\\.|allee|impasse|quai|route|cours|square|via|viale|piazza|calle|ulica|ul\\.|rua|avenida)";
    private static final String ROAD = "(?:Street|St\\.?|Road|Rd\\.?|Avenue|Ave\\.?|Lane|Ln\\.?|Drive|Dr\\.?|Court|Ct\\.?|Boulevard|Blvd\\.?|Way|Close|Place|Pl\\.?|Square"
            + "|Terrace|Crescent|Row|Hill|Gardens|Mews|Highway|Hwy\\.?|Str\\.?|Union)";

    private static final List<Pattern> SHAPES = Stream.of(
            // Kerkstraat 12a, Korte Nieuwstraat 5-2, Brugsesteenweg 12 bus 3
            EDGE + "(?:" + CAPITAL + " ){0,3}(?!(?i:during|spring|string)\\b)[\\p{L}'-]{2,40}" + STREET + ",? (?:nr\\.? |nummer |no\\.? )?" + HOUSE + END,
            // Laan van Meerdervoort 12, Am Markt 3, Op de Berg 5
            EDGE + "(?:Laan|Plein|Kade|Weg|Straat|Dijk|Hof|Am|An der|An den|Im|In der|Op de|Op den|Aan de|Achter de|Bij de) (?:[\\p{L}'.-]{1,30} ){1,4}" + HOUSE + END,
            // 12 bis, rue de la Paix; rue Neuve 12
            EDGE + "\\d{1,5}(?: ?(?:bis|ter|[a-zA-Z])" + END + ")?,? (?i:" + WAY + ") (?:(?i:de la|de l'|du|des|de|d'|la|le|les|l')[ ']?){0,2}(?:" + CAPITAL + "[ ]?){1,4}",
            EDGE + "(?i:" + WAY + ") (?:(?i:de la|de l'|du|des|de|d'|la|le|les|l'|del|della)[ ']?){0,2}(?:" + CAPITAL + " ){1,4},? ?" + HOUSE + END,
            // 10 Downing Street, the corner of Elm St and Oak Ave
            EDGE + "(?:\\d{1,6}[a-zA-Z]? ){0,2}(?:" + CAPITAL + " ){1,4}" + ROAD + END + "(?:,? (?:Apt|Suite|Unit|Box)\\.? ?[\\w-]{1,6})?",
            // 3482 Via Franscini 71 Suite 838
            EDGE + "(?:\\d{1,6} ){1,2}\\p{Lu}[\\p{L}'.-]{1,40} (?:\\p{L}[\\p{L}'.-]{1,40} ){0,2}\\d{1,4}" + END + "(?:,? (?i:apt|suite|unit|box)\\.? ?[\\w-]{1,6})?",
            EDGE + "(?i:apt|suite|unit|box|postbus|bp|postfach|psc|p\\.? ?o\\.? ?box)\\.? ?\\d{2,6}" + END,
            EDGE + "(?i:(?:APO|FPO|DPO) (?:AA|AE|AP) \\d{5})",
            // whatever follows the words that announce an address, to the end of the line or sentence
            "(?<=" + EDGE + "(?i:mijn adres is|nieuwe adres is|adres:|address:|address is|addresses, here they are:|corner of|lives at|lives on|living at|moved to|woon op|woon aan|woont op|woont aan|"
                    + "verhuisd naar|verhuizen naar|j'habite|adresse est|adresse:|wohne in|adresse ist) )[^.;?!\\n]{3,80}",
            // 1234 AB, with a house number beside it; 1234ab
            EDGE + "(?:" + HOUSE + ",? )?[1-9]\\d{3} ?(?!SA|SD|SS)[A-Z]{2}" + END + "(?:,? " + HOUSE + END + ")?",
            EDGE + "(?:" + HOUSE + ",? )?[1-9]\\d{3}[a-z]{2}" + END + "(?:,? " + HOUSE + END + ")?",
            EDGE + "(?i:postcode|post code|code postal|postleitzahl|plz|zip(?: ?code)?|postal code)[\\s:=is]{1,6}[A-Z0-9][A-Z0-9 -]{2,8}" + END,
            // B-2000 Antwerpen, 2000 Antwerpen, 75001 Paris, 10115 Berlin, SW1A 2AA
            EDGE + "(?:[A-Z]{1,2}-)\\d{4,5} \\p{Lu}[\\p{L}'-]{1,40}",
            EDGE + "(?:\\d{5}|1[0-8]\\d{2}|2[1-9]\\d{2}|[3-9]\\d{3}) \\p{Lu}[\\p{L}'-]{2,40}",
            "(?<=[,\\n] {0,3})(?:\\d{4,5}) \\p{Lu}[\\p{L}'-]{2,40}",
            EDGE + "[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}" + END, EDGE + "[A-Z]\\d[A-Z] \\d[A-Z]\\d" + END,
            EDGE + "[A-Z]{2},? \\d{5}(?:-\\d{4})?" + END,
            "(?<=\\n {0,4})\\p{Lu}[\\p{L} ]{2,30} \\d{4,5}" + END)
            .map(Pattern::compile).toList();

    private static final Pattern DATE = Pattern.compile(EDGE + "(?:\\d{1,2}(?:e|er|ste|de|th|st|nd|rd|\\.)? (?:of )?)?"
            + "(?:jan|feb|mar|mrt|maart|apr|mei|may|mai|jun|jul|aug|sep|okt|oct|nov|dec|dez|fev|avr|juin|juil|aout|marz)[a-z]{0,7}\\.?(?: \\d{1,2}(?:th|st|nd|rd)?)?,? '?\\d{2,4}" + END
            + "|" + EDGE + "(?:geboren|born|ne|nee|geb\\.?|geboortejaar|geboortedatum)(?: op| in| on| le| am| en|:)? \\d{2,4}" + END, Pattern.CASE_INSENSITIVE);

    private Addresses() {}

    static List<Found> of(String text) {
        var found = new ArrayList<Found>();
        for (Pattern shape : SHAPES) {
            shape.matcher(text).results().forEach(one -> found.add(new Found(one.start(), one.end(), Kind.ADDRESS)));
        }
        DATE.matcher(text).results().forEach(one -> found.add(new Found(one.start(), one.end(), Kind.DATE)));
        return found;
    }
}
