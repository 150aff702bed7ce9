package org.gehoor.pages;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who does not come as far as the first filter, because the web server cannot read what their browser asks (a link cut in two by a mail
/// program, headers that are too long), gets our plainest page and not the server's own.
final class Doormat extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(Doormat.class);

    private final LastResort lastResort;

    Doormat(LastResort lastResort) {
        this.lastResort = lastResort;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            String html = lastResort.html(request, Diagnosis.of(response.getStatus()));
            SecurityHeaders.on(response);
            response.setContentType("text/html");
            response.setCharacterEncoding("utf-8");
            response.getReporter().write(html);
            response.finishResponse();
        } catch (IOException | RuntimeException gone) {
            LOG.warn("Who asked what cannot be read got no page: {}", gone.toString());
        }
    }
}
