package org.gehoor.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/// Hangs under everything else, also under the guard at the door and the sessions: what falls through them all, such as a
/// database that is gone before anyone could look at the request, still becomes a page with the ways to a person.
final class Net extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Net.class);

    private final Troubles troubles;
    private final LastResort lastResort;

    Net(Troubles troubles, LastResort lastResort) {
        this.troubles = troubles;
        this.lastResort = lastResort;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException | IOException | StackOverflowError | OutOfMemoryError thrown) {
            if (response.isCommitted() || request.isAsyncStarted() || thrown instanceof IOException) {
                throw thrown;
            }
            response.reset();
            SecurityHeaders.on(response);
            catchIt(thrown, request, response);
        }
    }

    private void catchIt(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            troubles.page(thrown, request).render(Map.of(), request, response);
        } catch (IOException gone) {
            throw gone;
        } catch (Exception worse) {
            LOG.error("The page for a mistake could not be made", worse);
            lastResort.write(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
