package org.gehoor.desk.knowledge;

import org.gehoor.words.Words;

/// What articles are about, as people call it. A topic of an organisation's own is called as it was written.
final class Topics {

    static final java.util.List<String> COMMON = java.util.List.of("account", "billing", "delivery", "faults", "moving", "privacy", "subscription");

    private Topics() {}

    static String name(String topic, Words words) {
        return COMMON.contains(topic) ? words.say("knowledge.topic." + topic) : topic;
    }

    /// The topic that is called so, or a new one.
    static String read(String name, Words words) {
        String plain = name.strip().replaceAll("\\s+", " ");
        return COMMON.stream().filter(topic -> topic.equalsIgnoreCase(plain) || name(topic, words).equalsIgnoreCase(plain)).findFirst().orElse(plain);
    }
}
