package org.gehoor.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/// Reads mail.
public final class Mime {

    private Mime() {}

    /// Reads a mail as it came. Never throws: what cannot be understood stands in [Mail#troubles()].
    public static Mail read(byte[] raw) {
        try {
            var builder = new DefaultMessageBuilder();
            builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
            Message message = builder.parseMessage(new ByteArrayInputStream(raw));
            return new Mail(head(message), message.getBody() instanceof SingleBody body
                    ? new String(body.getInputStream().readAllBytes(), StandardCharsets.UTF_8) : "", Optional.empty(), List.of(), List.of());
        } catch (IOException | RuntimeException trouble) {
            return new Mail(new Head("", Optional.empty(), List.of(), List.of(), List.of(), Optional.empty(), List.of(), Optional.empty(),
                    new Fields(List.of())), "", Optional.empty(), List.of(), List.of(trouble.getClass().getSimpleName()));
        }
    }

    private static Head head(Message message) {
        var fields = new ArrayList<Fields.Field>();
        message.getHeader().getFields().forEach(field -> fields.add(new Fields.Field(field.getName(), field.getBody().strip())));
        var all = new Fields(fields);
        return new Head(Optional.ofNullable(message.getSubject()).orElse(""), senders(message.getFrom()).stream().findFirst(), List.of(),
                message.getTo() == null ? List.of() : senders(message.getTo().flatten()), message.getCc() == null ? List.of() : senders(message.getCc().flatten()),
                Optional.ofNullable(message.getMessageId()).map(id -> id.replaceAll("[<>\\s]", "")), List.of(),
                Optional.ofNullable(message.getDate()).map(java.util.Date::toInstant), all);
    }

    private static List<Sender> senders(MailboxList list) {
        return list == null ? List.of() : list.stream().map(one -> new Sender(Optional.ofNullable(one.getName()).orElse(""), one.getAddress())).toList();
    }
}
