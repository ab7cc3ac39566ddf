package org.caseassistant.core.casework;

import java.util.Optional;
import java.util.function.Consumer;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.delivery.Outbox;

/** Messages in chat that show what was written in a case, and change when that changes. */
public final class ShownMessages {
    private final Outbox outbox;

    /** In this outbox. */
    public ShownMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * Replaces what stands somewhere. What did not arrive yet never shows more than the case does.
     *
     * @param name the program's name for the message
     * @param shown where it stands
     * @param withdrawn whether what it shows was taken back, so that a message nobody has seen is not sent at all
     * @param instead what is to stand there now; empty where nothing of it may be shown any longer
     * @param edit sends the edit of a message that somebody may have seen
     */
    public void replace(
            String name,
            Outbox.Standing shown,
            boolean withdrawn,
            Optional<Screen> instead,
            Consumer<Delivery.Act.Edit> edit) {
        boolean unseen = (withdrawn || instead.isEmpty())
                ? outbox.recall(name, shown)
                : outbox.rewrite(name, shown, instead.get());
        if (!unseen) {
            instead.ifPresent(screen -> {
                // In case it arrives only now, and as it was.
                var _ = outbox.rewrite(name, shown, screen);
                edit.accept(new Delivery.Act.Edit(name, screen));
            });
        }
    }
}
