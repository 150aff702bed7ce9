package org.gehoor.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.MAPIStringAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.apache.poi.hmef.attribute.TNEFProperty;
import org.apache.poi.hsmf.datatypes.MAPIProperty;

/// What is inside a `winmail.dat`.
///
/// @param words its body as text, when it has one
/// @param html  its body as HTML, when it has one
record Tnef(String words, Optional<String> html, List<MailFile> files) {

    /// Bytes of the signature and its key; bytes of level, id and length before each attribute (MS-OXTNEF, 2.1).
    private static final int HEAD = 6;
    private static final int ATTRIBUTE_HEAD = 9;
    private static final int LARGEST = 64 << 20;
    private static final byte[] SIGNATURE = {0x78, (byte) 0x9F, 0x3E, 0x22};

    static {
        TNEFAttribute.setMaxRecordLength(LARGEST);
        MAPIAttribute.setMaxRecordLength(LARGEST / 4);
    }

    static boolean is(byte[] bytes) {
        return bytes.length > SIGNATURE.length && Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    /// Opens it. Empty when it cannot be opened.
    static Optional<Tnef> open(byte[] bytes, Troubles troubles) {
        try {
            var message = new HMEFMessage(new ByteArrayInputStream(whole(bytes, troubles)));
            var files = new ArrayList<MailFile>();
            for (Attachment attachment : message.getAttachments()) {
                file(attachment).ifPresent(files::add);
            }
            Optional<String> html = html(message);
            String words = Optional.ofNullable(message.getMessageMAPIAttribute(MAPIProperty.BODY)).map(Tnef::string)
                    .or(() -> Optional.ofNullable(message.getMessageAttribute(TNEFProperty.ID_BODY)).map(TNEFAttribute::getData).map(Charsets::guess))
                    .filter(text -> !text.isBlank()).or(() -> html.map(HtmlWords::of)).or(() -> Optional.ofNullable(message.getBody()).map(Rtf::words)).orElse("");
            return Optional.of(new Tnef(Charsets.sound(words), html, files));
        } catch (IOException | RuntimeException closed) {
            troubles.note("winmail.dat: " + closed.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /// The bytes without an attribute at their end that says to be longer than what came: memory is never asked for what is not there.
    private static byte[] whole(byte[] bytes, Troubles troubles) {
        var data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = HEAD;
        while (at + ATTRIBUTE_HEAD <= bytes.length) {
            int length = data.getInt(at + ATTRIBUTE_HEAD - 4);
            if (length < 0 || length > bytes.length - at - ATTRIBUTE_HEAD - 2) {
                troubles.note("winmail.dat: cut off");
                return Arrays.copyOf(bytes, at);
            }
            at += ATTRIBUTE_HEAD + length + 2;
        }
        return bytes;
    }

    private static Optional<String> html(HMEFMessage message) {
        return Optional.ofNullable(message.getMessageMAPIAttribute(MAPIProperty.BODY_HTML)).map(MAPIAttribute::getData)
                .map(data -> Charsets.decodeHtml(data, Optional.empty())).filter(text -> text.indexOf('<') >= 0);
    }

    private static String string(MAPIAttribute attribute) {
        return attribute instanceof MAPIStringAttribute text ? text.getDataString() : Charsets.guess(attribute.getData());
    }

    private static Optional<MailFile> file(Attachment attachment) {
        try {
            byte[] content = attachment.getContents();
            String given = Optional.ofNullable(attachment.getLongFilename()).or(() -> Optional.ofNullable(attachment.getFilename())).orElse("");
            String name = Names.clean(given);
            return Optional.of(new MailFile(name.isEmpty() ? Names.made("application/octet-stream") : name, "application/octet-stream", Optional.empty(), false, content));
        } catch (RuntimeException empty) {
            return Optional.empty();
        }
    }
}
