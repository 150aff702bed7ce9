package org.gehoor.pages;

import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;

/// How much the web server takes in one go.
final class Sizes {

    /// A form without files, in bytes: four times the longest message with every sign escaped.
    static final int FORM = 256 * 1024;

    /// What is still read of a request that is too large, in bytes, so that its sender gets a page and not a broken connection.
    static final int READ_ANYWAY = 32 * 1024 * 1024;

    private Sizes() {}

    static void limit(Connector connector) {
        connector.setMaxPostSize(FORM);
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
            http.setMaxSwallowSize(READ_ANYWAY);
        }
    }
}
