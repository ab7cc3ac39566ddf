package org.caseassistant.bot.slack;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.caseassistant.bot.contract.Line;
import org.caseassistant.bot.slack.emulator.Delivery;
import org.caseassistant.bot.slack.emulator.ShownModal;
import org.caseassistant.bot.slack.emulator.SlackFile;

/** Fills in a form as the lines of a script say. */
record FormFilling(ShownModal form, Consumer<Delivery> done) {
    static final byte[] CONTENT = "twelve bytes".getBytes(StandardCharsets.UTF_8);

    void fill(Line line) {
        String ref = "ask:" + line.field();
        switch (line.way()) {
            case TYPED -> {
                String words = line.words().getFirst();
                if (isMenu(ref)) {
                    pick(ref, line.shown().stream().toList());
                } else if (form.blocksJson().replace(" ", "")
                        .matches(".*\"datepicker\",\"action_id\":\"" + ref + "\".*")
                        && words.matches("\\d{4}-.*")) {
                    done.accept(form.date(ref, LocalDate.parse(words)));
                } else {
                    done.accept(form.type(ref, words));
                }
            }
            case IN_PARTS -> done.accept(form.type(ref, String.join("\n", line.words())));
            case CHOSEN, PRESET -> pick(ref, line.words());
            case AGREED -> done.accept(form.pick(ref, "I agree"));
            case SKIPPED -> {
                if (!form.has(ref)) {
                    throw new AssertionError("no " + ref + " in\n" + form);
                }
            }
            case ATTACHED -> form.upload(ref, new SlackFile(line.words().getFirst(), "image/png", CONTENT));
        }
    }

    private boolean isMenu(String ref) {
        return form.blocksJson()
                .matches(".*\"type\":\"(static|external)_select\"[^{}]*\"action_id\":\"" + ref + "\".*");
    }

    private void pick(String ref, List<String> labels) {
        done.accept(form.options(ref).isEmpty()
                ? form.pickFound(ref, labels.getFirst(), labels.getFirst())
                : form.pick(ref, labels.toArray(String[]::new)));
    }
}
