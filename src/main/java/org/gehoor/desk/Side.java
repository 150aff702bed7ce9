package org.gehoor.desk;

import java.util.List;
import org.gehoor.pages.Fact;
import org.jspecify.annotations.Nullable;

/// What stands beside a conversation.
///
/// @param address  of the conversation
/// @param articles what a machine suggests to read; empty when there is no such machine, or it is silent
/// @param answers  whether who looks may answer here
/// @param writes   whether who looks may write an article
/// @param customer what the customer told of themselves
/// @param data     the page of everything we hold on them; null for who may not see it
/// @param person   where somebody says that two customers are one person; null for who may not
/// @param language where somebody says in which language the customer writes; null for who may not
/// @param earlier  their other conversations, newest first
/// @param byItself that their address answers by itself, and no automatic letter goes there; null when it does not
public record Side(String address, List<Agreement> agreements, List<Article> articles, boolean answers, boolean writes, List<Fact> customer, @Nullable String data,
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
    /// @param href  where a colleague reads it
    /// @param small whether a person checked it, for whom it is, and whether it helps
    /// @param links whether a customer may be pointed to it
    /// @param lang  its language, when it is another than the page's
    public record Article(String id, String title, String href, String small, boolean links, @Nullable String lang) {}
}
