package org.gehoor.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.gehoor.access.Holder;
import org.gehoor.pages.Refusal;
import org.springframework.web.filter.OncePerRequestFilter;

/// After the token: counts the request, and reads its body whole, as far as we take one. So a key can be held against the very bytes.
final class Turnstile extends OncePerRequestFilter {

    /// The largest body, in bytes: the longest message with every sign escaped, and room for the rest.
    static final int MOST = 256 * 1024;

    private static final String BODY = Turnstile.class.getName() + ".body";

    private final Pace pace;
    private final Problems problems;

    Turnstile(Pace pace, Problems problems) {
        this.pace = pace;
        this.problems = problems;
    }

    /// The bytes that were sent.
    static byte[] body(HttpServletRequest request) {
        return request.getAttribute(BODY) instanceof byte[] body ? body : new byte[0];
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        byte[] body;
        try {
            Optional<Holder> holder = Guard.holder();
            holder.ifPresent(one -> pace.step(one.token()));
            body = holder.isPresent() ? read(request) : new byte[0];
        } catch (Refusal refused) {
            problems.answer(refused, request, response);
            return;
        }
        request.setAttribute(BODY, body);
        chain.doFilter(new Whole(request, body), response);
    }

    private static byte[] read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > MOST) {
            throw new Refusal(ApiRefusal.TOO_LARGE, "most", MOST);
        }
        byte[] body = request.getInputStream().readNBytes(MOST + 1);
        if (body.length > MOST) {
            throw new Refusal(ApiRefusal.TOO_LARGE, "most", MOST);
        }
        return body;
    }

    /// A request whose body was read.
    private static final class Whole extends HttpServletRequestWrapper {

        private final byte[] body;

        Whole(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            var bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("the body is there already");
                }

                @Override
                public int read() {
                    return bytes.read();
                }
            };
        }
    }
}
