package org.caseassistant.bot.config;

import java.util.Optional;

/**
 * How to send e-mails. Its text form holds no secret.
 *
 * @param host the SMTP server
 * @param port where it listens
 * @param tls whether it speaks TLS from the first byte; otherwise TLS is begun where it offers it
 * @param login as whom to send; empty where it asks for nothing
 * @param from the address that e-mails come from
 */
public record MailSettings(String host, int port, boolean tls, Optional<Login> login, String from) {
    /**
     * A login. Its text form does not hold the password.
     *
     * @param user the name
     * @param password the password; a secret
     */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }
}
