package org.caseassistant.bot.slack.emulator;

import java.util.List;

/**
 * The app as it is installed in a workspace.
 *
 * @param botToken  the bot's token
 * @param botUser   the bot's user id
 * @param botId     the bot's id
 * @param scopes    the granted scopes
 * @param installer the user who installed it
 * @param active    false after the app was uninstalled
 */
record Installation(String botToken, String botUser, String botId, List<String> scopes, String installer,
        boolean active) {

    boolean may(String scope) {
        return scopes.contains(scope);
    }

    Installation removed() {
        return new Installation(botToken, botUser, botId, scopes, installer, false);
    }
}
