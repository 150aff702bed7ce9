package org.gehoor.desk;

import java.util.List;
import org.gehoor.pages.Fact;
import org.jspecify.annotations.Nullable;

/// What stands beside a conversation.
///
/// @param articles what a machine suggests to read; empty when there is no such machine, or it is silent
/// @param customer what the customer told of themselves
/// @param data     the page of everything we hold on them; null for who may not see it
/// @param person   where somebody says that two customers are one person; null for who may not
/// @param language where somebody says in which language the customer writes; null for who may not
/// @param earlier  their other conversations, newest first
/// @param byItself that their address answers by itself, and no automatic letter goes there; null when it does not
public record Side(List<Agreement> agreements, List<Article> articles, List<Fact> customer, @Nullable String data,
                   @Nullable String person, @Nullable String language, List<Row> earlier, @Nullable String byItself) {

    public Side {
        agreements = List.copyOf(agreements);
        articles = List.copyOf(articles);
        customer = List.copyOf(customer);
        earlier = List.copyOf(earlier);
    }

    /// One promise, in the words that the customer read.
    ///
    /// @param said when, and the words
    public record Agreement(String what, Mark mark, String said) {}

    /// One article.
    ///
    /// @param checked the day a person last read it through
    public record Article(String title, String href, String checked) {}
}
