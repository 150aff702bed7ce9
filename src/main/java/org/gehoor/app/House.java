package org.gehoor.app;

import java.util.List;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.util.ClassUtils;

/// All rooms, floor by floor. A room that was left out of the build (the machines of floor 6) is left out here too.
final class House implements ImportSelector {

    private static final List<String> ROOMS = List.of(
            // 1 plumbing
            "db.Db", "ledger.Ledger", "jobs.Jobs", "redaction.Redaction", "events.Events", "outbox.Outbox", "hooks.Hooks", "words.Words", "pages.Pages", "files.Files", "backup.Backup", "calendar.Calendar", "tongue.Tongue",
            // 2 people
            "customer.Customer", "staff.Staff", "access.Access", "organisation.Organisation", "mailbox.Mailbox", "profile.Profile",
            // 3 matters
            "promise.Promise", "conversation.Conversation", "queue.Queue", "callback.Callback", "letters.Letters", "arrival.Arrival", "knowledge.Knowledge", "search.Search", "correspondence.Correspondence", "sorting.Sorting",
            // 4 rights
            "erasure.Erasure",
            // 5 mirrors
            "record.Record", "reachability.Reachability", "timeline.Timeline", "feedback.Feedback", "dossier.Dossier",
            // 6 machines
            "assistant.Assistant", "assistant.model.Model", "assist.Assist",
            // 7 delivery
            "portal.Portal", "chat.Chat", "help.Help", "desk.Desk", "desk.knowledge.KnowledgeDesk", "admin.Admin", "api.Api", "mail.Mail", "mail.imap.Imap",
            // 8 roof
            "importing.Importing", "app.Door", "app.demo.Demo");

    @Override
    public String[] selectImports(AnnotationMetadata importing) {
        return ROOMS.stream()
                .map(room -> "org.gehoor." + room + "Room")
                .filter(name -> ClassUtils.isPresent(name, getClass().getClassLoader()))
                .toArray(String[]::new);
    }
}
