package org.gehoor.architecture;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which tables a text of SQL names. Texts that are no SQL name none, because only words in the place of a table count.
final class Sql {

    private static final String NAME = "[a-z_]+\\b";
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?<!distinct )(?:from|join|into|using|table)\\s+(only\\s+)?(" + NAME + ")((?:\\s+(?:as\\s+)?[a-z_]+)?\\s*,\\s*" + NAME + ")*");
    private static final Pattern WRITTEN = Pattern.compile(
            "\\b(?:insert\\s+into|(?<!for )(?<!do )update|delete\\s+from|truncate(?:\\s+table)?|merge\\s+into)\\s+(?:only\\s+)?(" + NAME + ")");
    private static final Pattern WORD = Pattern.compile("[a-z_]+");

    private Sql() {}

    /// The known tables that a text reads or writes.
    static Set<String> tables(String text, Set<String> known) {
        var tables = written(text, known);
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            Matcher word = WORD.matcher(named.group());
            while (word.find()) {
                if (known.contains(word.group())) {
                    tables.add(word.group());
                }
            }
        }
        return tables;
    }

    /// The known tables that a text writes.
    static Set<String> written(String text, Set<String> known) {
        var tables = new TreeSet<String>();
        Matcher written = WRITTEN.matcher(text);
        while (written.find()) {
            if (known.contains(written.group(1))) {
                tables.add(written.group(1));
            }
        }
        return tables;
    }
}
