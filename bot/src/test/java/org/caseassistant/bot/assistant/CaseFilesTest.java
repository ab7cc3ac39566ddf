package org.caseassistant.bot.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseassistant.bot.assistant.Chat.DANIEL;
import static org.caseassistant.bot.assistant.Chat.MARIA;
import static org.caseassistant.bot.assistant.Chat.NORA;
import static org.caseassistant.bot.assistant.Chat.SAM;
import static org.caseassistant.bot.assistant.Chat.TOM;
import static org.caseassistant.bot.assistant.Chat.button;
import static org.caseassistant.bot.assistant.Chat.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Handout;
import org.caseassistant.core.chat.Interaction.Upload;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.form.Given;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was given with a case is handed to those who may read it, and to nobody else. */
class CaseFilesTest {
    private final Chat chat = new Chat();

    @BeforeEach
    void submit() {
        Reply review = chat.types(
                MARIA, "/case open ask a question", "me", "low", "Snow day", "How?", "done", "calendar", "skip",
                "skip");
        chat.does(MARIA, button(review, "Submit"));
    }

    @AfterEach
    void drop() {
        chat.close();
    }

    private static Upload file(String name, String content) {
        return new Upload(name, "image/png", content.getBytes(StandardCharsets.UTF_8));
    }

    private void add(Upload... files) {
        chat.types(MARIA, "/case view 1001");
        chat.does(MARIA, new What.Pressed(new ControlId("add:1001")));
        chat.does(MARIA, new What.Uploaded(List.of(files)));
        chat.types(MARIA, "done");
    }

    private static View.Choice choice(Reply reply) {
        return reply.messages().stream()
                .flatMap(message -> message.screen().views().stream())
                .filter(View.Choice.class::isInstance)
                .map(View.Choice.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private Reply picks(String email, Reply menu, int which) {
        View.Choice choice = choice(menu);
        return chat.does(email, new What.Picked(choice.id(), List.of(choice.options().get(which).value())));
    }

    @Test
    void theOnlyFileIsHandedOutAtOnceAndOfSeveralOneIsChosen() {
        assertThat(text(chat.types(MARIA, "/case files 1001"))).isEqualTo("There are no files with CS-1001.");
        assertThat(text(chat.types(MARIA, "/case view 1001"))).doesNotContain("Files (");
        add(file("snow.png", "It snows"));

        Reply only = chat.does(MARIA, button(chat.types(MARIA, "/case view 1001"), "Files (1)"));

        assertThat(text(only)).startsWith("snow.png is from CS-1001.");
        assertThat(only.handout()).map(Handout::name).hasValue("snow.png");
        assertThat(chat.handed(MARIA, only)).isEqualTo("It snows");
        add(file("ice.png", "It freezes"));
        Reply menu = chat.types(MARIA, "/case files CS-1001");
        assertThat(menu.handout()).isEmpty();
        assertThat(choice(menu).options())
                .extracting(View.Option::label, View.Option::description)
                .first()
                .hasToString("(\"ice.png\", \"10 B, Nov 23, 2026, 10:00 AM\")");
        assertThat(chat.handed(MARIA, picks(MARIA, menu, 0))).isEqualTo("It freezes");
        assertThat(text(chat.types(MARIA, "/case files"))).startsWith("Which case?");
    }

    @Test
    void whoeverMayReadTheCaseIsHandedItsFilesAndWhoDoesSoFromElsewhereLeavesATrace() {
        add(file("snow.png", "It snows"));

        for (String email : List.of(MARIA, DANIEL, SAM)) {
            assertThat(chat.handed(email, chat.types(email, "/case files 1001"))).as(email).isEqualTo("It snows");
        }
        Reply given = chat.types(NORA, "/case files 1001");
        assertThat(chat.deeds()).doesNotContain("Nora Chen CASE_READ CS-1001");
        assertThat(chat.handed(NORA, given)).isEqualTo("It snows");
        assertThat(chat.deeds()).contains("Nora Chen CASE_READ CS-1001");
    }

    @Test
    void nobodyElseIsHandedThemWhateverTheyPress() {
        add(file("snow.png", "It snows"));
        Reply given = chat.types(MARIA, "/case files 1001");
        Handout handout = given.handout().orElseThrow();

        Reply refused = chat.types(TOM, "/case files 1001");
        assertThat(text(refused)).startsWith("There is no case CS-1001");
        assertThat(refused.handout()).isEmpty();
        assertThat(chat.does(TOM, new What.Pressed(handout.id())).handout()).isEmpty();
        assertThat(chat.handed(TOM, handout)).isEmpty();
        assertThat(chat.handed("nobody@example.org", handout)).isEmpty();

        Reply review = chat.types(
                TOM, "/case open ask a question", "me", "low", "Ice", "How?", "done", "calendar", "skip", "skip");
        chat.does(TOM, button(review, "Submit"));
        var byOwnCase = new ControlId(handout.id().value().replace("1001", "1002"));
        assertThat(text(chat.does(TOM, new What.Pressed(byOwnCase))))
                .startsWith("This file is no longer with CS-1002.");
        assertThat(chat.handed(TOM, new Handout("snow.png", byOwnCase))).isEmpty();
    }

    @Test
    void whatIsForTheStaffIsHandedToTheStaffOnly() {
        add(file("snow.png", "It snows"));
        chat.does(
                SAM,
                new What.FilledForm(
                        new ControlId("desk:1001:note"),
                        Map.of("text", new Given.Typed("From the server")),
                        Map.of("files", List.of(file("log.png", "passwords"))),
                        true));

        Reply ofStaff = chat.types(SAM, "/case files 1001");
        assertThat(choice(ofStaff).options()).extracting(View.Option::label).containsExactly("log.png", "snow.png");
        Reply log = picks(SAM, ofStaff, 0);
        assertThat(chat.handed(SAM, log)).isEqualTo("passwords");
        assertThat(chat.handed(MARIA, log)).isEmpty();
        assertThat(chat.handed(MARIA, chat.types(MARIA, "/case files 1001"))).isEqualTo("It snows");
    }
}
