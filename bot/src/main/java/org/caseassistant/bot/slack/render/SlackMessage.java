package org.caseassistant.bot.slack.render;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * A message as Slack takes it.
 *
 * @param blocks what is shown
 * @param text the same as plain text, for notifications and screen readers; escaped, since Slack takes it for mrkdwn
 */
public record SlackMessage(List<LayoutBlock> blocks, String text) {
    /** Copies the list. */
    public SlackMessage {
        blocks = List.copyOf(blocks);
    }
}
