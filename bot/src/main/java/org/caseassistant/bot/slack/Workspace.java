package org.caseassistant.bot.slack;

import org.caseassistant.bot.slack.SlackService.Parts;

/**
 * A workspace that is served, with what acts there and nowhere else.
 *
 * @param team Slack's id of it
 * @param api calls Slack with its token
 * @param people who its users are
 * @param files fetches its files
 */
record Workspace(String team, SlackApi api, SlackPeople people, SlackFiles files) implements AutoCloseable {

    /**
     * Puts it together.
     *
     * @param botToken the bot's token there; a secret
     */
    static Workspace of(String team, String botToken, SlackLink link, Parts parts) {
        var api = new SlackApi(link.slack(), botToken, parts.metrics(), parts.rates());
        return new Workspace(
                team,
                api,
                new SlackPeople(api, parts.storage(), team, parts.clock()),
                new SlackFiles(link.http(), botToken, link.apiUrl(), parts.files()));
    }

    @Override
    public void close() {
        api.close();
    }
}
