package org.gehoor.mail;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.james.jspf.core.DNSRequest;
import org.apache.james.jspf.core.DNSService;
import org.apache.james.jspf.core.exceptions.TimeoutException;

/// Our [Names] as the library for SPF wants to ask them. It looks at ten records at the most (RFC 7208, 4.6.4).
record SpfNames(Names names) implements DNSService {

    private static final int MOST_MX = 10;

    @Override
    public List<String> getRecords(DNSRequest asked) throws TimeoutException {
        try {
            return switch (asked.getRecordType()) {
                case DNSRequest.A -> names.find(asked.getHostname(), Names.Kind.A);
                case DNSRequest.AAAA -> names.find(asked.getHostname(), Names.Kind.AAAA);
                case DNSRequest.MX -> names.find(asked.getHostname(), Names.Kind.MX);
                case DNSRequest.PTR -> names.find(asked.getHostname(), Names.Kind.PTR);
                case DNSRequest.TXT -> names.find(asked.getHostname(), Names.Kind.TXT);
                // a kind of record of its own for SPF is not used any more (RFC 7208, 3.1)
                default -> List.of();
            };
        } catch (IOException away) {
            throw new TimeoutException(String.valueOf(away.getMessage()));
        }
    }

    @Override
    public CompletionStage<List<String>> getRecordsAsync(DNSRequest asked) {
        try {
            return CompletableFuture.completedFuture(getRecords(asked));
        } catch (TimeoutException away) {
            return CompletableFuture.failedFuture(away);
        }
    }

    @Override
    public List<String> getLocalDomainNames() {
        return List.of();
    }

    @Override
    public void setTimeOut(int seconds) {
        // our names have their own
    }

    @Override
    public int getRecordLimit() {
        return MOST_MX;
    }

    @Override
    public void setRecordLimit(int limit) {
        // it stays ten
    }
}
