package org.gehoor.files;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.gehoor.pages.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/// Reads forms with files before anyone else looks at them, so that their fields are fields like any others: for the proof that a form
/// is ours, for page classes, and for the page that shows what was typed when something goes wrong. The files are [Uploads].
final class UploadFilter extends OncePerRequestFilter {

    private static final String FIELDS = UploadFilter.class.getName() + ".fields";

    private final UploadFolder folder;
    private final Limits limits;

    UploadFilter(UploadFolder folder, Limits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(FIELDS) instanceof Fields read) {
            chain.doFilter(new Filled(request, read.values()), response);
        } else if (JakartaServletFileUpload.isMultipartContent(request)) {
            try (SentForm form = SentForm.read(request, folder, limits)) {
                var fields = new Fields(form.fields());
                request.setAttribute(FIELDS, fields);
                request.setAttribute(Uploads.ATTRIBUTE, form.uploads());
                request.setAttribute(Pages.FILES_SENT, form.names());
                chain.doFilter(new Filled(request, fields.values()), response);
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    /// The page for an error is asked for in a turn of its own, and shows what was typed.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private record Fields(Map<String, String[]> values) {}

    /// A request whose fields were read here; those of its address are there too.
    private static final class Filled extends HttpServletRequestWrapper {

        private final Map<String, String[]> all;

        Filled(HttpServletRequest request, Map<String, String[]> fields) {
            super(request);
            var map = new LinkedHashMap<>(request.getParameterMap());
            map.putAll(fields);
            this.all = Collections.unmodifiableMap(map);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return Optional.ofNullable(all.get(name)).filter(values -> values.length > 0).map(values -> values[0]).orElse(null);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return all;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(all.keySet());
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return all.get(name);
        }
    }
}
