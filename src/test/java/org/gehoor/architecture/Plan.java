package org.gehoor.architecture;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// DESIGN 4 as tables: which room lies on which floor, which doors there are on one floor, and which room a table belongs to.
final class Plan {

    static final int ROOF = 8;
    static final int DELIVERY = 7;
    static final int MIRRORS = 5;

    /// Each floor with its rooms, also those that are not built yet.
    private static final Map<Integer, List<String>> FLOORS = Map.of(
            ROOF, List.of("app", "importing"),
            DELIVERY, List.of("portal", "chat", "help", "mail", "phone", "webcare", "desk", "admin", "api"),
            6, List.of("assistant", "assist"),
            MIRRORS, List.of("reachability", "timeline", "fairness", "signals", "feedback", "dossier", "record"),
            4, List.of("complaint", "notice", "decision", "objection", "remedy", "erasure"),
            3, List.of("conversation", "queue", "promise", "callback", "letters", "arrival", "sorting", "correspondence", "disturbance", "knowledge", "search"),
            2, List.of("customer", "staff", "access", "organisation", "mailbox", "profile"),
            1, List.of("db", "ledger", "jobs", "events", "outbox", "hooks", "backup", "files", "redaction", "pages", "words", "mime", "html", "forecast", "calendar", "tongue"),
            0, List.of("vocabulary"));

    /// The doors on one floor. Each has its sentence in the `package-info` of the room it opens from.
    static final Set<String> DOORS = Set.of(
            "ledger -> db", "events -> db", "outbox -> db", "outbox -> ledger", "outbox -> files", "outbox -> events", "pages -> words",
            "hooks -> db", "hooks -> events", "hooks -> ledger", "hooks -> pages", "hooks -> redaction",
            "files -> ledger", "files -> db", "files -> pages", "jobs -> db",
            "backup -> db", "backup -> ledger",
            "access -> staff",
            "conversation -> promise",
            "queue -> conversation", "queue -> promise",
            "callback -> queue", "callback -> conversation", "callback -> promise",
            "search -> conversation", "knowledge -> conversation", "reachability -> record",
            "letters -> conversation", "letters -> promise", "letters -> queue",
            "arrival -> conversation", "arrival -> queue", "arrival -> promise", "arrival -> callback", "arrival -> letters",
            "correspondence -> conversation", "correspondence -> queue", "correspondence -> letters", "dossier -> timeline",
            "app -> importing", "sorting -> conversation", "sorting -> queue", "sorting -> promise",
            "sorting -> letters",
            "objection -> decision", "notice -> decision", "complaint -> remedy", "decision -> remedy");

    /// Insides that another room may use all the same.
    static final Set<String> OPEN_INSIDES = Set.of("app -> db.embedded");

    /// Whose table it is.
    static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("ledger_stream", "ledger"), Map.entry("ledger_key", "ledger"), Map.entry("ledger_author", "ledger"),
            Map.entry("ledger_entry", "ledger"), Map.entry("installation", "ledger"), Map.entry("ledger_pending", "ledger"),
            Map.entry("ledger_leaf", "ledger"), Map.entry("ledger_origin", "ledger"), Map.entry("ledger_node", "ledger"), Map.entry("ledger_checkpoint", "ledger"),
            Map.entry("event", "events"), Map.entry("event_forgotten", "events"), Map.entry("feed_reader", "events"),
            Map.entry("scheduled_tasks", "jobs"), Map.entry("outgoing", "outbox"), Map.entry("outgoing_recipient", "outbox"), Map.entry("automatic_letter", "letters"), Map.entry("leaving", "letters"), Map.entry("hook", "hooks"),
            Map.entry("hook_message", "hooks"), Map.entry("hook_attempt", "hooks"), Map.entry("file", "files"),
            Map.entry("file_content", "files"), Map.entry("file_chunk", "files"), Map.entry("feed_shift", "events"),
            Map.entry("organisation", "organisation"), Map.entry("brand", "organisation"), Map.entry("automatic_help", "organisation"), Map.entry("team", "staff"),
            Map.entry("staff", "staff"), Map.entry("staff_language", "staff"), Map.entry("staff_topic", "staff"), Map.entry("staff_session", "staff"), Map.entry("audit", "access"),
            Map.entry("browser_grant", "access"), Map.entry("case_key", "access"), Map.entry("proof_code", "access"),
            Map.entry("token", "access"), Map.entry("answer_given", "api"), Map.entry("customer", "customer"),
            Map.entry("conversation", "conversation"), Map.entry("participant", "conversation"), Map.entry("said_once", "conversation"),
            Map.entry("merged", "conversation"), Map.entry("same_person", "customer"), Map.entry("promise", "promise"),
            Map.entry("promise_end", "promise"), Map.entry("promise_lapse", "promise"), Map.entry("line", "queue"),
            Map.entry("line_team", "queue"), Map.entry("line_week", "queue"), Map.entry("line_day", "queue"),
            Map.entry("place", "queue"), Map.entry("promise_watch", "promise"),
            Map.entry("pick_up", "queue"), Map.entry("ghost", "queue"), Map.entry("line_left", "queue"), Map.entry("lesson", "queue"), Map.entry("sign_of_life", "conversation"), Map.entry("offer", "queue"), Map.entry("offer_count", "queue"), Map.entry("call_back", "callback"), Map.entry("article", "knowledge"),
            Map.entry("article_version", "knowledge"), Map.entry("article_step", "knowledge"), Map.entry("article_file", "knowledge"),
            Map.entry("article_file_piece", "knowledge"),
            Map.entry("article_vote", "knowledge"), Map.entry("article_use", "knowledge"), Map.entry("article_remark", "knowledge"),
            Map.entry("missed_search", "knowledge"), Map.entry("waiting_question", "knowledge"), Map.entry("mailbox", "mailbox"), Map.entry("mail_import", "importing"), Map.entry("known_mail_form", "correspondence"),
            Map.entry("knowledge_revision", "knowledge"), Map.entry("passage_lesson", "knowledge"),
            Map.entry("incoming_mail", "correspondence"), Map.entry("incoming_piece", "correspondence"), Map.entry("known_mail", "correspondence"),
            Map.entry("search_entry", "search"), Map.entry("search_backfill", "search"), Map.entry("mailbox_sending", "mailbox"),
            Map.entry("mailbox_fetching", "mailbox"), Map.entry("mailbox_position", "mailbox"), Map.entry("mailbox_left", "mailbox"),
            Map.entry("mailbox_claim", "mailbox"), Map.entry("mailbox_health", "mailbox"), Map.entry("mailbox_count", "mailbox"),
            Map.entry("rating", "feedback"), Map.entry("promise_setting", "profile"), Map.entry("line_matter", "profile"), Map.entry("address_proof", "access"), Map.entry("legal_hold", "erasure"),
            Map.entry("rewriting", "erasure"), Map.entry("retention_announcement", "erasure"), Map.entry("retention_run", "erasure"),
            Map.entry("retention_line", "erasure"), Map.entry("record_count", "record"), Map.entry("record_reached", "record"),
            Map.entry("record_recount", "record"), Map.entry("record_check", "record"), Map.entry("record_difference", "record"));

    private Plan() {}

    /// The floor of a room.
    ///
    /// @throws IllegalArgumentException when the plan does not know the room
    static int floor(String room) {
        return FLOORS.entrySet().stream().filter(floor -> floor.getValue().contains(room)).map(Map.Entry::getKey).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no floor has a room " + room + ": put it in the plan first"));
    }

    static boolean knows(String room) {
        return FLOORS.values().stream().anyMatch(rooms -> rooms.contains(room));
    }
}
