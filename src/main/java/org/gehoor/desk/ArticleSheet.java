package org.gehoor.desk;

import org.gehoor.knowledge.Article;
import org.gehoor.pages.Faults;

/// One article as a colleague reads it beside a conversation.
///
/// @param state    how far it is, in words
/// @param lang     of the article, when it is another than the page's; empty otherwise
/// @param links    whether it may be put into the answer: it is for customers, and the conversation is in this colleague's hands
/// @param why      what was typed that is wrong with it
/// @param reported whether somebody just said that it is wrong
/// @param edit     where it is written; empty for who may not
public record ArticleSheet(About about, Article article, String state, String lang, boolean links, String why, Faults faults, boolean reported, String edit) {}
