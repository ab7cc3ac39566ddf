package org.caseassistant.bot.slack.render;

import com.slack.api.model.Attachment;
import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.Optional;

/**
 * A message as Slack takes it.
 *
 * @param shown what is shown
 * @param spoken the same as plain text, for notifications and screen readers; escaped, since Slack takes it for mrkdwn
 * @param colour of the bar beside it, as {@code #RRGGBB}; without one there is no bar
 */
public record SlackMessage(List<LayoutBlock> shown, String spoken, Optional<String> colour) {
    /** Copies the list. */
    public SlackMessage {
        shown = List.copyOf(shown);
    }

    /** Without a bar. */
    SlackMessage(List<LayoutBlock> shown, String spoken) {
        this(shown, spoken, Optional.empty());
    }

    /** The blocks of the message itself; none where {@link #attachments} hold them, since only those have a bar. */
    public List<LayoutBlock> blocks() {
        return colour.isPresent() ? List.of() : shown;
    }

    /** The text of the message itself; empty where there is a bar, since Slack would show it above the attachment. */
    public String text() {
        return colour.isPresent() ? "" : spoken;
    }

    /** What stands beside a bar: one attachment, or none. */
    public List<Attachment> attachments() {
        return colour.stream()
                .map(bar -> Attachment.builder()
                        .color(bar)
                        .fallback(spoken)
                        .blocks(shown)
                        .build())
                .toList();
    }
}
