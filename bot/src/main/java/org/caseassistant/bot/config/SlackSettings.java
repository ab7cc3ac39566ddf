package org.caseassistant.bot.config;

import java.util.Optional;
import java.util.Set;
import org.caseassistant.bot.encryption.EncryptionKey;

/**
 * How to reach Slack. Its text form holds no secret.
 *
 * @param workspaces which workspaces are served
 * @param way how Slack reaches this program
 * @param apiUrl the base address of the Web API, ending in {@code /api/}; empty for Slack's own
 */
public record SlackSettings(Workspaces workspaces, Way way, Optional<String> apiUrl) {
    /** Stands for every account. */
    public static final String EVERY_ACCOUNT = "*";

    /** Which workspaces are served. */
    public sealed interface Workspaces {

        /**
         * A single one.
         *
         * @param botToken the bot's token; a secret
         * @param accounts names of the accounts whose contacts the workspace belongs to, or {@value #EVERY_ACCOUNT}
         *     alone for the support organisation's own
         */
        record One(String botToken, Set<String> accounts) implements Workspaces {
            /** Copies the set. */
            public One {
                accounts = Set.copyOf(accounts);
            }

            @Override
            public String toString() {
                return "One[accounts=" + accounts + "]";
            }
        }

        /**
         * All that install the app.
         *
         * @param clientId the app's id for that
         * @param clientSecret proves that this program is the app; a secret
         * @param publicUrl where browsers find this program, without a slash at its end
         * @param key encrypts the tokens of the workspaces
         */
        record Installed(String clientId, String clientSecret, String publicUrl, EncryptionKey key)
                implements Workspaces {
            @Override
            public String toString() {
                return "Installed[publicUrl=" + publicUrl + "]";
            }
        }
    }

    /** How Slack reaches this program. */
    public sealed interface Way {

        /**
         * This program connects to Slack.
         *
         * @param appToken the token to connect with; a secret
         */
        record Socket(String appToken) implements Way {
            @Override
            public String toString() {
                return "Socket[]";
            }
        }

        /**
         * Slack calls this program.
         *
         * @param signingSecret what its calls are signed with; a secret
         */
        record Http(String signingSecret) implements Way {
            @Override
            public String toString() {
                return "Http[]";
            }
        }
    }
}
