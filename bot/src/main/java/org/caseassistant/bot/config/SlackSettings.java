package org.caseassistant.bot.config;

import java.util.Optional;
import java.util.Set;

/**
 * How to reach a Slack workspace. Its text form holds no secret.
 *
 * @param botToken the bot's token; a secret
 * @param way how Slack reaches this program
 * @param apiUrl the base address of the Web API, ending in {@code /api/}; empty for Slack's own
 * @param accounts names of the accounts whose contacts the workspace belongs to, or {@value #EVERY_ACCOUNT} alone for
 *     the support organisation's own
 */
public record SlackSettings(String botToken, Way way, Optional<String> apiUrl, Set<String> accounts) {
    /** Stands for every account. */
    public static final String EVERY_ACCOUNT = "*";

    /** Copies the set. */
    public SlackSettings {
        accounts = Set.copyOf(accounts);
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

    @Override
    public String toString() {
        return "SlackSettings[way=%s, apiUrl=%s, accounts=%s]".formatted(way, apiUrl.orElse(""), accounts);
    }
}
