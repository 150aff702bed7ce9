package org.gehoor.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody looks for: words, and phrases between quotation marks. At most [#MOST] words count, and 300 characters are read.
///
/// @param forms   for each word that counts, the forms that will do
/// @param phrases the plain words of each phrase, in order
record Asked(List<Set<String>> forms, List<List<String>> phrases) {

    static final int MOST = 12;

    private static final int CHARACTERS = 300;
    private static final Pattern QUOTED = Pattern.compile("[\"\u201c\u201d\u201e\u00ab\u00bb]([^\"\u201c\u201d\u201e\u00ab\u00bb]+)[\"\u201c\u201d\u201e\u00ab\u00bb]");

    static Asked read(String typed) {
        String text = typed.substring(0, Math.min(typed.length(), CHARACTERS));
        Map<String, Set<String>> forms = new LinkedHashMap<>();
        for (Forms.Word word : Forms.words(text)) {
            if (!word.isEverywhere() && forms.size() < MOST) {
                forms.put(word.plain(), Forms.of(word));
            }
        }
        var phrases = new ArrayList<List<String>>();
        Matcher quoted = QUOTED.matcher(text);
        while (quoted.find()) {
            List<String> phrase = Forms.words(quoted.group(1)).stream().map(Forms.Word::plain).toList();
            if (phrase.size() > 1) {
                phrases.add(phrase);
            }
        }
        return new Asked(List.copyOf(forms.values()), List.copyOf(phrases));
    }

    /// Whether no word counts: then nothing can be found.
    boolean isEmpty() {
        return forms.isEmpty();
    }

    /// Whether a text has every phrase.
    boolean phrasesAreIn(String text) {
        List<String> words = Forms.words(text).stream().map(Forms.Word::plain).toList();
        return phrases.stream().allMatch(phrase -> Collections.indexOfSubList(words, phrase) >= 0);
    }
}
