package org.caseassistant.bot.slack.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Dialog;
import org.caseassistant.core.chat.View;

/** Things to draw. */
final class Samples {
    /** As long as a control's id can be, with everything in it that core's have. */
    static final ControlId LONGEST = new ControlId("d:" + "x".repeat(ControlId.MAX_LENGTH - 11) + ":3:skip:a");

    static final ControlId CONTROL = new ControlId("d:draft-1:7:answer:subject");

    /** One letter to a person, eleven characters to Java. */
    static final String FAMILY = "👨‍👩‍👧‍👦";

    /** Texts that would do something in Slack if they were markup. */
    static final List<String> HOSTILE = List.of(
            "<!channel>",
            "<!here|here>",
            "<@U12345678>",
            "<#C12345678|general>",
            "<!subteam^S1|team>",
            "<https://example.org|click me>",
            "<mailto:a@b.c|mail>",
            "<!date^1392734382^{date}|x>",
            "@channel @here @everyone",
            "*bold* _x_ ~y~ `code`",
            "```\nblock\n```",
            "> quoted\n>>> all",
            ":smile: :slightly_smiling_face::skin-tone-2:",
            "https://example.org/a?b=1&c=2 and example.com",
            "&lt;!channel&gt; &amp;",
            "{0} {name} '{'",
            "\"quotes\" \\ back \u0000\u0007\u001b[31m",
            "\u202Ereversed\u202C\u200B",
            "half \uD83D",
            "\r\nlines\r\n\r\nmore",
            "</script><script>alert(1)</script>",
            "<<<<>>>>&&&&");

    private Samples() {}

    static List<View.Option> options(int count, int labelLength) {
        return IntStream.range(0, count)
                .mapToObj(number -> new View.Option(
                        "value-" + number, "Label " + "l".repeat(labelLength) + " " + number, "Meaning " + number))
                .toList();
    }

    static View.Choice choice(List<View.Option> options, String... selected) {
        return new View.Choice(CONTROL, "Priority", options, List.of(selected).stream().findFirst());
    }

    static View.MultiChoice multiChoice(List<View.Option> options, String... selected) {
        return new View.MultiChoice(CONTROL, "Modules", options, List.of(selected));
    }

    static View.TextInput text(boolean severalLines, String current) {
        return new View.TextInput(CONTROL, "Subject", severalLines, 3000, Optional.of(current));
    }

    static View.Buttons buttons(int count) {
        return new View.Buttons(IntStream.range(0, count)
                .mapToObj(number -> new View.Button(CONTROL, "Button " + number, View.Button.Style.NORMAL))
                .toList());
    }

    static View.FieldList fields(int count, String label, String value) {
        return new View.FieldList(IntStream.range(0, count)
                .mapToObj(number -> new View.FieldList.Entry(label + number, value))
                .toList());
    }

    static Dialog.Question question(String field, View input) {
        return new Dialog.Question(field, "Label of " + field, "Help", true, false, input);
    }

    static Dialog dialog(Dialog.Question... questions) {
        return new Dialog(new ControlId("d:draft-1:7:form:"), "Ask a Question", "What to know.", List.of(questions));
    }
}
