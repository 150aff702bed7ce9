package org.gehoor.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/// One file as it is sent.
///
/// @param path   under `assets/`
/// @param hash   of its content
/// @param bytes  its content
/// @param zipped the same, made small; empty when that does not help
@SuppressWarnings("ArrayRecordComponent")
record Asset(String path, String hash, byte[] bytes, byte[] zipped) {

    static Asset of(String path, byte[] bytes) {
        return new Asset(path, hash(bytes), bytes, isText(path) ? zip(bytes) : new byte[0]);
    }

    String address() {
        return "/assets/" + hash + "/" + path;
    }

    String type() {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "css" -> "text/css;charset=UTF-8";
            case "js" -> "text/javascript;charset=UTF-8";
            case "svg" -> "image/svg+xml";
            case "woff2" -> "font/woff2";
            case "txt" -> "text/plain;charset=UTF-8";
            default -> "application/octet-stream";
        };
    }

    private static boolean isText(String path) {
        return !path.endsWith(".woff2");
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] zip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size() < bytes.length ? out.toByteArray() : new byte[0];
    }
}
