package org.gehoor.files;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// What can be done with a file, seen from what it is.
public enum FileKind {
    /// A picture that every browser shows without running anything.
    PICTURE,
    PDF,
    /// It runs by itself when it is opened: a program, an installer, a script for the receiver's computer.
    PROGRAM,
    /// It can bring something that runs: a page, a drawing with script, a document with macros, another mail.
    ACTIVE,
    OTHER;

    /// What occurs in a type, and how that is called; the first counts.
    private static final Map<String, String> WORDS = words();

    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private static final Set<String> PROGRAM_TYPES = Set.of(
            "application/x-msdownload", "application/x-dosexec", "application/x-executable", "application/x-elf", "application/x-sharedlib",
            "application/x-object", "application/x-mach-o", "application/x-mach-o-executable", "application/x-msi", "application/x-ms-installer",
            "application/x-ms-shortcut", "application/java-archive", "application/java-vm", "application/vnd.android.package-archive",
            "application/x-sh", "application/x-bat", "application/x-java-jnlp-file", "application/x-rpm", "application/x-debian-package",
            "application/hta", "application/x-ms-application", "text/x-python", "text/x-perl", "text/x-vbscript");

    private static final Set<String> PROGRAM_ENDINGS = Set.of(
            "exe", "com", "scr", "pif", "cpl", "dll", "msi", "msp", "msix", "appx", "bat", "cmd", "ps1", "psm1", "vbs", "vbe", "js", "jse", "mjs", "ws",
            "wsf", "wsh", "hta", "lnk", "scf", "inf", "reg", "jar", "jnlp", "class", "apk", "app", "command", "pkg", "sh", "bash", "run", "bin", "elf",
            "desktop", "deb", "rpm", "py", "pl", "php", "rb", "xll", "application", "gadget");

    private static final Set<String> ACTIVE_TYPES = Set.of(
            "text/html", "application/xhtml+xml", "image/svg+xml", "application/xml", "application/xslt+xml", "application/mathml+xml",
            "text/javascript", "application/javascript", "application/x-javascript", "application/x-shockwave-flash", "application/x-apple-diskimage",
            "application/x-iso9660-image", "text/x-vbdotnet", "text/x-php", "application/vnd.ms-htmlhelp", "message/rfc822");

    private static final Set<String> ACTIVE_ENDINGS = Set.of(
            "url", "website", "dmg", "iso", "img", "vhd", "vhdx", "htm", "html", "xhtml", "mht", "mhtml", "svg", "svgz", "xml", "xsl", "xslt", "swf", "chm",
            "docm", "dotm", "xlsm", "xltm", "xlam", "pptm", "potm", "ppsm", "ppam", "one", "library-ms", "search-ms", "settingcontent-ms", "theme", "eml", "msg");

    /// @param type what the bytes are
    /// @param name its ending is what the receiver's computer goes by
    public static FileKind of(String type, String name) {
        if (PROGRAM_TYPES.contains(type) || PROGRAM_ENDINGS.contains(FileName.ending(name))) {
            return PROGRAM;
        }
        if (ACTIVE_TYPES.contains(type) || type.contains("macroenabled") || ACTIVE_ENDINGS.contains(FileName.ending(name))) {
            return ACTIVE;
        }
        if (PICTURES.contains(type)) {
            return PICTURE;
        }
        return type.equals("application/pdf") ? PDF : OTHER;
    }

    /// What people call it: the end of a key of words.
    public static String word(String type) {
        if (type.startsWith("image/")) {
            return "picture";
        }
        if (type.startsWith("audio/")) {
            return "sound";
        }
        if (type.startsWith("video/")) {
            return "film";
        }
        return WORDS.entrySet().stream().filter(word -> type.contains(word.getKey())).map(Map.Entry::getValue).findFirst()
                .orElse(type.startsWith("text/") ? "text" : "unknown");
    }

    /// Whether opening it can do something.
    public boolean canRun() {
        return this == PROGRAM || this == ACTIVE;
    }

    /// Whether it can be looked at in a safe frame.
    public boolean canBeShown() {
        return this == PICTURE || this == PDF;
    }

    private static Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        words.put("application/pdf", "pdf");
        for (String document : new String[] {"wordprocessing", "msword", "opendocument.text", "rtf", "epub"}) {
            words.put(document, "document");
        }
        for (String sheet : new String[] {"spreadsheet", "ms-excel", "text/csv"}) {
            words.put(sheet, "sheet");
        }
        for (String slides : new String[] {"presentation", "ms-powerpoint"}) {
            words.put(slides, "slides");
        }
        for (String archive : new String[] {"zip", "x-tar", "x-rar", "x-7z", "x-xz"}) {
            words.put(archive, "archive");
        }
        words.put("message/rfc822", "mail");
        return words;
    }
}
