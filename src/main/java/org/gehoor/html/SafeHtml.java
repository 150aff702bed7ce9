package org.gehoor.html;

import java.util.Optional;
import java.util.function.Function;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamRenderer;

/// Makes HTML of strangers harmless. See the invariants in this room's `package-info`.
public final class SafeHtml {

    /// More characters than this are not read: the longest mail that a person wrote is far below it.
    static final int MOST = 2_000_000;

    private SafeHtml() {}

    /// Without pictures that the mail carries itself.
    ///
    /// @param remote whether its reader asked for pictures from elsewhere
    public static Safe of(String html, boolean remote) {
        return of(html, remote, _ -> Optional.empty());
    }

    /// @param remote whether its reader asked for pictures from elsewhere
    /// @param own    gives the address of a picture that the mail carries, by its Content-ID; what it gives is not judged any more
    public static Safe of(String html, boolean remote, Function<String, Optional<String>> own) {
        var pictures = new Pictures(remote, own);
        var written = new Bounded(html.length());
        if (html.length() <= MOST) {
            try {
                HtmlSanitizer.sanitize(html, Rules.with(pictures).build(HtmlStreamRenderer.create(written, Bounded::impossible, _ -> {})));
            } catch (Bounded.TooMuch _) {
                return new Safe("", pictures.hadRemote());
            }
        }
        return new Safe(written.toString(), pictures.hadRemote());
    }
}
