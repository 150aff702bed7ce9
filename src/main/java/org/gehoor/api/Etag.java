package org.gehoor.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.gehoor.pages.Refusal;

/// Names a conversation as it was read: the hash of what was read. It changes when anything of it changes, also when somebody says something.
final class Etag {

    private static final int LENGTH = 22;

    private Etag() {}

    static String of(Shape.Conversation conversation) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Json.MAPPER.writeValueAsBytes(conversation));
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, LENGTH) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Whether one of the tags of an `If-None-Match` is this one.
    static boolean isIn(Optional<String> header, String etag) {
        return header.isPresent() && Arrays.stream(header.get().split(","))
                .map(tag -> tag.strip().replaceFirst("^W/", "")).anyMatch(tag -> tag.equals(etag) || tag.equals("*"));
    }

    /// @throws Refusal CHANGED when there is an `If-Match` and none of its tags is this one
    static void mustMatch(Optional<String> header, String etag) {
        if (header.isPresent() && Arrays.stream(header.get().split(",")).map(String::strip).noneMatch(tag -> tag.equals(etag) || tag.equals("*"))) {
            throw new Refusal(ApiRefusal.CHANGED);
        }
    }
}
