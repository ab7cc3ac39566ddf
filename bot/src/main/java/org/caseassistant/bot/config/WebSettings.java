package org.caseassistant.bot.config;

import java.util.Optional;

/**
 * Where the program listens for HTTP. Its text form holds no secret.
 *
 * @param port the port
 * @param metricsToken what those must show who ask for metrics; a secret. Empty to answer this machine alone
 */
public record WebSettings(int port, Optional<String> metricsToken) {
    @Override
    public String toString() {
        return "WebSettings[port=" + port + "]";
    }
}
