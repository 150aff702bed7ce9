package org.gehoor.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gehoor.db.Work;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.CustomerId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who takes part in which conversation on the customer's side: its customer, and who was copied in a mail. To be copied opens nothing: no
/// list of conversations here has those in which somebody was only copied.
public final class Participants {

    private final JdbcClient db;

    Participants(JdbcClient db) {
        this.db = db;
    }

    /// The customer of a conversation.
    public CustomerId customer(ConversationId conversation) {
        return db.sql("select customer from participant where conversation = :id and role = 'customer'")
                .param("id", conversation.value())
                .query(UUID.class).optional().map(CustomerId::new)
                .orElseThrow(ConversationRefusal.NOT_FOUND::refuse);
    }

    /// The customer of each of these conversations.
    public Map<ConversationId, CustomerId> customers(List<ConversationId> conversations) {
        var customers = new HashMap<ConversationId, CustomerId>();
        db.sql("select conversation, customer from participant where role = 'customer' and conversation = any(cast(:ids as uuid[]))")
                .param("ids", conversations.stream().map(ConversationId::toString).toArray(String[]::new))
                .query((row, _) -> customers.put(new ConversationId(row.getObject("conversation", UUID.class)),
                        new CustomerId(row.getObject("customer", UUID.class))))
                .list();
        return customers;
    }

    /// All conversations of a customer, newest first; not those in which they were only copied.
    public List<ConversationId> conversations(CustomerId customer) {
        return db.sql("select conversation from participant where customer = :id and role <> 'copied' order by conversation desc")
                .param("id", customer.value())
                .query(UUID.class).list().stream().map(ConversationId::new).toList();
    }

    /// The latest conversations of these customers, newest first; not those in which they were only copied.
    public List<ConversationId> latest(List<CustomerId> customers, int most) {
        return db.sql("""
                select distinct conversation from participant
                 where customer = any(cast(:ids as uuid[])) and role <> 'copied'
                 order by conversation desc limit :most
                """)
                .param("ids", customers.stream().map(CustomerId::toString).toArray(String[]::new)).param("most", most)
                .query(UUID.class).list().stream().map(ConversationId::new).toList();
    }

    /// Everybody who takes part in a conversation: its customer, who acts for them, and who was copied.
    public List<CustomerId> everybody(ConversationId conversation) {
        return db.sql("select customer from participant where conversation = :id order by role = 'customer' desc, customer")
                .param("id", conversation.value()).query(UUID.class).list().stream().map(CustomerId::new).toList();
    }

    /// Every conversation that this customer has any part in, also by being copied: for whoever asks whether anything of them is left.
    public List<ConversationId> anywhere(CustomerId customer) {
        return db.sql("select conversation from participant where customer = :id").param("id", customer.value())
                .query(UUID.class).list().stream().map(ConversationId::new).toList();
    }

    /// Somebody gets copies of mails, or wrote in a conversation that is another's. They see what is sent to them and never the case.
    public void copied(ConversationId conversation, CustomerId customer) {
        Work.mustBeWhole();
        db.sql("insert into participant (conversation, customer, role) values (:conversation, :customer, 'copied') on conflict do nothing")
                .param("conversation", conversation.value()).param("customer", customer.value())
                .update();
    }

    void add(ConversationId conversation, CustomerId customer) {
        db.sql("insert into participant (conversation, customer, role) values (:conversation, :customer, 'customer')")
                .param("conversation", conversation.value()).param("customer", customer.value())
                .update();
    }
}
