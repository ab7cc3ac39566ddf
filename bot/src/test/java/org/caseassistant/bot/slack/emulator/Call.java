package org.caseassistant.bot.slack.emulator;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * One request that the app made to Slack.
 *
 * @param at        when it arrived, by the emulator's clock
 * @param method    the Web API method, or {@code response_url}, {@code upload} or {@code download}
 * @param workspace the workspace's id; empty if the token was of none
 * @param arguments the arguments, without the token; those that are JSON texts are parsed
 * @param error     Slack's name of the error; empty if the call was a success
 */
public record Call(Instant at, String method, String workspace, ObjectNode arguments, String error) {

    /**
     * One argument as a text.
     *
     * @param name its name
     * @return its value; empty if it was not given or is not a text
     */
    public String argument(String name) {
        return Json.text(arguments, name);
    }

    /**
     * Whether Slack did what was asked.
     *
     * @return whether there was no error
     */
    public boolean ok() {
        return error.isEmpty();
    }
}
