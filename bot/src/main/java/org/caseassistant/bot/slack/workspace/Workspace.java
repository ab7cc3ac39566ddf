package org.caseassistant.bot.slack.workspace;

import org.caseassistant.bot.slack.webapi.SlackApi;
import org.caseassistant.bot.slack.webapi.SlackFiles;

/**
 * A workspace that is served, with what acts there and nowhere else.
 *
 * @param team Slack's id of it
 * @param api calls Slack with its token
 * @param profiles its users as Slack knows them
 * @param files fetches its files
 */
public record Workspace(String team, SlackApi api, SlackProfiles profiles, SlackFiles files) implements AutoCloseable {
    @Override
    public void close() {
        api.close();
    }
}
