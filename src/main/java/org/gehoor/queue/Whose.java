package org.gehoor.queue;

import java.util.Locale;
import org.gehoor.vocabulary.Channel;

/// Whose hours: of the people who are there, of one channel where it differs, or of the shop, which is when one can buy.
public enum Whose {
    PEOPLE, CHAT, CALLBACK, FORM, MAIL, SHOP;

    static Whose of(Channel channel) {
        return switch (channel) {
            case CHAT -> CHAT;
            case CALLBACK -> CALLBACK;
            case FORM -> FORM;
            case MAIL -> MAIL;
        };
    }

    /// Whether these are hours in which we help, and not only sell.
    public boolean isService() {
        return this != SHOP;
    }

    /// The name in the database, in addresses and in words: `people`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
