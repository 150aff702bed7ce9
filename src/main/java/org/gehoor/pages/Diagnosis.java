package org.gehoor.pages;

import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/// Finds out what an exception or a bare status means for the one who asked.
final class Diagnosis {

    /// SQL states of a connection that broke, a server out of room and a server that is stopping.
    private static final Set<String> GONE = Set.of("08", "53", "57", "58");

    private Diagnosis() {}

    static Refusal of(Throwable thrown) {
        for (Throwable cause : causes(thrown)) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof InvalidParameterException unreadable) {
                return of(unreadable.getErrorCode());
            }
            if (cause instanceof MaxUploadSizeExceededException) {
                return new Refusal(PagesRefusal.TOO_LARGE);
            }
            if (cause instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
                return of(response.getStatusCode().value());
            }
            if (cause instanceof AccessDeniedException) {
                return new Refusal(PagesRefusal.NOT_ALLOWED);
            }
            if (databaseIsGone(cause)) {
                return new Refusal(PagesRefusal.NOTHING_CAN_BE_KEPT);
            }
        }
        return new Refusal(PagesRefusal.OUR_MISTAKE);
    }

    static Refusal of(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        PagesRefusal code = switch (known) {
            case NOT_FOUND, METHOD_NOT_ALLOWED, GONE -> PagesRefusal.NO_SUCH_PAGE;
            case FORBIDDEN, UNAUTHORIZED -> PagesRefusal.NOT_ALLOWED;
            case CONTENT_TOO_LARGE -> PagesRefusal.TOO_LARGE;
            case SERVICE_UNAVAILABLE -> PagesRefusal.NOTHING_CAN_BE_KEPT;
            case null -> PagesRefusal.OUR_MISTAKE;
            default -> status < 500 ? PagesRefusal.NOT_READABLE : PagesRefusal.OUR_MISTAKE;
        };
        return new Refusal(code);
    }

    /// A transaction that could be neither committed nor rolled back says nothing of why, but that is why.
    private static boolean databaseIsGone(Throwable cause) {
        return cause instanceof CannotCreateTransactionException
                || cause instanceof TransactionSystemException
                || cause instanceof NonTransientDataAccessResourceException
                || cause instanceof RecoverableDataAccessException
                || cause instanceof TransientDataAccessException
                || cause instanceof SQLTransientConnectionException
                || cause instanceof SQLException sql && sql.getSQLState() != null && GONE.contains(sql.getSQLState().substring(0, 2));
    }

    private static List<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, cause ->
                cause instanceof ServletException servlet && servlet.getRootCause() != null ? servlet.getRootCause() : cause.getCause())
                .limit(20).toList();
    }
}
