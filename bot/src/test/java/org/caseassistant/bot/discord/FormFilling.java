package org.caseassistant.bot.discord;

import java.nio.charset.StandardCharsets;
import org.caseassistant.bot.contract.Line;
import org.caseassistant.bot.discord.emulator.DiscordFile;
import org.caseassistant.bot.discord.emulator.ShownModal;

/** Gives in a form what a script answers in a conversation. */
final class FormFilling {
    private static final byte[] CONTENT = "twelve bytes".getBytes(StandardCharsets.UTF_8);

    private FormFilling() {}

    /** Fills in the question of this line. */
    static void fill(ShownModal form, Line line) {
        String field = line.field();
        switch (line.way()) {
            case TYPED -> {
                if (form.options(field).isEmpty()) {
                    form.fill(field, line.words().getFirst());
                } else {
                    form.pick(field, line.shown().orElseThrow());
                }
            }
            case IN_PARTS -> form.fill(field, String.join("\n", line.words()));
            case CHOSEN, PRESET -> {
                if (form.options(field).isEmpty()) {
                    form.fill(field, String.join(", ", line.words()));
                } else {
                    form.pick(field, line.words().toArray(String[]::new));
                }
            }
            case AGREED -> form.pick(field, "I agree");
            case SKIPPED -> form.value(field);
            case ATTACHED ->
                form.upload(field, new DiscordFile(line.words().getFirst(), "image/png", CONTENT));
        }
    }
}
