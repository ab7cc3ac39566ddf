package org.caseassistant.bot.slack.conversation;

/**
 * Somebody in Slack.
 *
 * @param team the workspace that has the app
 * @param user Slack's id of the user there
 */
public record Who(String team, String user) {
    /** The key of their turns. */
    String key() {
        return team + ":" + user;
    }

    /** The id of something that they did, so that workspaces have nothing of each other's. */
    public String eventId(String kind, String id) {
        return team + ":" + kind + ":" + id;
    }
}
