package org.gehoor.dossier;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// Prints a page of ours as a PDF with tags, so that a screen reader follows it (PDF/UA), in the house's type.
final class Paper {

    private static final String FAMILY = "Atkinson";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Paper() {}

    /// @param xhtml well-formed, and without anything to fetch: nothing is fetched
    static byte[] print(String xhtml) {
        var out = new ByteArrayOutputStream(64 * 1024);
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useExternalResourceAccessControl((_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        font(builder, FAMILY, "latin", 400);
        font(builder, FAMILY, "latin", 700);
        font(builder, FAMILY + " more", "latin-ext", 400);
        font(builder, FAMILY + " more", "latin-ext", 700);
        builder.withHtmlContent(readable(xhtml), null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return out.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String family, String signs, int weight) {
        builder.useFont(() -> open("atkinson-" + signs + "-" + weight + ".ttf"), family, weight, FontStyle.NORMAL, true);
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(Paper.class.getResourceAsStream(name), name);
    }

    /// XML has no signs for what a keyboard cannot type.
    private static String readable(String xhtml) {
        return xhtml.replaceAll("[^\\x09\\x0a\\x0d\\x20-\\x{d7ff}\\x{e000}-\\x{fffd}\\x{10000}-\\x{10ffff}]", "\ufffd");
    }
}
